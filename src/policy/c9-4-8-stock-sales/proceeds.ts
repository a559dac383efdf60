import { isBad, isKnown, type Fact } from "../kernel/bad";
import { invalid, known, lacking, unknown } from "../kernel/answer";
import { dollarText, type Cents } from "../kernel/money";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { StockFacts } from "./columns";

/** What decides where the proceeds of a sale go: a sale of a row is one. */
export interface Payment {
  readonly facts: Pick<StockFacts, "nationalFunds" | "grantFunds" | "fundSource">;
  readonly intent: Answer<boolean>;
  readonly price: Answer<Cents>;
  readonly trace?: Trace | undefined;
}

/** Where the proceeds of a row go, in cents: accounts that receive nothing get 0. */
export interface Proceeds {
  readonly sdaf: Answer<Cents>;
  readonly treasury: Answer<Cents>;
  readonly procurement: Answer<Cents>;
}

const NOTHING: Answer<Cents> = known(0);

/**
 * Proceeds (C9.4.8.1.1, .3). With intent to replace: all to the current procurement account, whatever paid.
 * Without: what national funds paid to the SDAF, what U.S. grant assistance paid to Treasury.
 */
export function proceedsOf(sale: Payment): Proceeds {
  const intent = sale.intent;
  if (intent.status !== "known") return { sdaf: intent, treasury: intent, procurement: intent };
  if (intent.value) {
    const procurement = sale.price;
    sale.trace?.step("stock.proceeds.procurement", "to procurement");
    return { sdaf: NOTHING, treasury: NOTHING, procurement };
  }
  const shares = sharesOf(sale);
  if (sale.trace && shares.sdaf.status === "known") {
    sale.trace.step("stock.proceeds.source", splitText(shares));
  }
  return shares;
}

function splitText({ sdaf, treasury }: Proceeds): string {
  const part = (answer: Answer<Cents>): string =>
    answer.status === "known" ? dollarText(answer.value) : "not decided";
  return `SDAF ${part(sdaf)}, Treasury ${part(treasury)}`;
}

function sharesOf(sale: Payment): Proceeds {
  const { nationalFunds, grantFunds, fundSource } = sale.facts;
  if (doNotSum(sale)) {
    const clash = invalid(
      ["nationalFunds", "grantFunds"].filter((key) => sale.facts[key as "nationalFunds"] !== null),
    );
    return { sdaf: clash, treasury: clash, procurement: NOTHING };
  }
  if (
    sale.price.status === "known" &&
    sale.price.value === 0 &&
    nationalFunds === null &&
    grantFunds === null
  ) {
    return { sdaf: NOTHING, treasury: NOTHING, procurement: NOTHING };
  }
  const national = fundSource === "National";
  const grant = isGrant(fundSource);
  return {
    sdaf: share(sale, nationalFunds, "nationalFunds", grantFunds, national, grant),
    treasury: share(sale, grantFunds, "grantFunds", nationalFunds, grant, national),
    procurement: NOTHING,
  };
}

/** One source's share: its own amount; else nothing or the whole price by a single source; else what is missing. */
function share(
  sale: Payment,
  amount: Fact<Cents>,
  key: "nationalFunds" | "grantFunds",
  otherAmount: Fact<Cents>,
  onlyThis: boolean,
  onlyOther: boolean,
): Answer<Cents> {
  if (isKnown(amount)) return known(amount);
  if (onlyOther) return NOTHING;
  if (isBad(amount)) return invalid([key]);
  if (onlyThis) return sale.price;
  const { fundSource } = sale.facts;
  if (isBad(fundSource)) return lacking("fundSource", fundSource);
  if (fundSource !== "Mixed") return unknown(["fundSource"]);
  return otherAmount === null ? unknown(["nationalFunds", "grantFunds"]) : unknown([key]);
}

export function isGrant(source: StockFacts["fundSource"]): boolean {
  return source === "FMF" || source === "BPC" || source === "Other grant";
}

/**
 * Without intent: both amounts are known, with 0 for the other source where a single one is named, and they do
 * not make up the price; or one of them alone is more than the price.
 */
export function doNotSum(sale: Payment): boolean {
  const intent = sale.intent;
  const price = sale.price;
  if (intent.status !== "known" || intent.value || price.status !== "known") return false;
  const { nationalFunds, grantFunds, fundSource } = sale.facts;
  const national = !isKnown(nationalFunds) && isGrant(fundSource) ? 0 : nationalFunds;
  const grant = !isKnown(grantFunds) && fundSource === "National" ? 0 : grantFunds;
  if (isKnown(national) && isKnown(grant)) return national + grant !== price.value;
  return isAbove(national, price.value) || isAbove(grant, price.value);
}

function isAbove(amount: Fact<Cents>, price: Cents): boolean {
  return isKnown(amount) && amount > price;
}
