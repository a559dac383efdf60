import { outdatedBy } from "../../pages/review/result/outdated";
import { tell } from "../../session/messages";
import type { Session } from "../../session/session";
import type { PaneState, Reviewed } from "../../session/state";
import { settingsOf } from "../load-workbook";
import { runReview } from "../run-review";

const CHANGED_MEANWHILE =
  "Cells changed while the tables were reviewed, so the findings are already out of date. " +
  "Nothing was written. Wait until nobody edits or recalculates the tables, then try again.";

/** True when the review says what a review made now would say. */
export function isCurrent(state: PaneState, today: string): boolean {
  const { review, stale } = state;
  return review !== null && stale === null && outdatedBy(review, settingsOf(state), today) === "";
}

/** The review as it stands, or one made now where there is none or it is out of date. Null, with a message, for none. */
export async function ensureReview(session: Session, title: string): Promise<Reviewed | null> {
  const { store, clock } = session;
  const before = store.get().review;
  if (!isCurrent(store.get(), clock.today())) await runReview(session);
  const state = store.get();
  if (isCurrent(state, clock.today())) return state.review;
  // A review that was not made has said why; one that was out of date when it ended has not.
  if (state.review !== before && state.stale !== null)
    tell(session, { tone: "note", title, text: CHANGED_MEANWHILE });
  return null;
}
