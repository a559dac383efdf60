import type { WatchedSource, WatchWishes, WorkbookChange } from "../api/changes";
import type { Source } from "../api/source";
import { intersection, lastRow, rectOf, type Rect } from "../cells/address";
import { findChanges } from "../sources/compare";
import { tableIdOf } from "../sources/source-of";

/** Recalculations come in bursts: the cells are read again once they have been quiet this long. */
const QUIET_MS = 400;

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

/** What a change event means for the watched sources: one change for each that it touches. */
export function changesOf(event: ChangeEvent, watched: readonly Source[]): readonly WorkbookChange[] {
  const cells = rectOf(event.address);
  const ours = event.triggerSource === "ThisLocalAddin";
  const remote = event.source === "Remote";
  const kind = event.changeType === "RangeEdited" ? "edited" : "structure";
  const changes = new Map<string, WorkbookChange>();
  for (const source of watched) {
    if (source.sheetId !== event.worksheetId || cells === null || !touches(source, cells)) continue;
    const rows = new Set(changes.get(source.id)?.rows);
    if (kind === "edited") for (const row of rowsOf(source, cells)) rows.add(row);
    changes.set(source.id, { kind, sourceIds: [source.id], rows: [...rows], ours, remote });
  }
  return [...changes.values()];
}

type ChangeEvent = Pick<
  Excel.WorksheetChangedEventArgs,
  "address" | "changeType" | "source" | "triggerSource" | "worksheetId"
>;

/** Headings and rows of a source, as cells. */
function whole({ firstRow, firstColumn, headings, rowCount }: Source): Rect {
  return { row: firstRow - 1, column: firstColumn, rows: rowCount + 1, columns: headings.length };
}

function touches(source: Source, cells: Rect): boolean {
  return intersection(whole(source), cells) !== null;
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
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wish: NonNullable<WatchWishes["changes"]>) {}

  soon(sheetId: string): void {
    this.sheets.add(sheetId);
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), QUIET_MS);
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

  /** A source that cannot be read again (deleted, Excel busy) counts as changed: nobody knows. */
  private async compare(watched: WatchedSource): Promise<void> {
    const sourceIds = [watched.source.id];
    try {
      const found = await findChanges(watched);
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
    } catch {
      this.wish.tell(structure([watched.source]));
    }
  }
}
