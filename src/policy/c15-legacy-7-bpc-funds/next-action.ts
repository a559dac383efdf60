import { invalid, known, notApplicable, unknown } from "../kernel/answer";
import { isBad, isKnown } from "../kernel/bad";
import { isoOfDay, type Day } from "../kernel/dates";
import type { Answer, NextAction } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
import type { CancellingYear } from "./calendar";
import { P } from "./edition";
import { isMet, type State } from "./states";

/** A duty that may be open: when, what, under which paragraph, and whether it is open (or what leaves that undecided). */
export interface OpenDuty {
  readonly day: Day;
  readonly action: string;
  readonly paragraph: string;
  readonly open: boolean | Answer<never>;
}

export const ACTIONS = {
  certificate: "Submit closure certificate to DFAS-IN",
  beginClosure: "Begin closure",
  reduceValue: "Review and reduce value",
  complete: "Complete deliveries, invoices and payments",
  drawDown: "Draw down obligation authority",
  memo: "Submit DIFS Funds Return Memorandum to DFAS-IN",
  credit: "Ask DSCA to re-open or DFAS-IN SCA to process the credit",
  reclose: "Process the credit, reconcile and re-close the case",
  guidance: "Request guidance from DSCA CFD and DFAS-IN",
  pya: "Seek current-year funds by prior year adjustment",
} as const;

const NOTHING_OPEN = notApplicable("No duty is open.");

/** The earliest open duty, overdue ones included; ties in the order of the list (7.1.1, 7.5, 7.6.3). */
export function nextActionOf(row: BpcCase): Answer<NextAction> {
  const duties = openDutiesOf(row);
  if (!Array.isArray(duties)) return duties as Answer<never>;
  let first: OpenDuty | undefined;
  for (const duty of duties as readonly OpenDuty[]) if (!first || duty.day < first.day) first = duty;
  if (!first) return NOTHING_OPEN;
  if (typeof first.open === "object") return first.open;
  row.trace?.step("bpc.next-action", first.action);
  return known({ date: isoOfDay(first.day), action: first.action, actor: "IA", paragraph: first.paragraph });
}

/** Every duty that is open or may be, in the order of the list; or what leaves the dates themselves undecided. */
export function openDutiesOf(row: BpcCase): readonly OpenDuty[] | Answer<never> {
  const calendar = row.calendar;
  if (calendar.status !== "known") return calendar;
  const asOf = row.asOf;
  if (asOf === null) return unknown(["asOf"]);
  const certificate = new Duties();
  const atOnce = new Duties();
  addImmediate(row, asOf, certificate, atOnce);
  const dated = new Duties();
  if (!row.past) addDated(row, calendar.value, asOf, dated);
  return [...certificate.list, ...dated.list, ...atOnce.list];
}

/** Collects duties that are open, or may be. */
class Duties {
  readonly list: OpenDuty[] = [];

  add(day: Day, action: string, paragraph: string, open: OpenDuty["open"]): void {
    if (open !== false) this.list.push({ day, action, paragraph, open });
  }
}

/** Is a duty whose dates are known still to be done? Else what leaves that undecided. */
function notMet(state: Answer<State>): boolean | Answer<never> {
  return state.status === "known" ? !isMet(state) : state;
}

/** On a Closed row most duties no longer press; a status that cannot be read leaves it undecided. */
function presses(row: BpcCase): true | Answer<never> {
  return isBad(row.facts.caseStatus) ? invalid(["caseStatus"]) : true;
}

