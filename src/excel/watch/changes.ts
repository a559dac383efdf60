import type { WatchedSource, WatchWishes, WorkbookChange } from "../api/changes";
import type { Source } from "../api/source";
import { intersection, lastRow, rectOf, type Rect } from "../cells/address";
import { findChanges } from "../sources/compare";

/** Recalculations come in bursts: the cells are read again once they have been quiet this long. */
const QUIET_MS = 400;

/** Asks to be told of changes; they are told from the next sync on. */
export function askForChanges(
  { workbook }: Excel.RequestContext,
  { sources, tell }: NonNullable<WatchWishes["changes"]>,
): void {
  const rereader = new Rereader(sources, tell);
  workbook.worksheets.onChanged.add((event) => {
    tell(changeOf(event, sources()));
    return Promise.resolve();
  });
  workbook.worksheets.onCalculated.add((event) => {
    rereader.soon(event.worksheetId);
    return Promise.resolve();
  });
  workbook.tables.onDeleted.add((event) => {
    const gone = sources().filter(({ source }) => source.id === event.tableId);
    tell(structure(gone.map(({ source }) => source)));
    return Promise.resolve();
  });
}

function structure(sources: readonly Source[]): WorkbookChange {
  return { kind: "structure", sourceIds: sources.map(({ id }) => id), rows: [], ours: false, remote: false };
}

/** What a change event means for the watched sources. */
export function changeOf(
  event: Pick<
    Excel.WorksheetChangedEventArgs,
    "address" | "changeType" | "source" | "triggerSource" | "worksheetId"
  >,
  watched: readonly WatchedSource[],
): WorkbookChange {
  const cells = rectOf(event.address);
  const touched = watched
    .map(({ source }) => source)
    .filter((source) => source.sheetId === event.worksheetId && cells !== null && touches(source, cells));
  const [first] = touched;
  const isEdit = event.changeType === "RangeEdited";
  return {
    kind: isEdit ? "edited" : "structure",
    sourceIds: touched.map(({ id }) => id),
    rows: isEdit && first && cells ? rowsOf(first, cells) : [],
    ours: event.triggerSource === "ThisLocalAddin",
    remote: event.source === "Remote",
  };
}

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

  constructor(
    private readonly sources: () => readonly WatchedSource[],
    private readonly tell: (change: WorkbookChange) => void,
  ) {}

  soon(sheetId: string): void {
    this.sheets.add(sheetId);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), QUIET_MS);
  }

  private async read(): Promise<void> {
    const due = this.sources().filter(({ source }) => this.sheets.has(source.sheetId));
    this.sheets.clear();
    for (const watched of due) await this.compare(watched);
  }

  /** A source that cannot be read again (deleted, Excel busy) counts as changed: nobody knows. */
  private async compare(watched: WatchedSource): Promise<void> {
    const sourceIds = [watched.source.id];
    try {
      const found = await findChanges(watched);
      const now = this.sources().find(({ source }) => source.id === watched.source.id);
      if (now?.rows !== watched.rows) {
        // A review read the source meanwhile: what differs from the one before says nothing of this one.
        if (now) await this.compare(now);
        return;
      }
      if (found.result === "shape") this.tell(structure([watched.source]));
      else if (found.rows.length > 0) {
        const rows = found.rows.map(({ rowIndex }) => rowIndex);
        this.tell({ kind: "recalculated", sourceIds, rows, ours: false, remote: false });
      }
    } catch {
      this.tell(structure([watched.source]));
    }
  }
}
