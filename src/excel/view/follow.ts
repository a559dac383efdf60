import type { SelectedRow, Stop } from "../api/changes";
import type { Source } from "../api/source";
import { contains, rectOf, type Rect } from "../cells/address";
import { inExcel } from "../host/in-excel";
import { loadTable, placeOf, rectOfLoaded } from "../sources/locate-table";
import { bodyOf, tableIdOf } from "../sources/source-of";
import { Latest } from "./latest";
import { subscribe } from "./subscribe";

/**
 * Tells the row of a source under the active cell, now and whenever it changes; null for none. Where tables
 * stand is looked up each time: rows come and go.
 */
export async function followSelection(
  sources: () => readonly Source[],
  tell: (at: SelectedRow | null) => void,
): Promise<Stop> {
  let last: string | undefined;
  const tellNew = (at: SelectedRow | null): void => {
    const key = JSON.stringify(at);
    if (key === last) return;
    last = key;
    tell(at);
  };
  const latest = new Latest(
    async () => tellNew(await selectedRow(sources())),
    () => tellNew(null),
  );
  const stop = await subscribe("follow the selection", ({ workbook }) => [
    workbook.worksheets.onSelectionChanged.add(() => latest.ask()),
  ]);
  await latest.ask();
  return async () => {
    latest.end();
    await stop();
  };
}

/** The row under the active cell: one request. */
function selectedRow(sources: readonly Source[]): Promise<SelectedRow | null> {
  if (sources.length === 0) return Promise.resolve(null);
  return inExcel("see which row is selected", async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,rowCount,columnCount");
    const sheet = cell.worksheet;
    sheet.load("id");
    const bodies = sources.map((source) => new AskedBody(context, source));
    await context.sync();
    const at = rectOfLoaded(cell);
    for (const body of bodies) {
      const rect = body.on(sheet.id);
      if (rect !== null && contains(rect, at))
        return { sourceId: body.source.id, rowIndex: at.row - rect.row };
    }
    return null;
  });
}

/** The rows of a source, as they stand now. */
class AskedBody {
  private readonly table: ReturnType<typeof loadTable> | null;

  constructor(
    context: Excel.RequestContext,
    readonly source: Source,
  ) {
    const id = tableIdOf(source);
    this.table = id === null ? null : loadTable(context.workbook.tables.getItemOrNullObject(id));
  }

  /** Null when it is on another sheet, or gone. */
  on(sheetId: string): Rect | null {
    if (this.table === null) return this.source.sheetId === sheetId ? this.ofRange() : null;
    if (this.table.table.isNullObject) return null;
    const place = placeOf(this.table);
    return place.sheetId === sheetId ? place.body : null;
  }

  private ofRange(): Rect | null {
    return rectOf(this.source.address) === null ? null : bodyOf(this.source);
  }
}