/** Duties with a due date of their own, while they press. */
function addDated(row: BpcCase, calendar: CancellingYear, asOf: Day, duties: Duties): void {
  const { valueReview, completion, closure } = calendar;
  const { path } = row;
  const doubtful = path.status === "invalid" ? path : false;
  const alternate = row.onAlternatePath === null;
  const pressing = presses(row);
  const close = both(pressing, doubtful || !alternate);
  const returns = both(pressing, doubtful || alternate);
  const ssc = row.facts.sscDate;
  if (isBad(ssc))
    duties.add(
      0,
      ACTIONS.beginClosure,
      P.close,
      both(pressing, both(invalid(["sscDate"]), closureNotBegun(row))),
    );
  else if (ssc !== null && ssc <= asOf)
    duties.add(ssc, ACTIONS.beginClosure, P.close, both(pressing, closureNotBegun(row)));
  duties.add(valueReview.day, ACTIONS.reduceValue, P.cancelling, both(pressing, notMet(row.valueReview)));
  duties.add(completion.day, ACTIONS.complete, P.close, both(close, notMet(row.completion)));
  duties.add(closure.day, ACTIONS.certificate, P.cancelling, both(close, notMet(row.closureCertificate)));
  duties.add(closure.day, ACTIONS.drawDown, P.alternate, both(returns, not(row.done("drawdownDate"))));
  duties.add(closure.day, ACTIONS.memo, P.alternate, both(returns, not(row.done("returnMemoDate"))));
}

/** Both must hold: one known No decides, else the first that is not decided. */
function both(one: OpenDuty["open"], other: OpenDuty["open"]): OpenDuty["open"] {
  return one === true || other === false ? other : one;
}

function not(state: boolean | Answer<never>): boolean | Answer<never> {
  return typeof state === "boolean" ? !state : state;
}

/** Closure has not begun, as far as recorded; a certificate on record shows that it has (our reading). */
export function closureNotBegun(row: BpcCase): boolean | Answer<never> {
  const begun = row.done("closureBegunDate");
  if (begun === true) return false;
  const certificate = row.done("closureCertificateDate");
  if (certificate === true) return false;
  return typeof begun === "object" ? begun : typeof certificate === "object" ? certificate : true;
}

/** Duties that are due at once; the certificate for cancelled funds comes first, before the dated ones. */
function addImmediate(row: BpcCase, asOf: Day, certificate: Duties, others: Duties): void {
  const { invoiceRoute: route, debitToPya: debit } = row;
  const doubtful = route.status === "invalid" ? route : false;
  const asks = route.status === "known" ? route.value === "Ask DSCA CFD and DFAS-IN" : doubtful;
  const adjusts = route.status === "known" && route.value === "Prior year adjustment";
  const owes = debitOnCancelled(row) || (doubtful === false && debit.status === "invalid" ? debit : doubtful);
  const reopened = row.facts.caseStatus === "Reopened";
  certificate.add(asOf, ACTIONS.certificate, P.cancelled, certificateForCancelled(row));
  others.add(asOf, reopened ? ACTIONS.reclose : ACTIONS.credit, P.credits, creditUnsettled(row));
  others.add(
    asOf,
    ACTIONS.guidance,
    P.cancelling,
    both(!row.past && both(presses(row), asks), not(row.done("guidanceRequestedDate"))),
  );
  others.add(
    asOf,
    ACTIONS.pya,
    adjusts ? P.afterReturn : P.credits,
    both(adjusts || owes, not(row.done("pyaRequestedDate"))),
  );
}

function certificateForCancelled(row: BpcCase): boolean | Answer<never> {
  const cancelled = row.cancelledFunds;
  if (cancelled.status === "known") return cancelled.value ? not(row.done("closureCertificateDate")) : false;
  if (cancelled.status !== "unknown" || row.facts.caseStatus !== "Closed") {
    return row.done("closureCertificateDate") === true ? false : cancelled;
  }
  return false;
}

/** A credit after cancellation that nothing has settled yet. */
export function creditUnsettled(row: BpcCase): boolean | Answer<never> {
  const route = row.creditRoute;
  if (route.status === "not-applicable") return false;
  const settled = row.facts.creditDisposition;
  if (isKnown(settled)) return false;
  if (route.status !== "known") return route;
  return settled === null ? true : invalid(["creditDisposition"]);
}

/** A debit on cancelled funds: only prior year adjustment is open to it. */
export function debitOnCancelled(row: BpcCase): boolean {
  const debit = row.debitToPya;
  return debit.status === "known" && debit.value > 0;
}
