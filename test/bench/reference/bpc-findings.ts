import type { Severity } from "../../../src/policy";
import type { BpcState } from "./bpc-state";
import { dayOf } from "./read";
import { happened, isValue, type ReferenceFinding } from "./shape";

/** 25-47 is in force from this day (memorandum date). */
const IN_FORCE = dayOf(2025, 9, 25);

/** The checks of C15-Legacy.7 over the answers of a row. */
export function bpcFindings(state: BpcState, findings: ReferenceFinding[]): void {
  const { row, context, fund, answers, cancelled } = state;
  const { asOf } = context;
  const find = (code: string, severity: Severity, missing?: readonly string[]): void => {
    findings.push({ code, severity, missing: missing ?? null });
  };
  const value = (key: keyof typeof answers): unknown => {
    const answer = answers[key];
    return answer.status === "known" ? answer.value : undefined;
  };
  // On a Closed row, and once cancelled, the duties of 7.1.1 and 7.5.1-.3 only inform.
  const over = cancelled || row.caseStatus === "Closed";
  const duty = (code: string, severity: Severity, due: number | null, of75: boolean): void => {
    find(code, over || (of75 && due !== null && due < IN_FORCE) ? "info" : severity);
  };
  const before = asOf !== null && asOf < IN_FORCE;
  const immediately = (severity: Severity): Severity => (before ? "info" : severity);
  const march = state.review.due;
  const july = state.closure.due;
  const afterJuly = july !== null && asOf !== null && asOf > july;
  const alternate = value("path") === "Alternate funds return";
  const memo = happened(row.returnMemoDate, asOf);
  const drawn = happened(row.drawdownDate, asOf);
  const certificate = happened(row.closureCertificateDate, asOf);
  const open = (date: unknown): boolean =>
    date === null || (typeof date === "number" && asOf !== null && date > asOf);

  const stateFinding = (code: string, key: keyof typeof answers, due: number | null, of75: boolean): void => {
    const stands = value(key);
    if (stands === undefined || stands === "Met" || stands === "Not yet due") return;
    const done = alternate && memo && drawn && key !== "valueReview" && key !== "returnMemo";
    if (done) find(code, "info");
    else duty(code, stands === "Overdue" ? "error" : "warning", due, of75);
  };

  stateFinding("bpc.value-review", "valueReview", march, true);
  const reduction = answers.reduction;
  if (!fund.noYear && reduction.status === "known" && (reduction.value as number) > 0) {
    const passed = march !== null && asOf !== null && asOf > march;
    duty("bpc.value-above-requirement", passed ? "error" : "warning", march, true);
  }
  if (reduction.status === "review") duty("bpc.requirement-exceeds-value", "warning", march, true);
  stateFinding("bpc.completion", "completion", state.complete.due, false);
  if (
    isValue(row.sscDate) &&
    asOf !== null &&
    row.sscDate < asOf &&
    open(row.closureBegunDate) &&
    open(row.closureCertificateDate)
  ) {
    duty("bpc.closure-not-begun", "error", null, false);
  }
  if (isValue(row.estimatedClosureDate) && july !== null && row.estimatedClosureDate > july) {
    duty("bpc.estimated-closure-late", "warning", july, false);
  }
  stateFinding("bpc.closure-certificate", "closureCertificate", july, true);
  if (alternate) {
    if (open(row.returnMemoDate) || open(row.drawdownDate)) {
      duty("bpc.alternate-return", "warning", july, true);
    }
    stateFinding("bpc.return-memo", "returnMemo", july, true);
    if (open(row.drawdownDate)) {
      duty("bpc.drawdown-missing", memo || afterJuly ? "error" : "warning", july, true);
    }
  }
  if (memo) {
    const closed = row.caseStatus === "Closed";
    const without = closed && open(row.closureCertificateDate);
    if (!(closed && certificate)) find("bpc.remains-open", without ? immediately("error") : "info");
  }

  if (value("cancelledFundsOnCase") === true) find("bpc.cancelled-funds", immediately("error"));
  if (cancelled && row.caseStatus !== "Closed" && row.fundsOnCase === null) {
    find("bpc.cancelled-funds-unknown", "unknown", ["fundsOnCase"]);
  }
  if (value("proposedUseAllowed") === false) find("bpc.use-not-allowed", "error");
  if (value("phase") === "Expired" && row.proposedUse === "New obligation" && isValue(row.transferDate)) {
    find("bpc.trust-fund-no-exemption", "info");
  }
  const route = value("invoiceRoute");
  if (route === "Ask DSCA CFD and DFAS-IN") {
    const asked = happened(row.guidanceRequestedDate, asOf);
    find("bpc.invoice", asked || over ? "info" : immediately("warning"));
  }
  if (route === "Prior year adjustment") {
    find("bpc.invoice", happened(row.pyaRequestedDate, asOf) ? "info" : immediately("warning"));
  }
  if (state.lateCredit === true && row.caseStatus === null) find("bpc.credit", "unknown", ["caseStatus"]);
  if (state.lateCredit === true && (row.caseStatus === "Closed" || row.caseStatus === "Reopened")) {
    find("bpc.credit", isValue(row.creditDisposition) ? "info" : immediately("error"));
  }
  const debit = isValue(row.debitAmount) && row.debitAmount > 0;
  if (cancelled && debit && isValue(row.creditAmount) && row.creditAmount > 0 && row.postedAs === "Net") {
    find("bpc.net-posting", immediately("error"));
  }
  if (cancelled && debit) {
    find("bpc.debit", happened(row.pyaRequestedDate, asOf) ? "info" : immediately("error"));
  }
  if (cancelled && isValue(row.transportResidual) && row.transportResidual > 0) {
    find("bpc.transport-residual", immediately("error"));
  }

  if (isValue(row.cancellingFy) && fund.end !== null && row.cancellingFy !== fund.end + 5) {
    find("bpc.statutory-period", "info");
  }
  if (fund.noYear) find("bpc.no-year", "info");
  if (fund.endAnswer.status === "unknown") {
    find(fund.trustFund ? "bpc.trust-fund-tas" : "bpc.dates-unknown", "unknown", fund.endAnswer.missing);
  }
  const firstYear = fund.begin ?? fund.end;
  if (row.caseType === null && firstYear !== null && firstYear >= 2025)
    find("bpc.scope-unknown", "unknown", ["caseType"]);
  if (before) find("bpc.before-25-47", "info");
}
