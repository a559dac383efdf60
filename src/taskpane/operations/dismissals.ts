import {
  applyDismissals,
  dismiss,
  withDismissal,
  withoutDismissal,
  type Dismissal,
  type DismissalReason,
} from "../../review";
import { counted } from "../parts/words";
import { attempt } from "../session/attempt";
import { tell } from "../session/messages";
import type { Session } from "../session/session";
import { showFindings } from "./list";

const TITLE = "Dismissal";

/** What the analyst gives as the reason. The name is self-declared: Excel tells no identity. */
export interface Given {
  readonly reason: DismissalReason;
  readonly note: string;
  readonly by: string;
}

/** Dismisses a finding of the review and keeps that in the workbook. False, with a message, where it failed. */
export async function dismissFinding(session: Session, finding: number, given: Given): Promise<boolean> {
  const { review } = session.store.get();
  if (review === null) return false;
  const made = dismiss(review.result, finding, { ...given, on: session.clock.today() });
  const kept = await keep(session, (list) => withDismissal(list, made));
  if (kept) session.announcer.say("Dismissed. It stays in totals and record; undo brings it back.");
  return kept;
}

/** Opens a dismissed finding again. */
export async function undoDismissal(session: Session, one: Dismissal): Promise<void> {
  if (await keep(session, (list) => withoutDismissal(list, one)))
    session.announcer.say("The finding is open again.");
}

/** Forgets every dismissal of the workbook. */
export async function resetDismissals(session: Session): Promise<void> {
  const count = session.store.get().stored?.state.dismissals.length ?? 0;
  if (!(await keep(session, () => []))) return;
  tell(session, {
    tone: "done",
    title: TITLE,
    text: `${counted(count, "dismissal")} forgotten; their findings are open again.`,
  });
}

async function keep(
  session: Session,
  change: (list: readonly Dismissal[]) => readonly Dismissal[],
): Promise<boolean> {
  const { store } = session;
  const stored = await attempt(session, TITLE, async () => {
    const workbook = await session.workbook();
    return workbook.writeStored(({ dismissals }) => ({ dismissals: change(dismissals) }));
  });
  if (stored === undefined) return false;
  const { review } = store.get();
  store.set({
    stored,
    review:
      review === null
        ? null
        : { ...review, dismissals: applyDismissals(review.result, stored.state.dismissals) },
  });
  await showFindings(session);
  return true;
}

/** The dismissal that holds for a finding, if any. */
export function dismissalOf(session: Session, finding: number): Dismissal | undefined {
  const { review } = session.store.get();
  if (review?.dismissals.dismissed[finding] !== 1) return undefined;
  const probe = dismiss(review.result, finding, {
    reason: "accepted risk",
    note: "",
    by: "",
    on: "2000-01-01",
  });
  return review.dismissals.active.find(
    (one) =>
      one.table === probe.table &&
      one.identity === probe.identity &&
      one.code === probe.code &&
      one.place === probe.place &&
      one.fingerprint === probe.fingerprint,
  );
}
