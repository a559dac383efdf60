import type { Answer } from "../../../src/policy";
import type { Fund } from "./bpc-fund";
import type { BpcRow } from "./bpc-row";
import { dayOf } from "./read";
import {
  AS_OF,
  BAD,
  happened,
  invalid,
  isValue,
  known,
  NOT_APPLICABLE,
  together,
  unknown,
  type Cell,
} from "./shape";

export function cancelledFundsOf(row: BpcRow, cancelled: boolean | Answer): Answer {
  const { fundsOnCase } = row;
  if (typeof cancelled !== "boolean" && cancelled.status === "not-applicable") return cancelled;
  if (cancelled === false || fundsOnCase === 0) return known(false);
  const balance =
    fundsOnCase === BAD ? invalid(["fundsOnCase"]) : fundsOnCase === null ? unknown(["fundsOnCase"]) : null;
  if (cancelled === true) return balance ?? known(true);
  return balance === null ? cancelled : together(cancelled, balance);
}

export const PYA = "Prior year adjustment";
export const ASK = "Ask DSCA CFD and DFAS-IN";

export function invoiceRouteOf(row: BpcRow, fund: Fund, phase: Answer, asOf: number | null): Answer {
  const { invoiceDate, fundsRequired, balancesReturnedDate, drawdownDate } = row;
  if (fund.noYear) return NOT_APPLICABLE;
  if (invoiceDate === BAD) return invalid(["invoiceDate"]);
  if (invoiceDate === null) {
    if (fundsRequired === BAD) return invalid(["fundsRequired"]);
    if (fundsRequired !== true) return NOT_APPLICABLE;
    if (asOf === null) return AS_OF;
  }
  const date = invoiceDate ?? asOf!;
  // After cancellation, or on or after balances were returned
  if (fund.cancelling !== null && date > dayOf(fund.cancelling, 9, 30)) return known(PYA);
  if (happened(balancesReturnedDate, asOf) && date >= balancesReturnedDate) return known(PYA);
  if (balancesReturnedDate === BAD) return invalid(["balancesReturnedDate"]);
  if (isValue(balancesReturnedDate) && asOf === null && date >= balancesReturnedDate) return AS_OF;
  if (fund.cancelling === null) return fund.cancellingAnswer;
  // On or after drawdown
  if (drawdownDate === BAD) return invalid(["drawdownDate"]);
  if (drawdownDate !== null && date >= drawdownDate) {
    if (asOf === null) return AS_OF;
    if (drawdownDate <= asOf) return known(ASK);
  }
  // Whether the funds can be obligated yet does not matter: they have not expired.
  if (phase.status === "unknown" && phase.missing.join() === "tas") return NOT_APPLICABLE;
  if (phase.status !== "known") return phase;
  if (phase.value === "Cancelled") return known(PYA);
  return phase.value === "Expired" ? known("Pay from expired funds") : NOT_APPLICABLE;
}

/** Was a credit dated after the cancellation date? Undecided as an answer; null when there is no credit. */
export function creditAfterCancellation(row: BpcRow, fund: Fund): boolean | null | Answer {
  const { creditDate, creditAmount } = row;
  if (fund.noYear) return null;
  if (creditDate === BAD) return invalid(["creditDate"]);
  if (creditDate === null) return creditAmount === null ? null : unknown(["creditDate"]);
  if (fund.cancelling === null) return fund.cancellingAnswer;
  return creditDate > dayOf(fund.cancelling, 9, 30);
}

export function creditRouteOf(row: BpcRow, late: boolean | null | Answer): Answer {
  const { caseStatus } = row;
  if (late === null || late === false) return NOT_APPLICABLE;
  if (late !== true) return late;
  if (caseStatus === "Open") return NOT_APPLICABLE;
  if (caseStatus === BAD) return invalid(["caseStatus"]);
  if (caseStatus === null) return unknown(["caseStatus"]);
  return caseStatus === "Closed"
    ? known(["DSCA re-opens the case", "DFAS-IN SCA processes the credit"])
    : known(["Process, reconcile, re-close"]);
}

export function creditAmountOf(row: BpcRow, late: boolean | null | Answer): Answer {
  if (late === null || late === false) return NOT_APPLICABLE;
  if (late !== true) return late;
  if (row.creditAmount === BAD) return invalid(["creditAmount"]);
  return row.creditAmount === null ? unknown(["creditAmount"]) : known(row.creditAmount / 100);
}

/** An amount that matters once the funds are cancelled. */
export function onceCancelled(cents: Cell<number>, column: string, cancelled: boolean | Answer): Answer {
  if (cents === null || cancelled === false) return NOT_APPLICABLE;
  if (cancelled !== true) return cancelled;
  return cents === BAD ? invalid([column]) : known(cents / 100);
}
