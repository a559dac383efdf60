import { kindTitle, type CaseKind } from "../../policy";
import { attempt } from "../session/attempt";
import { tell } from "../session/messages";
import type { Session } from "../session/session";
import { refreshSources } from "./load-workbook";

const TITLE = "Insert table";

/** Inserts a ready case table; the Review page then finds it. */
export async function insertTable(session: Session, kind: CaseKind): Promise<void> {
  const inserted = await attempt(
    session,
    TITLE,
    async () => (await session.workbook()).insertReadyTable(kind),
    { label: `Inserting a table: ${kindTitle(kind)}` },
  );
  if (inserted === undefined) return;
  await refreshSources(session);
  const where = inserted.newSheet
    ? `on the new sheet ${inserted.sheet}`
    : `on ${inserted.sheet} at ${inserted.address}`;
  tell(session, {
    tone: "done",
    title: TITLE,
    text: `The table ${inserted.table} was inserted ${where}. Its first row is a sample: write over it, add rows below, then review.`,
    actions: [{ label: "Go to review", perform: () => session.store.set({ page: "review" }) }],
  });
}
