import type { WatchedSource, WatchWishes, WorkbookChange } from "../api/changes";
import type { Source } from "../api/source";
import { passesByItself } from "../api/trouble";
import { intersection, lastColumn, lastRow, rectOf, rectsOf, type Rect } from "../cells/address";
import { findChanges } from "../sources/compare";
import { tableIdOf } from "../sources/source-of";

/** Recalculations come in bursts: the cells are read again once they have been quiet this long. */
const QUIET_MS = 400;
/** Where Excel cannot answer just now, it is asked again after this long, so often. */
const AGAIN_MS = 2000;
const TRIES = 30;

/** Asks to be told of changes; they are told from the next sync on. */
export function askForChanges(
  { workbook }: Excel.RequestContext,
  wish: NonNullable<WatchWishes["changes"]>,
): void {
  const rereader = new Rereader(wish);
  const { tell } = wish;
  workbook.worksheets.onChanged.add((event) => {
    for (const change of changesOf(event, watchedNow(wish))) tell(change);
    return Promise.resolve();
  });
  // Excel has events of their own for what is sorted, and does not say that it tells of it as changed too.
  const sorted = (event: SortEvent): Promise<void> => {
    const edit = { ...event, changeType: "RangeEdited", triggerSource: "Unknown" } as const;
    for (const change of changesOf(edit, watchedNow(wish))) tell(change);
    return Promise.resolve();
  };
  workbook.worksheets.onRowSorted.add(sorted);
  workbook.worksheets.onColumnSorted.add(sorted);
  workbook.worksheets.onCalculated.add((event) => {
    rereader.soon(event.worksheetId);
    return Promise.resolve();
  });
  workbook.tables.onDeleted.add((event) => {
    const gone = watchedNow(wish).filter((source) => tableIdOf(source) === event.tableId);
    tell(structure(gone));
    return Promise.resolve();
  });
}

/** What a review has read, and what one is reading. A source may be in it twice, where it has moved since. */
function watchedNow({ sources, reading }: NonNullable<WatchWishes["changes"]>): readonly Source[] {
  return [...sources().map(({ source }) => source), ...(reading?.() ?? [])];
}

function structure(sources: readonly Source[]): WorkbookChange {
  return { kind: "structure", sourceIds: sources.map(({ id }) => id), rows: [], ours: false, remote: false };
}

type ChangeEvent = Pick<
  Excel.WorksheetChangedEventArgs,
  "address" | "changeType" | "source" | "triggerSource" | "worksheetId"
>;

type SortEvent = Pick<Excel.WorksheetRowSortedEventArgs, "address" | "source" | "worksheetId">;

/** What a change event means for the watched sources: one change for each that it concerns. */
export function changesOf(event: ChangeEvent, watched: readonly Source[]): readonly WorkbookChange[] {
  const changes = new Map<string, WorkbookChange>();
  for (const cells of rectsOf(event.address)) {
    for (const source of watched) {
      const change = source.sheetId === event.worksheetId ? changeIn(source, event, cells) : null;
      if (change === null) continue;
      const earlier = changes.get(source.id);
      changes.set(source.id, earlier === undefined ? change : both(earlier, change));
    }
  }
  return [...changes.values()];
}

function both(one: WorkbookChange, other: WorkbookChange): WorkbookChange {
  const kind = one.kind === "structure" ? one.kind : other.kind;
  return { ...one, kind, rows: [...new Set([...one.rows, ...other.rows])], ours: one.ours && other.ours };
}

function changeIn(source: Source, event: ChangeEvent, cells: Rect): WorkbookChange | null {
  const about = { sourceIds: [source.id], remote: event.source === "Remote" };
  const ours = event.triggerSource === "ThisLocalAddin";
  // Whoever moves a source, its findings name other cells than they mean.
  if (moves(source, event, cells)) return { ...about, kind: "structure", rows: [], ours: false };
  const isInside = intersection(whole(source), cells) !== null;
  if (isInside && event.changeType === "RangeEdited")
    return { ...about, kind: "edited", rows: rowsOf(source, cells), ours };
  return isInside || grows(source, cells) ? { ...about, kind: "structure", rows: [], ours } : null;
}

