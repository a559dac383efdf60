import type { Answer } from "../../../src/policy";
import { BAD, invalid, isValue, known, unknown, type Cell } from "./shape";
import type { FundSource, StockRow } from "./stock-row";

const BOTH = ["nationalFunds", "grantFunds"];

export interface Proceeds {
  readonly sdaf: Answer;
  readonly treasury: Answer;
  readonly doNotSum: boolean;
}

/** C9.4.8.1.1: without intent by source; with intent all goes to procurement. */
export function proceedsOf(
  row: StockRow,
  intent: boolean | Answer,
  price: number | null,
  priceAnswer: Answer,
): Proceeds {
  if (typeof intent !== "boolean") return { sdaf: intent, treasury: intent, doNotSum: false };
  if (intent) return { sdaf: known(0), treasury: known(0), doNotSum: false };
  const { nationalFunds, grantFunds, fundSource } = row;
  const grantOnly = isValue(fundSource) && fundSource !== "National" && fundSource !== "Mixed";
  const nationalOnly = fundSource === "National";
  const given = isValue(nationalFunds) || isValue(grantFunds);
  const national = !isValue(nationalFunds) && grantOnly ? 0 : nationalFunds;
  const grant = !isValue(grantFunds) && nationalOnly ? 0 : grantFunds;
  const isAbove = (funds: Cell<number>): boolean => isValue(funds) && price !== null && funds > price;
  const above = isAbove(national) || isAbove(grant);
  const together = isValue(national) && isValue(grant) ? national + grant : null;
  if (given && price !== null && (together === null ? above : together !== price)) {
    const columns = nationalFunds === null ? ["grantFunds"] : grantFunds === null ? ["nationalFunds"] : BOTH;
    const wrong = invalid(columns);
    return { sdaf: wrong, treasury: wrong, doNotSum: true };
  }
  if (price === 0 && nationalFunds === null && grantFunds === null) {
    return { sdaf: known(0), treasury: known(0), doNotSum: false };
  }
  return {
    sdaf: share(national, "nationalFunds", nationalOnly, grantOnly, grantFunds, fundSource, priceAnswer),
    treasury: share(grant, "grantFunds", grantOnly, nationalOnly, nationalFunds, fundSource, priceAnswer),
    doNotSum: false,
  };
}

function share(
  funds: Cell<number>,
  column: string,
  all: boolean,
  none: boolean,
  other: Cell<number>,
  source: Cell<FundSource>,
  priceAnswer: Answer,
): Answer {
  if (isValue(funds)) return known(funds / 100);
  if (none) return known(0);
  if (funds === BAD) return invalid([column]);
  if (all) return priceAnswer;
  if (source === BAD) return invalid(["fundSource"]);
  if (source !== "Mixed") return unknown(["fundSource"]);
  return unknown(other === null ? BOTH : [column]);
}

export function wrongAccount(row: StockRow, intent: boolean | Answer, price: number | null): boolean {
  const { depositAccount: account, nationalFunds, grantFunds, fundSource } = row;
  if (!isValue(account) || typeof intent !== "boolean") return false;
  if (intent) return account !== "Procurement";
  if (account === "Procurement") return true;
  if (price === 0) return false;
  const mixed = fundSource === "Mixed";
  const nationalOnly = fundSource === "National";
  const grantOnly = isValue(fundSource) && !mixed && !nationalOnly;
  const national = isValue(nationalFunds)
    ? nationalFunds > 0
    : mixed || nationalOnly
      ? true
      : grantOnly
        ? false
        : null;
  const grant = isValue(grantFunds)
    ? grantFunds > 0
    : mixed || grantOnly
      ? true
      : nationalOnly
        ? false
        : null;
  if (national === false && grant === false) return false;
  if (account === "SDAF") return grant === true || national === false;
  if (account === "Treasury") return national === true || grant === false;
  return national === false || grant === false;
}
