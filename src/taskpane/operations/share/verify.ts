import { addInVersion, startReview, startVerify, verifyContext, type StoredRecord } from "../../../review";
import type { Source, WorkbookPort } from "../../../excel";
import { counted } from "../../parts/words";
import { attempt } from "../../session/attempt";
import type { Session } from "../../session/session";
import { setShare, type Verified } from "../../session/share";
import { runInSlices } from "../../session/slices";
import type { ReviewedSource } from "../../session/state";
import { refreshStored, settingsOf } from "../load-workbook";
import { readSources, tableOf } from "../run-review";
import { viewOf } from "../source-views";

/** Runs the tables of a record again and holds what comes out against it. Writes nothing. */
export async function verifyRecord(session: Session, record: StoredRecord): Promise<void> {
  setShare(session, { verified: null });
  const verified = await attempt(session, "Verify", () => verify(session, record), {
    label: `Verifying ${record.sheetName}`,
  });
  if (verified === undefined || verified === null) return;
  setShare(session, { verified });
  session.announcer.say(verdictOf(verified));
}

async function verify(session: Session, record: StoredRecord): Promise<Verified | null> {
  const { store, clock } = session;
  const workbook = await session.workbook();
  const stored = await refreshStored(session);
  const settings = settingsOf(store.get());
  const reads = await readSources(session, await recordedSources(workbook, record));
  const known = reads.flatMap((read): ReviewedSource[] => {
    const { match } = viewOf(read.source, settings);
    return match === null ? [] : [{ read, match }];
  });
  const context = verifyContext(settings, record);
  const onProgress = (done: number, total: number): void =>
    store.set({ busy: { label: `Verifying ${record.sheetName}`, done, total } });
  const review = startReview({ tables: known.map(tableOf), context, checksOff: settings.checksOff });
  const result = await runInSlices(clock, review, { onProgress });
  const found = await workbook.readDocument({ kind: "review-record", ...record });
  if (result === null) return null;
  const job = startVerify({
    result,
    record,
    dismissals: stored.state.dismissals,
    version: addInVersion,
    sheetCells: found?.cells ?? null,
    sheetName: found?.sheet,
  });
  const report = await runInSlices(clock, job);
  return report && { record, report, rows: result.parts.rowsChecked, time: clock.time() };
}

/** The sources of a record that are there. Its ranges are read by their names: nothing need be selected. */
async function recordedSources(workbook: WorkbookPort, record: StoredRecord): Promise<readonly Source[]> {
  const names = record.description.tables.map(({ name }) => name);
  const { sources } = await workbook.findSources();
  const tables = sources.filter(({ kind, name }) => kind === "table" && names.includes(name));
  return [...tables, ...(await workbook.findRanges(names))];
}

/** What verifying came to, as one sentence. */
export function verdictOf({ record, report, rows }: Verified): string {
  const { tables } = record.description;
  return report.isSame
    ? `The same: ${counted(rows, "row")} in ${counted(tables.length, "table")}, settings, policy, dismissals and the record itself are as recorded on ${record.madeOn}.`
    : `${counted(report.differences.length, "difference")} from the record made on ${record.madeOn}.`;
}