/** True when cells came or went above or left of a source, so that it may stand elsewhere now. */
function moves(source: Source, { changeType }: ChangeEvent, cells: Rect): boolean {
  const { row, column, rows, columns } = whole(source);
  const isOfCells = changeType.startsWith("Cell");
  const isAbove = isOfCells ? cells.row < row : changeType.startsWith("Row") && cells.row <= row;
  const isLeft = (isOfCells || changeType.startsWith("Column")) && cells.column <= column;
  const inColumns = cells.column < column + columns && lastColumn(cells) >= column;
  const inRows = cells.row < row + rows && lastRow(cells) >= row;
  return (isAbove && inColumns) || (isLeft && inRows);
}

/**
 * Excel takes into a table what is typed right below it, and a heading typed right of its last one. What is
 * typed right below a plain range is a row of it.
 */
function grows(source: Source, cells: Rect): boolean {
  const { row, column, rows, columns } = whole(source);
  const end = rectOf(source.address);
  const hasTotals = end !== null && lastRow(end) >= row + rows;
  const below = { row: row + rows, column, rows: 1, columns };
  const right = { row, column: column + columns, rows: 1, columns: 1 };
  if (!hasTotals && intersection(below, cells) !== null) return true;
  return source.kind === "table" && intersection(right, cells) !== null;
}

/** Headings and rows of a source, as cells. */
function whole({ firstRow, firstColumn, headings, rowCount }: Source): Rect {
  return { row: firstRow - 1, column: firstColumn, rows: rowCount + 1, columns: headings.length };
}

function rowsOf(source: Source, cells: Rect): number[] {
  const common = intersection(whole(source), cells);
  if (common === null) return [];
  const rows: number[] = [];
  for (let row = Math.max(common.row, source.firstRow); row <= lastRow(common); row++)
    rows.push(row - source.firstRow);
  return rows;
}

/** Reads the sources of recalculated sheets again, one burst at a time, and tells which rows differ. */
class Rereader {
  private readonly sheets = new Set<string>();
  private failed = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wish: NonNullable<WatchWishes["changes"]>) {}

  soon(sheetId: string): void {
    this.sheets.add(sheetId);
    this.wait();
  }

  private wait(milliseconds = QUIET_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), milliseconds);
  }

  private async read(): Promise<void> {
    // What a review under way has read is known once it is done.
    if (this.wish.reading?.().some(({ sheetId }) => this.sheets.has(sheetId)) === true) {
      this.wait();
      return;
    }
    const due = this.wish.sources().filter(({ source }) => this.sheets.has(source.sheetId));
    this.sheets.clear();
    for (const watched of due) await this.compare(watched);
  }

  /** A source that cannot be read again counts as changed, for nobody knows; where that passes, it is tried again. */
  private async compare(watched: WatchedSource): Promise<void> {
    const sourceIds = [watched.source.id];
    try {
      const found = await findChanges(watched);
      this.failed = 0;
      const now = this.wish.sources().find(({ source }) => source.id === watched.source.id);
      if (now?.rows !== watched.rows) {
        // A review read the source meanwhile: what differs from the one before says nothing of this one.
        if (now) await this.compare(now);
        return;
      }
      if (found.result === "shape") this.wish.tell(structure([watched.source]));
      else if (found.rows.length > 0) {
        const rows = found.rows.map(({ rowIndex }) => rowIndex);
        this.wish.tell({ kind: "recalculated", sourceIds, rows, ours: false, remote: false });
      }
    } catch (error) {
      if (passesByItself(error) && ++this.failed < TRIES) {
        this.sheets.add(watched.source.sheetId);
        this.wait(AGAIN_MS);
        return;
      }
      this.failed = 0;
      this.wish.tell(structure([watched.source]));
    }
  }
}
