import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, Lacking, notApplicable, notInForce, unknown } from "../kernel/answer";
import type { Answer } from "../kernel/types";
import { IN_FORCE_DAY, IN_FORCE_FROM } from "./edition";
import type { StockSale } from "./sale";

const GOVERNED: Answer<true> = known(true);
const NOT_SECTION_21 = notApplicable("C9.4.8 prices sales under AECA section 21 only.");
const NOT_FROM_STOCK = notApplicable("C9.4.8 prices articles sold from DoD stock only.");
const BEFORE = notInForce(IN_FORCE_FROM);

/**
 * Does C9.4.8 govern this row? Not applicable goes before not in force. Authority and stock are taken as
 * AECA 21 and Yes when blank; an unsigned agreement is judged by the as-of date.
 */
export function standing(sale: StockSale): Answer<true> {
  const applicable = applies(sale);
  if (applicable.status !== "known") return applicable;
  const inForce = edition(sale);
  if (inForce.status === "known") sale.trace?.step("stock.in-force", "in force");
  if (inForce.status === "not-in-force") sale.trace?.step("stock.in-force", "not in force");
  return inForce;
}

function applies(sale: StockSale): Answer<true> {
  const { authority, fromStock } = sale.facts;
  if (isKnown(authority) && authority !== "AECA 21") return decided(sale, NOT_SECTION_21);
  if (fromStock === false) return decided(sale, NOT_FROM_STOCK);
  if (!isBad(authority) && !isBad(fromStock)) return decided(sale, GOVERNED);
  // One of the two cannot be read, and that goes before a blank.
  const lack = new Lacking();
  lack.needs("authority", authority);
  lack.needs("fromStock", fromStock);
  return lack.answer() ?? GOVERNED;
}

function decided(sale: StockSale, answer: Answer<true>): Answer<true> {
  sale.trace?.step("stock.applies", answer.status === "known" ? "applies" : "does not apply");
  return answer;
}

function edition(sale: StockSale): Answer<true> {
  const agreement = sale.facts.agreementDate;
  if (isBad(agreement)) return invalid(["agreementDate"]);
  const ruling = agreement ?? sale.asOf;
  if (ruling === null) return unknown(["asOf"]);
  return ruling < IN_FORCE_DAY ? BEFORE : GOVERNED;
}
