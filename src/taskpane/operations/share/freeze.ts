import { frozenText, restoredText } from "../../../excel";
import { attempt } from "../../session/attempt";
import { cancellable } from "../../session/cancellable";
import { clearMessages, tell } from "../../session/messages";
import type { Session } from "../../session/session";
import { refreshDocuments } from "./documents";

const FREEZE = "Freeze formulas";
const RESTORE = "Restore formulas";

/** Puts values in the place of SAMM formulas, for recipients without the add-in. */
export async function freezeFormulas(session: Session): Promise<void> {
  clearMessages(session, RESTORE);
  const { busy, work } = cancellable(session, "Freezing formulas");
  const outcome = await attempt(session, FREEZE, async () => (await session.workbook()).freeze(work), busy);
  if (outcome === undefined) return;
  await refreshDocuments(session);
  const tone = outcome.left.length > 0 ? "note" : "done";
  tell(session, { tone, title: FREEZE, text: frozenText(outcome) });
}

/** Writes frozen formulas back; names what was left. */
export async function restoreFormulas(session: Session): Promise<void> {
  clearMessages(session, FREEZE);
  const onProgress = (done: number, total: number): void =>
    session.store.set({ busy: { label: "Restoring formulas", done, total } });
  const outcome = await attempt(
    session,
    RESTORE,
    async () => (await session.workbook()).restoreFrozen({ onProgress }),
    { label: "Restoring formulas" },
  );
  if (outcome === undefined) return;
  await refreshDocuments(session);
  const tone = outcome.refused.length + outcome.left.length > 0 ? "note" : "done";
  tell(session, { tone, title: RESTORE, text: restoredText(outcome) });
}
