import { outdatedBy } from "../../pages/review/result/outdated";
import type { Session } from "../../session/session";
import type { PaneState, Reviewed } from "../../session/state";
import { settingsOf } from "../load-workbook";
import { runReview } from "../run-review";

/** True when the review says what a review made now would say. */
export function isCurrent(state: PaneState, today: string): boolean {
  const { review, stale } = state;
  return review !== null && stale === null && outdatedBy(review, settingsOf(state), today) === "";
}

/** The review as it stands, or one made now where there is none or it is out of date. Null, with a message, for none. */
export async function ensureReview(session: Session): Promise<Reviewed | null> {
  const { store, clock } = session;
  if (!isCurrent(store.get(), clock.today())) await runReview(session);
  const state = store.get();
  return isCurrent(state, clock.today()) ? state.review : null;
}
