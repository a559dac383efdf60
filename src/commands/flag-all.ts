import { columnsOf } from "../policy";
import {
  applyDismissals,
  contextOf,
  detectKind,
  finish,
  matchHeadings,
  startReview,
  type HeadingMatch,
  type Settings,
  type StoredState,
} from "../review";
import type { Source, SourceRead, WorkbookPort } from "../excel";

/** A table whose kind is known, with how its headings were read. */
interface Matched {
  readonly source: Source;
  readonly match: HeadingMatch;
}

/** Reviews every case table of the workbook by its stored settings, and flags it. Says what was done. */
export async function flagAll(workbook: WorkbookPort, today: string): Promise<string> {
  const [{ sources }, stored] = await Promise.all([workbook.findSources(), workbook.readStored()]);
  const { settings } = stored.state;
  const matched = sources
    .filter(({ kind }) => kind === "table")
    .flatMap((source) => matchOf(source, settings));
  if (matched.length === 0) {
    return "No case table was found in this workbook, so nothing was flagged. Insert a table, or open the pane and say what your table is.";
  }
  const reads = await workbook.readSources(
    matched.map(({ source }) => source),
    { formatColumns: (source) => percentColumns(matched, source) },
  );
  const done: string[] = [];
  const waiting: string[] = [];
  for (const [table, read] of reads.entries()) {
    const match = matched[table]?.match;
    if (match === undefined) continue;
    const outcome = await flagOne(workbook, read, match, stored.state, today);
    (outcome ? done : waiting).push(read.source.name);
  }
  return sentenceOf(done, waiting);
}

function matchOf(source: Source, settings: Settings): Matched[] {
  const guess = detectKind(source.headings);
  const correction = settings.corrections[source.name];
  const kind = correction?.kind ?? (guess.result === "kind" ? guess.kind : null);
  return kind === null ? [] : [{ source, match: matchHeadings(kind, source.headings, correction?.columns) }];
}

/** Only percent cells need their number format: 12.5 % and 12.5 are told apart by it. */
function percentColumns(matched: readonly Matched[], source: Source): readonly number[] {
  const match = matched.find((each) => each.source.id === source.id)?.match;
  if (match === undefined) return [];
  const percent = new Set(
    columnsOf(match.kind).flatMap(({ key, type }) => (type === "percent" ? [key] : [])),
  );
  return match.keys.flatMap((key, index) => (key !== null && percent.has(key) ? [index] : []));
}

/** True when flagged; false when cells right of the table are in the way, which only the pane can ask about. */
async function flagOne(
  workbook: WorkbookPort,
  read: SourceRead,
  match: HeadingMatch,
  { settings, dismissals }: StoredState,
  today: string,
): Promise<boolean> {
  const { source, rows, formats, date1904 } = read;
  const ofKey = Object.fromEntries(
    match.keys.flatMap((key, index) => {
      const column = key === null ? undefined : formats.get(index);
      return key === null || column === undefined ? [] : [[key, column]];
    }),
  );
  const { name, sheet, firstRow, firstColumn } = source;
  const table = { name, sheet, match, rows, formats: ofKey, date1904, firstRow, firstColumn };
  const context = contextOf(settings, today);
  const result = finish(startReview({ tables: [table], context, checksOff: settings.checksOff }));
  const dismissed = applyDismissals(result, dismissals);
  const texts = rows.map((_, row) =>
    result.issueText(result.ordinalOf(0, row), (index) => dismissed.dismissed[index] === 1),
  );
  return (await workbook.flag({ source, texts })).result === "done";
}

function sentenceOf(done: readonly string[], waiting: readonly string[]): string {
  const flagged =
    done.length > 0
      ? `Flagged: ${done.join(", ")}. The column "SAMM issues" says what was found in each row.`
      : "";
  const asks =
    waiting.length > 0
      ? `Not flagged: ${waiting.join(", ")}. Cells right of the table are not empty; flag it in the pane, which asks before they move.`
      : "";
  return [flagged, asks].filter(Boolean).join(" ");
}
