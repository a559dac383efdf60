import type { Answer } from "../../../src/policy";
import type { ActColumn, Fund } from "./bpc-fund";
import type { BpcRow } from "./bpc-row";
import {
  AS_OF,
  BAD,
  happened,
  invalid,
  known,
  NOT_APPLICABLE,
  REVIEW,
  undecided,
  unknown,
  type ReferenceContext,
} from "./shape";

export interface Due {
  readonly due: number | null;
  readonly why: Answer;
}

/** Where a duty stands: its acts, all of which must be on record, or the days left. */
export function stateOf(
  row: BpcRow,
  columns: readonly ActColumn[],
  date: Due,
  context: ReferenceContext,
): Answer {
  const { asOf, dueSoonDays } = context;
  if (date.due === null && date.why.status === "not-applicable") return NOT_APPLICABLE;
  const bad: string[] = [];
  let open = false;
  let last = 0;
  for (const column of columns) {
    const done = row[column];
    if (done === BAD) bad.push(column);
    else if (done === null || (asOf !== null && done > asOf)) open = true;
    else if (done > last) last = done;
  }
  if (!open && bad.length > 0) return invalid(bad);
  if (date.due === null) return date.why;
  if (asOf === null) return AS_OF;
  if (open) return known(openState(date.due, asOf, dueSoonDays));
  return known(last <= date.due ? "Met" : "Met late");
}

function openState(due: number, asOf: number, soon: number): string {
  if (asOf > due) return "Overdue";
  if (asOf === due) return "Due today";
  return due - asOf <= soon ? "Due" : "Not yet due";
}

export function reductionOf(row: BpcRow): Answer {
  const { caseValue, highestRequirement } = row;
  const bad: string[] = [];
  const missing: string[] = [];
  if (caseValue === BAD) bad.push("caseValue");
  if (highestRequirement === BAD) bad.push("highestRequirement");
  if (caseValue === null) missing.push("caseValue");
  if (highestRequirement === null) missing.push("highestRequirement");
  if (bad.length > 0 || missing.length > 0) return undecided(bad, missing);
  const cents = (caseValue as number) - (highestRequirement as number);
  return cents < 0 ? REVIEW : known(cents / 100);
}

export function valueReviewOf(row: BpcRow, date: Due, reduction: Answer, context: ReferenceContext): Answer {
  const state = stateOf(row, ["valueReducedDate"], date, context);
  if (state.status !== "known" || state.value === "Met late") return state;
  return reduction.status === "known" && reduction.value === 0 ? known("Met") : state;
}

export const COMPLETION = ["deliveriesCompleteDate", "invoicesCompleteDate", "lastPaymentDate"] as const;

export const CLOSE = "Close by July 31";
export const ALTERNATE = "Alternate funds return";

export function pathOf(row: BpcRow, fund: Fund, closure: Due, asOf: number | null): Answer {
  if (fund.noYear) return NOT_APPLICABLE;
  const { laterFundsOnCase, canCloseByJuly31, returnMemoDate, closureCertificateDate, caseStatus } = row;
  const certified: boolean = happened(closureCertificateDate, asOf);
  if (laterFundsOnCase === BAD) return invalid(["laterFundsOnCase"]);
  if (laterFundsOnCase === true) return known(ALTERNATE);
  if (canCloseByJuly31 === BAD) return invalid(["canCloseByJuly31"]);
  if (canCloseByJuly31 === false) return known(ALTERNATE);
  if (canCloseByJuly31 === true) {
    if (certified) return known(CLOSE);
    if (asOf !== null && closure.due !== null && asOf <= closure.due) return known(CLOSE);
    if (closureCertificateDate === BAD) return invalid(["closureCertificateDate"]);
    if (closureCertificateDate !== null && asOf === null) return AS_OF;
    if (closure.due === null) return closure.why;
    return asOf === null ? AS_OF : known(ALTERNATE);
  }
  if (returnMemoDate === BAD) return invalid(["returnMemoDate"]);
  if (returnMemoDate !== null) {
    if (asOf === null) return AS_OF;
    if (returnMemoDate <= asOf) return known(ALTERNATE);
  }
  if (caseStatus === "Closed" || certified) return known(CLOSE);
  if (closureCertificateDate === BAD) return invalid(["closureCertificateDate"]);
  if (closureCertificateDate !== null && asOf === null) return AS_OF;
  if (caseStatus === BAD) return invalid(["caseStatus"]);
  if (closure.due === null && closure.why.status === "invalid") return closure.why;
  if (closure.due !== null && asOf !== null && asOf > closure.due) return known(ALTERNATE);
  return unknown(["canCloseByJuly31"]);
}

export function drawdownOf(row: BpcRow, path: Answer): Answer {
  if (path.status !== "known") return path;
  if (path.value === CLOSE) return NOT_APPLICABLE;
  let sum = 0;
  let any = false;
  const bad: string[] = [];
  for (const column of ["undeliveredOrders", "unpaidObligations", "uncollectedReimbursements"] as const) {
    const cents = row[column];
    if (cents === BAD) bad.push(column);
    else if (cents !== null) {
      sum += cents;
      any = true;
    }
  }
  if (bad.length > 0) return invalid(bad);
  if (any) return known(sum / 100);
  return unknown(["undeliveredOrders", "unpaidObligations", "uncollectedReimbursements"]);
}
