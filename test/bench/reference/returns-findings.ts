import type { Answer } from "../../../src/policy";
import { DFARS } from "./returns-duties";
import { buyBackGates, returnGates } from "./returns-gates";
import type { ReturnRow } from "./returns-row";
import { BAD, happened, isValue, type Cell, type Find } from "./shape";

export const ANSWER_KEYS = [
  "eligibility",
  "limits",
  "actions",
  "openActions",
  "payee",
  "transport",
  "newFmsCase",
  "reconcile",
  "recordGaps",
] as const;

export type Answers = Record<(typeof ANSWER_KEYS)[number], Answer>;

export function returnFindings(row: ReturnRow, answers: Answers, earlier: boolean, find: Find): void {
  const gates = returnGates(row, earlier);
  for (const code of gates.failed) find(code, "error");
  const { eligibility, limits } = answers;
  if (eligibility.status === "unknown") find("return.eligibility-unknown", "unknown", eligibility.missing);
  const onlyThese = gates.failed.every((code) => code === "return.sme" || code === "return.not-functioning");
  if (gates.failed.length > 0 && onlyThese && !earlier && row.soldUnderFms !== false) {
    find("return.suggest-buy-back", "info");
  }
  if (limits.status === "known" && (limits.value as string[]).length > 0) {
    find("return.limited-to-dod", row.use === "Follow-on" ? "error" : "warning");
  }
  if (earlier) {
    find("return.earlier-text", "info");
    return;
  }
  const otherFunding = isValue(row.loaFunding) && row.loaFunding !== "Partner";
  if (
    eligibility.status === "known" &&
    eligibility.value === "Eligible" &&
    (row.initiator === "DoD" || otherFunding || row.soldUnderFms === false)
  ) {
    find("return.not-primary-use", "warning");
  }
}

export function transferFindings(row: ReturnRow, answers: Answers, asOf: number | null, find: Find): void {
  const { eligibility } = answers;
  if (!(eligibility.status === "known" && eligibility.value === "Not eligible")) {
    const severity =
      row.contractExecuted === true || happened(row.reconciledDate, asOf) ? "error" : "warning";
    if (notOnRecord(row.changeOfEndUseDate, asOf)) find("transfer.change-of-end-use", severity);
    if (notOnRecord(row.scoNotifiedDate, asOf)) find("transfer.sco-not-notified", severity);
  }
  if (row.use === "Follow-on") find("transfer.onward-authority", "info");
}

/** Known not to have been done by the as-of date. */
function notOnRecord(date: Cell<number>, asOf: number | null): boolean {
  return date === null || (date !== BAD && asOf !== null && date > asOf);
}

export function buyBackFindings(row: ReturnRow, answers: Answers, asOf: number | null, find: Find): void {
  const { eligibility, reconcile, recordGaps, transport } = answers;
  const isUndated = row.requestDate === BAD || (row.requestDate === null && asOf === null);
  if (isUndated) {
    if (eligibility.status === "unknown") find("buyback.eligibility-unknown", "unknown", eligibility.missing);
    if (reconcile.status === "unknown") find("buyback.reconcile-unknown", "unknown", reconcile.missing);
    return;
  }
  for (const code of buyBackGates(row).failed) find(code, "error");
  if (row.fundSource === "Other") find("buyback.other-funds", "warning");
  if (eligibility.status === "unknown") find("buyback.eligibility-unknown", "unknown", eligibility.missing);
  if (isValue(row.loaFunding) && row.loaFunding !== "Partner") find("buyback.not-partner-funded", "warning");
  if (row.newFmsCase === true) find("buyback.new-fms-case", "error");
  if (answers.payee.status === "known" && row.payee === "Other") find("buyback.payee", "error");
  const asked = answers.actions.status === "known" && (answers.actions.value as string[]).includes(DFARS);
  if (asked && notOnRecord(row.dfarsReviewedDate, asOf)) {
    find("buyback.dfars-review", "warning");
  }
  if (reconcile.status === "known" && reconcile.value === "Now") find("buyback.reconcile-due", "warning");
  if (reconcile.status === "known" && reconcile.value === "After contract is fully executed") {
    find("buyback.reconcile-after-execution", "info");
  }
  if (reconcile.status === "unknown") find("buyback.reconcile-unknown", "unknown", reconcile.missing);
  if (recordGaps.status === "known" && (recordGaps.value as string[]).length > 0) {
    find("buyback.record-incomplete", happened(row.reconciledDate, asOf) ? "error" : "warning");
  }
  if (transport.status === "known" && isValue(row.transportCoordinator)) {
    const named = transport.value === "DoD purchaser" ? "DoD purchaser" : "Partner";
    if (row.transportCoordinator !== named) find("buyback.transport-coordinator", "error");
  }
}
