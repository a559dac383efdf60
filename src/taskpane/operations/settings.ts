import type { CaseKind, FactKey } from "../../policy";
import { headingKey, lastingName, type Settings, type TableCorrections } from "../../review";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";
import { rereadHeadings } from "./load-workbook";

/**
 * Keeps changed settings in the workbook. Changes that rest on what is stored are given as a function: what
 * was stored a moment ago, here or by somebody else, is kept. False, with a message, where they could not be.
 */
export async function saveSettings(
  session: Session,
  changes: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<boolean> {
  const stored = await attempt(session, "Settings", async () => {
    const workbook = await session.workbook();
    return workbook.writeStored(({ settings }) => ({
      settings: { ...settings, ...(typeof changes === "function" ? changes(settings) : changes) },
    }));
  });
  if (stored === undefined) return false;
  session.store.set({ stored });
  rereadHeadings(session);
  return true;
}

/** Changes what is corrected of one table; undefined forgets it. */
async function correct(
  session: Session,
  table: string,
  change: (old: TableCorrections | undefined) => TableCorrections | undefined,
): Promise<void> {
  const name = lastingName(table);
  await saveSettings(session, ({ corrections: { [name]: old, ...others } }) => {
    const corrected = change(old);
    return { corrections: corrected === undefined ? others : { ...others, [name]: corrected } };
  });
}

/** Remembers which kind a table is; null goes back to what its headings say. */
export async function correctKind(session: Session, table: string, kind: CaseKind | null): Promise<void> {
  await correct(session, table, (old) =>
    kind === null ? undefined : { kind, columns: old?.kind === kind ? old.columns : {} },
  );
}

/** Remembers what a heading of a table means: a column of its kind, or null for "not read". */
export async function correctColumn(
  session: Session,
  table: string,
  kind: CaseKind,
  heading: string,
  key: FactKey | null,
): Promise<void> {
  await correct(session, table, (old) => ({
    kind: old?.kind ?? kind,
    columns: { ...old?.columns, [headingKey(heading)]: key },
  }));
}

/** Forgets the corrections of a table. */
export async function forgetCorrections(session: Session, table: string): Promise<void> {
  await correct(session, table, () => undefined);
}
