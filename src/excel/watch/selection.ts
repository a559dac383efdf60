import type { SelectedRow, Stop } from "../api/changes";
import type { Source } from "../api/source";
import { rectOf } from "../cells/address";
import { inExcel } from "../host/in-excel";
import { stopOf } from "./stop";

/** Tells the row of a source under the active cell, now and whenever it changes; null for none. */
export function followSelection(
  sources: () => readonly Source[],
  tell: (at: SelectedRow | null) => void,
): Promise<Stop> {
  return inExcel("follow the selection", async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add((event) => {
      tell(rowAt(sources(), event.worksheetId, event.address));
      return Promise.resolve();
    });
    const active = context.workbook.getActiveCell();
    active.load("address");
    active.worksheet.load("id");
    await context.sync();
    tell(rowAt(sources(), active.worksheet.id, active.address));
    return stopOf(handler);
  });
}

/** The row of a source that holds the first cell of a selection. */
export function rowAt(sources: readonly Source[], sheetId: string, address: string): SelectedRow | null {
  const at = rectOf(address);
  if (at === null) return null;
  for (const source of sources) {
    const columns = source.headings.length;
    const rowIndex = at.row - source.firstRow;
    const inColumns = at.column >= source.firstColumn && at.column < source.firstColumn + columns;
    if (source.sheetId === sheetId && inColumns && rowIndex >= 0 && rowIndex < source.rowCount) {
      return { sourceId: source.id, rowIndex };
    }
  }
  return null;
}
