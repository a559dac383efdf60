import { isBad } from "../kernel/bad";
import { invalid, NO, notInForce, unknown, YES } from "../kernel/answer";
import type { Answer } from "../kernel/types";
import { IN_FORCE_DAY, IN_FORCE_FROM } from "./edition";
import type { Transfer } from "./transfer";

export const BEFORE_BUY_BACKS = notInForce(IN_FORCE_FROM);

/** Does the text of March 13, 2026 rule? Chosen by the request date; undated requests by the as-of date. */
export function currentEdition(transfer: Transfer): Answer<boolean> {
  const { requestDate } = transfer.facts;
  if (isBad(requestDate)) return invalid(["requestDate"]);
  const ruling = requestDate ?? transfer.asOf;
  if (ruling === null) return unknown(["asOf"]);
  const current = ruling >= IN_FORCE_DAY;
  transfer.trace?.step("return.edition", current ? "text of March 13, 2026" : "earlier text");
  return current ? YES : NO;
}
