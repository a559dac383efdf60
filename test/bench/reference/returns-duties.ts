import type { Answer } from "../../../src/policy";
import type { ReturnRow } from "./returns-row";
import { BAD, invalid, isValue, known, NOT_APPLICABLE, REVIEW, undecided, unknown } from "./shape";

export const END_USE = "Change of end use request";
export const SCO = "Notify SCO";
export const DFARS = "Review DFARS 225.70";

export function actionsOf(row: ReturnRow, buyBack: boolean): string[] | Answer {
  if (!buyBack) return [END_USE, SCO];
  if (row.loaFunding === BAD) return invalid(["loaFunding"]);
  return row.loaFunding === null || row.loaFunding === "Partner" ? [END_USE, SCO, DFARS] : [END_USE, SCO];
}

export function openActionsOf(row: ReturnRow, actions: readonly string[], asOf: number | null): Answer {
  const open: string[] = [];
  const bad: string[] = [];
  let needsAsOf = false;
  for (const action of actions) {
    const column =
      action === END_USE ? "changeOfEndUseDate" : action === SCO ? "scoNotifiedDate" : "dfarsReviewedDate";
    const date = row[column];
    if (date === BAD) bad.push(column);
    else if (date === null) open.push(action);
    else if (asOf === null) needsAsOf = true;
    else if (date > asOf) open.push(action);
  }
  if (bad.length > 0) return invalid(bad);
  return needsAsOf ? unknown(["asOf"]) : known(open);
}

export function payeeOf(row: ReturnRow): Answer {
  const { loaFunding } = row;
  if (loaFunding === BAD) return invalid(["loaFunding"]);
  if (loaFunding === null) return unknown(["loaFunding"]);
  return loaFunding === "Partner" ? known("FMS Trust Fund") : REVIEW;
}

export function transportOf(row: ReturnRow): Answer {
  const { loaFunding, initiator } = row;
  if (loaFunding === BAD) return invalid(["loaFunding"]);
  if (loaFunding === null) return unknown(["loaFunding"]);
  if (loaFunding !== "Partner") return REVIEW;
  if (initiator === BAD) return invalid(["initiator"]);
  if (initiator === null) return unknown(["initiator"]);
  return known(initiator === "DoD" ? "DoD purchaser" : "Partner with DoD purchaser");
}

export function reconcileOf(row: ReturnRow, asOf: number | null): Answer {
  const { reconciledDate, caseStatus, contractExecuted } = row;
  if (reconciledDate === BAD) return invalid(["reconciledDate"]);
  if (reconciledDate !== null) {
    if (asOf === null) return unknown(["asOf"]);
    if (reconciledDate <= asOf) return known("Done");
  }
  if (caseStatus === BAD) return invalid(["caseStatus"]);
  if (caseStatus === null) return unknown(["caseStatus"]);
  if (caseStatus === "Closed") return known("No: case is closed");
  if (caseStatus === "SSC") return known("No: case is supply/services complete");
  if (contractExecuted === BAD) return invalid(["contractExecuted"]);
  if (contractExecuted === null) return unknown(["contractExecuted"]);
  return known(contractExecuted ? "Now" : "After contract is fully executed");
}

export function recordGapsOf(row: ReturnRow): Answer {
  const { caseStatus, dsamsIndicator, caseRemarks, use } = row;
  if (caseStatus === BAD) return invalid(["caseStatus"]);
  if (caseStatus === null) return unknown(["caseStatus"]);
  if (caseStatus !== "Open") return NOT_APPLICABLE;
  if (dsamsIndicator === true && isValue(caseRemarks)) return known([]);
  const gaps: string[] = [];
  const bad: string[] = [];
  const missing: string[] = [];
  for (const column of ["recordPartner", "recordArticles", "recordRecipient"] as const) {
    if (row[column] === BAD) bad.push(column);
    else if (row[column] === null) gaps.push(column);
  }
  if (use !== "DoD" && !isValue(row.recordAuthority)) {
    if (row.recordAuthority === BAD) bad.push("recordAuthority");
    else if (use === "Follow-on") gaps.push("recordAuthority");
    else if (use === BAD) bad.push("use");
    else missing.push("use");
  }
  if (gaps.length === 0 && bad.length === 0 && missing.length === 0) return known([]);
  // The indicator with remarks may yet serve as the record.
  if (dsamsIndicator !== false && caseRemarks !== null) {
    if (caseRemarks === BAD) return invalid(["caseRemarks"]);
    if (dsamsIndicator === BAD) return invalid(["dsamsIndicator"]);
    return unknown(["dsamsIndicator"]);
  }
  return bad.length > 0 || missing.length > 0 ? undecided(bad, missing) : known(gaps);
}
