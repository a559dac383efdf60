import { columnsOf } from "../policy";
import {
  applyDismissals,
  contextOf,
  correctionsOf,
  detectKind,
  finish,
  matchHeadings,
  startReview,
  type HeadingMatch,
  type Settings,
  type StoredState,
} from "../review";
import {
  ExcelTrouble,
  NO_CELL_CHANGED,
  NOTHING_CHANGED,
  type Source,
  type SourceRead,
  type WorkbookPort,
} from "../excel";

/** A table whose kind is known, with how its headings were read. */
interface Matched {
  readonly source: Source;
  readonly match: HeadingMatch;
}

/** What a command came to. */
export interface Performed {
  /** False when a part of it failed. */
  readonly isWhole: boolean;
  /** Whole sentences. */
  readonly text: string;
  readonly addsTable?: boolean | undefined;
}

/** How it went, by the names of the tables. */
interface Went {
  readonly done: string[];
  readonly waiting: string[];
  /** What went wrong -> the tables it went wrong with. */
  readonly troubled: Map<string, string[]>;
}

/** Reviews every case table of the workbook by its stored settings, and flags it. Says what was done. */
export async function flagAll(workbook: WorkbookPort, today: string): Promise<Performed> {
  const [{ sources }, stored] = await Promise.all([workbook.findSources(), workbook.readStored()]);
  const { settings } = stored.state;
  const matched = sources
    .filter(({ kind }) => kind === "table")
    .flatMap((source) => matchOf(source, settings));
  if (matched.length === 0) {
    const text =
      "No case table was found in this workbook, so nothing was flagged. Insert a table, or open the pane and say what your table is.";
    return { isWhole: true, text };
  }
  const reads = await workbook.readSources(
    matched.map(({ source }) => source),
    { formatColumns: (source) => percentColumns(matched, source) },
  );
  const went: Went = { done: [], waiting: [], troubled: new Map() };
  for (const [table, read] of reads.entries()) {
    const match = matched[table]?.match;
    if (match === undefined) continue;
    const { name } = read.source;
    try {
      const isFlagged = await flagOne(workbook, read, match, stored.state, today);
      (isFlagged ? went.done : went.waiting).push(name);
    } catch (error) {
      // What is in the way of one table, such as a protected sheet, is not in the way of the others.
      if (!(error instanceof ExcelTrouble)) throw error;
      const why = troubleText(error);
      went.troubled.set(why, [...(went.troubled.get(why) ?? []), name]);
    }
  }
  return { isWhole: went.troubled.size === 0, text: sentencesOf(went) };
}

/** That nothing was changed is true of the one table only, and said by "Not flagged". */
function troubleText({ happened, unchanged, todo }: ExcelTrouble): string {
  const isUntouched = unchanged === NOTHING_CHANGED || unchanged === NO_CELL_CHANGED;
  return [happened, isUntouched ? "" : unchanged, todo].filter(Boolean).join(" ");
}

function matchOf(source: Source, settings: Settings): Matched[] {
  const guess = detectKind(source.headings);
  const correction = correctionsOf(settings, source.name);
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
  const columns = match.keys.flatMap((key, at) => (key === null ? [] : [at]));
  return (await workbook.flag({ source, texts, reviewed: { rows, columns } })).result === "done";
}

function sentencesOf({ done, waiting, troubled }: Went): string {
  const flagged =
    done.length > 0
      ? `Flagged: ${done.join(", ")}. The column "SAMM issues" says what was found in each row.`
      : "";
  const asks =
    waiting.length > 0
      ? `Not flagged: ${waiting.join(", ")}. Cells right of the table are not empty; flag it in the pane, which asks before they move.`
      : "";
  const troubles = [...troubled].map(([why, names]) => `Not flagged: ${names.join(", ")}. ${why}`);
  return [flagged, asks, ...troubles].filter(Boolean).join(" ");
}
