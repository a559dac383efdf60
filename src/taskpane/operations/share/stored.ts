import { applyDismissals } from "../../../review";
import type { RemoveOutcome } from "../../../excel";
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

/** What depends on what is stored. */
type Dependents = Pick<Extract<RemoveOutcome, { result: "in-use" }>, "flaggedTables" | "frozenFormulas">;

/**
 * Removes what SAMM stored; tells what depends on it and asks, where something does.
 *
 * @param agreed what may be lost; where more depends on it by now, it is asked again
 */
export async function removeEverything(session: Session, agreed?: Dependents): Promise<void> {
  clearMessages(session, REMOVE);
  const outcome = await attempt(
    session,
    REMOVE,
    async () => {
      const workbook = await session.workbook();
      const first = await workbook.removeEverything();
      return first.result === "in-use" && isAgreed(first, agreed)
        ? workbook.removeEverything({ force: true })
        : first;
    },
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
      actions: [{ label: "Remove anyway", perform: () => void removeEverything(session, outcome) }],
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

function isAgreed(now: Dependents, agreed: Dependents | undefined): boolean {
  return (
    agreed !== undefined &&
    now.flaggedTables <= agreed.flaggedTables &&
    now.frozenFormulas <= agreed.frozenFormulas
  );
}
