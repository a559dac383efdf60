import { isBad, isKnown } from "../kernel/bad";
import { invalid, Lacking, lacking, NO, notApplicable, unknown, YES } from "../kernel/answer";
import type { Answer } from "../kernel/types";
import type { StockSale } from "./sale";

const NOT_ASKED = notApplicable("The price is not substantially higher than actual value.");

/**
 * Was the purchaser made fully aware of the differential, and does it clearly desire to proceed, before any
 * binding agreement (C9.4.8.5)? Asked only when the price is substantially higher.
 */
export function noticeGivenOf(sale: StockSale): Answer<boolean> {
  const higher = sale.substantiallyHigher;
  if (higher.status !== "known") return higher;
  if (!higher.value) return NOT_ASKED;
  const aware = awareOf(sale);
  if (aware.status === "known" && !aware.value) return step(sale, NO);
  const willing = willingOf(sale);
  if (willing.status === "known" && !willing.value) return step(sale, NO);
  const lack = new Lacking();
  lack.take(aware);
  lack.take(willing);
  return lack.answer() ?? step(sale, YES);
}

function step(sale: StockSale, answer: Answer<boolean>): Answer<boolean> {
  sale.trace?.step("stock.notice", answer === YES ? "Yes" : "No");
  return answer;
}

/** Fully aware: a notice on record by the as-of date and before the agreement, if there is one. */
function awareOf(sale: StockSale): Answer<boolean> {
  const { noticeDate, agreementDate } = sale.facts;
  if (noticeDate === null) return NO;
  if (isBad(noticeDate)) return invalid(["noticeDate"]);
  if (isKnown(agreementDate) && noticeDate >= agreementDate) return NO;
  const asOf = sale.asOf;
  if (asOf === null) return unknown(["asOf"]);
  return noticeDate <= asOf ? YES : NO;
}

/** Clearly desires to proceed: recorded, by the as-of date, and before the agreement when dated. */
function willingOf(sale: StockSale): Answer<boolean> {
  const { purchaserProceeds, purchaserProceedsDate: decided, agreementDate } = sale.facts;
  if (isBad(decided)) return purchaserProceeds === false ? NO : invalid(["purchaserProceedsDate"]);
  if (decided !== null) {
    const asOf = sale.asOf;
    if (asOf === null) return unknown(["asOf"]);
    if (decided > asOf) return unknown(["purchaserProceeds"]);
    // Whatever it decided, it was not before the agreement.
    if (isKnown(agreementDate) && decided >= agreementDate) return NO;
  }
  if (!isKnown(purchaserProceeds)) return lacking("purchaserProceeds", purchaserProceeds);
  return purchaserProceeds ? YES : NO;
}
