import type { Answer } from "../../../src/policy";
import { BAD, happened, isValue, known, undecided, type Find } from "./shape";
import type { StockRow } from "./stock-row";

/** C9.4.8.5: aware, and willing, before the agreement if there is one. */
export function noticeGiven(row: StockRow, asOf: number | null): Answer {
  const { noticeDate, purchaserProceeds, purchaserProceedsDate, agreementDate } = row;
  const agreement = agreementDate as number | null;
  const bad: string[] = [];
  const missing: string[] = [];
  if (noticeDate === null) return known(false);
  if (noticeDate === BAD) bad.push("noticeDate");
  else if (agreement !== null && noticeDate >= agreement) return known(false);
  else if (asOf === null) missing.push("asOf");
  else if (noticeDate > asOf) return known(false);

  const decided = purchaserProceedsDate;
  if (decided === BAD) bad.push("purchaserProceedsDate");
  if (isValue(decided) && asOf === null) missing.push("asOf");
  else if (isValue(decided) && asOf !== null && decided > asOf) missing.push("purchaserProceeds");
  else if (isValue(decided) && agreement !== null && decided >= agreement) return known(false);
  else if (purchaserProceeds === BAD) bad.push("purchaserProceeds");
  else if (purchaserProceeds === null) missing.push("purchaserProceeds");
  else if (!purchaserProceeds) return known(false);
  return bad.length > 0 || missing.length > 0 ? undecided(bad, missing) : known(true);
}

export function noticeFindings(row: StockRow, asOf: number | null, signed: boolean, find: Find): void {
  const { noticeDate, purchaserProceeds, purchaserProceedsDate, agreementDate } = row;
  const agreement = agreementDate as number | null;
  if (noticeDate === null || (isValue(noticeDate) && asOf !== null && noticeDate > asOf)) {
    find("stock.differential-notice-required", signed ? "error" : "warning");
  }
  const toldLate = happened(noticeDate, asOf) && agreement !== null && noticeDate >= agreement;
  const decidedLate =
    happened(purchaserProceedsDate, asOf) && agreement !== null && purchaserProceedsDate >= agreement;
  if (toldLate || decidedLate) find("stock.differential-notice-late", "error");
  if (happened(noticeDate, asOf) && !toldLate) {
    const notYet = isValue(purchaserProceedsDate) && asOf !== null && purchaserProceedsDate > asOf;
    if (notYet || purchaserProceeds === null)
      find("stock.differential-consent-missing", "unknown", ["purchaserProceeds"]);
    else if (purchaserProceeds === false) find("stock.differential-consent-missing", "error");
  }
}
