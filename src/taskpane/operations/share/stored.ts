import { applyDismissals } from "../../../review";
import { counted } from "../../parts/words";
import { attempt } from "../../session/attempt";
import { clearMessages, tell } from "../../session/messages";
import type { Session } from "../../session/session";
import { setShare } from "../../session/share";
import { showFindings } from "../list";
import { rereadHeadings } from "../load-workbook";
import { refreshDocuments } from "./documents";

const REMOVE = "Remove everything SAMM stored";

/** Lets the pane open with this workbook, or not. */
export async function setOpensWith(session: Session, on: boolean): Promise<void> {
  const title = "Open with this workbook";
  const done = await attempt(session, title, async () => {
    const workbook = await session.workbook();
    await workbook.setOpensWithWorkbook(on);
    setShare(session, { opensWith: workbook.opensWithWorkbook() });
    return true;
  });
  if (done !== true) return;
  const text = on
    ? "From the next time on, the pane opens with this workbook for whoever has SAMM for Excel. Save the workbook to keep that."
    : "The pane no longer opens by itself with this workbook.";
  tell(session, { tone: "done", title, text });
}

/** Removes what SAMM stored; tells what depends on it and asks, where something does. */
export async function removeEverything(session: Session, force = false): Promise<void> {
  clearMessages(session, REMOVE);
  const outcome = await attempt(
    session,
    REMOVE,
    async () => (await session.workbook()).removeEverything({ force }),
    { label: "Removing what SAMM stored" },
  );
  if (outcome === undefined) return;
  if (outcome.result === "in-use") {
    const parts = [
      outcome.flaggedTables > 0 ? `the flags of ${counted(outcome.flaggedTables, "table")}` : "",
      outcome.frozenFormulas > 0 ? counted(outcome.frozenFormulas, "frozen formula") : "",
    ].filter(Boolean);
    tell(session, {
      tone: "question",
      title: REMOVE,
      text: `Nothing was removed: what is stored is needed for ${parts.join(" and ")}. Clear the flags and restore the formulas first. Removed anyway, flags cannot be cleared and formulas cannot be restored by SAMM any more.`,
      actions: [{ label: "Remove anyway", perform: () => void removeEverything(session, true) }],
    });
    return;
  }
  await refreshDocuments(session);
  setShare(session, { verified: null });
  const { review } = session.store.get();
  if (review !== null) {
    session.store.set({ review: { ...review, dismissals: applyDismissals(review.result, []) } });
    await showFindings(session);
  }
  rereadHeadings(session);
  clearMessages(session, "Stored in this workbook");
  tell(session, {
    tone: "done",
    title: REMOVE,
    text: "Settings, dismissals, records and marks of SAMM are gone from this workbook. Sheets and cells were not changed.",
  });
}
