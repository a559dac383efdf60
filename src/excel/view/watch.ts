import type { Stop, WatchedSource, WorkbookChange } from "../api/changes";
import type { Source } from "../api/source";
import { intersection, rectsOf, type Rect } from "../cells/address";
import { findChanges } from "../sources/compare";
import { bodyOf, tableIdOf } from "../sources/source-of";
import { Latest } from "./latest";
import { subscribe } from "./subscribe";

/** After reading again, at least this many times the reading's length passes before the next. */
const REST = 10;
const SHORTEST_REST = 300;

/** What is told of an event, whatever kind it is. */
interface Told {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
  readonly source: string;
  readonly triggerSource?: string;
}

/**
 * Tells of changes: edited cells and structure as Excel reports them; values of formulas by reading the
 * sources of a calculated sheet again, since Excel does not say which cells a calculation changed.
 */
export async function watchChanges(
  sources: () => readonly WatchedSource[],
  tell: (change: WorkbookChange) => void,
): Promise<Stop> {
  const recalculated = new Recalculated(sources, tell);
  const structure = (ids: readonly string[]): Promise<void> => {
    tell({ kind: "structure", sourceIds: ids, rows: [], ours: false, remote: false });
    return Promise.resolve();
  };
  const stop = await subscribe("watch for changes", ({ workbook }) => [
    workbook.worksheets.onChanged.add((event) => {
      tell(changeOf(event, sources()));
      return Promise.resolve();
    }),
    workbook.worksheets.onCalculated.add((event) => recalculated.sheet(event.worksheetId)),
    workbook.worksheets.onAdded.add(() => structure([])),
    workbook.worksheets.onDeleted.add(({ worksheetId }) => structure(onSheet(sources(), worksheetId))),
    workbook.tables.onAdded.add(() => structure([])),
    workbook.tables.onDeleted.add(({ tableId }) => structure(ofTable(sources(), tableId))),
  ]);
  return async () => {
    recalculated.end();
    await stop();
  };
}

const onSheet = (sources: readonly WatchedSource[], sheetId: string): readonly string[] =>
  sources.filter(({ source }) => source.sheetId === sheetId).map(({ source }) => source.id);

const ofTable = (sources: readonly WatchedSource[], tableId: string): readonly string[] =>
  sources.filter(({ source }) => tableIdOf(source) === tableId).map(({ source }) => source.id);

function changeOf(event: Told, sources: readonly WatchedSource[]): WorkbookChange {
  const areas = rectsOf(event.address);
  const touched = sources.filter(
    ({ source }) =>
      source.sheetId === event.worksheetId && areas.some((area) => intersection(area, reach(source, event))),
  );
  const isEdit = event.changeType === "RangeEdited";
  const [first] = touched;
  return {
    kind: isEdit ? "edited" : "structure",
    sourceIds: touched.map(({ source }) => source.id),
    rows: isEdit && first !== undefined ? rowsOf(first, areas) : [],
    ours: event.triggerSource === "ThisLocalAddin",
    remote: event.source === "Remote",
  };
}

/** Cells that, when edited, touch a source: its rows and headings. Inserted cells may shift it from above. */
function reach(source: Source, { changeType }: Told): Rect {
  const body = bodyOf(source);
  if (changeType === "RangeEdited") return { ...body, row: body.row - 1, rows: body.rows + 1 };
  return { row: 0, column: 0, rows: body.row + body.rows + 1, columns: body.column + body.columns + 1 };
}

function rowsOf({ source }: WatchedSource, areas: readonly Rect[]): readonly number[] {
  const body = bodyOf(source);
  const rows = new Set<number>();
  for (const area of areas) {
    const part = intersection(area, body);
    for (let row = part?.row ?? 0; part !== null && row < part.row + part.rows; row++)
      rows.add(row - body.row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Reads sources again after a calculation, and tells the rows whose values differ; not too often. */
class Recalculated {
  private readonly waiting = new Set<string>();
  private readonly latest: Latest;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restUntil = 0;

  constructor(
    private readonly sources: () => readonly WatchedSource[],
    private readonly tell: (change: WorkbookChange) => void,
  ) {
    this.latest = new Latest(
      () => this.read(),
      () => this.tellUnread(),
    );
  }

  sheet(sheetId: string): Promise<void> {
    for (const id of onSheet(this.sources(), sheetId)) this.waiting.add(id);
    if (this.waiting.size > 0 && this.timer === undefined) {
      const delay = Math.max(0, this.restUntil - performance.now());
      this.timer = setTimeout(() => {
        this.timer = undefined;
        void this.latest.ask();
      }, delay);
    }
    return Promise.resolve();
  }

  end(): void {
    this.latest.end();
    clearTimeout(this.timer);
  }

  private due(): readonly WatchedSource[] {
    return this.sources().filter(({ source }) => this.waiting.has(source.id));
  }

  /** What cannot be read may be anything: it has to be read anew. */
  private tellUnread(): void {
    const sourceIds = this.due().map(({ source }) => source.id);
    this.waiting.clear();
    this.tell({ kind: "structure", sourceIds, rows: [], ours: false, remote: false });
  }

  private async read(): Promise<void> {
    const start = performance.now();
    for (const watched of this.due()) {
      const found = await findChanges(watched);
      this.waiting.delete(watched.source.id);
      const rows = found.result === "rows" ? found.rows.map(({ rowIndex }) => rowIndex) : [];
      if (found.result === "rows" && rows.length === 0) continue;
      const kind = found.result === "shape" ? "structure" : "recalculated";
      this.tell({ kind, sourceIds: [watched.source.id], rows, ours: false, remote: false });
    }
    const took = performance.now() - start;
    this.restUntil = performance.now() + Math.max(SHORTEST_REST, took * REST);
  }
}
