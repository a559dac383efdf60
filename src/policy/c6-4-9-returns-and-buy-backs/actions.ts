import { isBad } from "../kernel/bad";
import { invalid, known, unknown } from "../kernel/answer";
import type { Answer, FactKey } from "../kernel/types";
import { BEFORE_BUY_BACKS } from "./applies";
import type { Channel, Transfer } from "./transfer";

export const CHANGE_OF_END_USE = "Change of end use request";
export const NOTIFY_SCO = "Notify SCO";
export const REVIEW_DFARS = "Review DFARS 225.70";

export type Action = typeof CHANGE_OF_END_USE | typeof NOTIFY_SCO | typeof REVIEW_DFARS;

const NOTHING: Answer<readonly Action[]> = known([]);
const FOR_ALL: Answer<readonly Action[]> = known([CHANGE_OF_END_USE, NOTIFY_SCO]);
const WITH_REVIEW: Answer<readonly Action[]> = known([CHANGE_OF_END_USE, NOTIFY_SCO, REVIEW_DFARS]);

/** The column that records each action. */
export const ACT_OF_ACTION: Readonly<
  Record<Action, "changeOfEndUseDate" | "scoNotifiedDate" | "dfarsReviewedDate">
> = {
  [CHANGE_OF_END_USE]: "changeOfEndUseDate",
  [NOTIFY_SCO]: "scoNotifiedDate",
  [REVIEW_DFARS]: "dfarsReviewedDate",
};

/**
 * What the edition asks for (C6.4.9; C6.4.9.2.1 for the review, which speaks of partner-funded LOAs and so is
 * left out only where the LOA is known to be funded otherwise).
 */
export function actionsOf(transfer: Transfer, channel: Channel): Answer<readonly Action[]> {
  const current = transfer.current;
  if (current.status !== "known") return current;
  if (!current.value) return channel === "Buy back" ? BEFORE_BUY_BACKS : NOTHING;
  transfer.trace?.step("transfer.actions", `${CHANGE_OF_END_USE}; ${NOTIFY_SCO}`);
  if (channel !== "Buy back") return FOR_ALL;
  const { loaFunding } = transfer.facts;
  if (isBad(loaFunding)) return invalid(["loaFunding"]);
  const review = !transfer.knownNotPartnerFunded;
  transfer.trace?.step("buyback.dfars", review ? "asked for" : "not asked for");
  return review ? WITH_REVIEW : FOR_ALL;
}

/** The actions no act is on record for. */
export function openActionsOf(transfer: Transfer, channel: Channel): Answer<readonly Action[]> {
  const actions = actionsOf(transfer, channel);
  if (actions.status !== "known") return actions;
  const open: Action[] = [];
  const bad: FactKey[] = [];
  let needsAsOf = false;
  for (const action of actions.value) {
    const column = ACT_OF_ACTION[action];
    const act = transfer.facts[column];
    const done = transfer.done(act);
    if (isBad(act)) bad.push(column);
    else if (done === null) needsAsOf = true;
    else if (!done) open.push(action);
  }
  if (bad.length > 0) return invalid(bad);
  if (needsAsOf) return unknown(["asOf"]);
  transfer.trace?.step("transfer.open-actions", open.length === 0 ? "none" : open.join("; "));
  return known(open);
}
