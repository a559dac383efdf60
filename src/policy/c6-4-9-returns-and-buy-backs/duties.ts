import type { Duty } from "../kernel/types";
import { CHANGE_OF_END_USE, NOTIFY_SCO, REVIEW_DFARS, type Action } from "./actions";
import { NOT_ELIGIBLE } from "./gates";
import type { Transfer } from "./transfer";

const WHO: Readonly<Record<Action, readonly [actor: string, paragraph: string]>> = {
  [CHANGE_OF_END_USE]: ["Partner", "C6.4.9"],
  [NOTIFY_SCO]: ["Partner", "C6.4.9"],
  [REVIEW_DFARS]: ["DoD purchasing organization", "C6.4.9.2.1"],
};

/** What is still to be done for a return or buy back; C6.4.9 gives none of it a date. */
export function transferDuties(transfer: Transfer): readonly Duty[] {
  if (transfer.eligibility === NOT_ELIGIBLE) return [];
  const duties: Duty[] = [];
  const { openActions, reconcile, recordGaps, facts } = transfer;
  const settled = facts.contractExecuted === true || transfer.done(facts.reconciledDate) === true;
  for (const action of openActions.status === "known" ? openActions.value : []) {
    const [actor, paragraph] = WHO[action];
    duties.push({ action, actor, paragraph, overdue: settled });
  }
  if (reconcile.status === "known" && reconcile.value === "Now") {
    duties.push({
      action: "Reconcile the buy back on the FMS case",
      actor: "Implementing agency",
      paragraph: "C6.4.9.2.2",
      overdue: false,
    });
  }
  if (recordGaps.status === "known" && recordGaps.value.length > 0) {
    const overdue = transfer.done(facts.reconciledDate) === true;
    duties.push({
      action: "Complete the central record",
      actor: "Implementing agency",
      paragraph: "C6.4.9.2.2",
      overdue,
    });
  }
  return [...duties.filter((duty) => duty.overdue), ...duties.filter((duty) => !duty.overdue)];
}
