import type { CaseKind, FactKey } from "../../policy";
import { headingKey, type Settings } from "../../review";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";
import { rereadHeadings, settingsOf } from "./load-workbook";

/** Keeps changed settings in the workbook. False, with a message, where they could not be kept. */
export async function saveSettings(session: Session, changes: Partial<Settings>): Promise<boolean> {
  const stored = await attempt(session, "Settings", async () => {
    const workbook = await session.workbook();
    return workbook.writeStored((state) => ({ settings: { ...state.settings, ...changes } }));
  });
  if (stored === undefined) return false;
  session.store.set({ stored });
  rereadHeadings(session);
  return true;
}

/** Remembers which kind a table is; null goes back to what its headings say. */
export async function correctKind(session: Session, table: string, kind: CaseKind | null): Promise<void> {
  const { [table]: old, ...others } = settingsOf(session.store.get()).corrections;
  const columns = old?.kind === kind ? old.columns : {};
  await saveSettings(session, {
    corrections: kind === null ? others : { ...others, [table]: { kind, columns } },
  });
}

/** Remembers what a heading of a table means: a column of its kind, or null for "not read". */
export async function correctColumn(
  session: Session,
  table: string,
  kind: CaseKind,
  heading: string,
  key: FactKey | null,
): Promise<void> {
  const { corrections } = settingsOf(session.store.get());
  const old = corrections[table];
  await saveSettings(session, {
    corrections: {
      ...corrections,
      [table]: { kind: old?.kind ?? kind, columns: { ...old?.columns, [headingKey(heading)]: key } },
    },
  });
}

/** Forgets the corrections of a table. */
export async function forgetCorrections(session: Session, table: string): Promise<void> {
  const { [table]: _old, ...corrections } = settingsOf(session.store.get()).corrections;
  await saveSettings(session, { corrections });
}
