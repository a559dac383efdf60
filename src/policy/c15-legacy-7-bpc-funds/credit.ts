import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, lacking, notApplicable, unknown } from "../kernel/answer";
import { dollarText, type Cents } from "../kernel/money";
import type { Answer } from "../kernel/types";
import type { BpcCase } from "./bpc-case";

export const CLOSED_CASE_ROUTES = ["DSCA re-opens the case", "DFAS-IN SCA processes the credit"] as const;
export const REOPENED_CASE_ROUTE = "Process, reconcile, re-close";

const CLOSED: Answer<readonly string[]> = known(CLOSED_CASE_ROUTES);
const REOPENED: Answer<readonly string[]> = known([REOPENED_CASE_ROUTE]);
const NO_CREDIT = notApplicable("There is no credit on the row.");
const BEFORE_CANCELLATION = notApplicable("The credit came before the funds cancelled.");
const OPEN_CASE = notApplicable(
  "7.6.3 speaks of closed cases; on an open one 7.5.2 rules: certificate, and back to Treasury.",
);

/** Null when the credit came after the funds cancelled, else what leaves that open or not so. */
export function creditAfterCancellation(row: BpcCase): Answer<never> | null {
  const calendar = row.calendar;
  if (calendar.status === "not-applicable" || row.standing.status !== "known")
    return calendar as Answer<never>;
  const { creditDate, creditAmount } = row.facts;
  if (isBad(creditDate)) return invalid(["creditDate"]);
  if (creditDate === null) return creditAmount === null ? NO_CREDIT : unknown(["creditDate"]);
  if (calendar.status !== "known") return calendar;
  return creditDate > calendar.value.cancellation.day ? null : BEFORE_CANCELLATION;
}

/** What may be done with a credit received after the funds of a closed case cancelled (7.6.3): always a list. */
export function creditRouteOf(row: BpcCase): Answer<readonly string[]> {
  const outside = creditAfterCancellation(row);
  if (outside) return outside;
  const { caseStatus } = row.facts;
  if (!isKnown(caseStatus)) return lacking("caseStatus", caseStatus);
  row.trace?.step("bpc.credit", caseStatus);
  if (caseStatus === "Open") return OPEN_CASE;
  return caseStatus === "Closed" ? CLOSED : REOPENED;
}

/** The credit DSCA returns to the Treasury (7.6.3). */
export function creditToTreasuryOf(row: BpcCase): Answer<Cents> {
  const outside = creditAfterCancellation(row);
  if (outside) return outside;
  const { creditAmount } = row.facts;
  if (!isKnown(creditAmount)) return lacking("creditAmount", creditAmount);
  row.trace?.step("bpc.credit-to-treasury", dollarText(creditAmount));
  return known(creditAmount);
}
