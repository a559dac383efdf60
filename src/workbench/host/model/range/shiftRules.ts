import type { Grid } from "../../../grid/grid";
import { contains, intersection, lastColumn, lastRow } from "../../../grid/rects";
import { bandOf, type Shift } from "../../../grid/shift";
import { maxColumns, maxRows, type Rect } from "../../../grid/shapes";
import { HostError } from "../../hostError";

/** The cells that a shift moves or deletes. */
function moving(shift: Shift): Rect {
  const band = bandOf(shift);
  const { row, column } = shift.range;
  return shift.axis === "rows"
    ? { ...band, row, rows: maxRows - row }
    : { ...band, column, columns: maxColumns - column };
}

/** True when an area lies in the band only in part: its cells would be torn apart. */
function isTorn(area: Rect, shift: Shift): boolean {
  const { range } = shift;
  if (!intersection(area, moving(shift))) return false;
  return shift.axis === "rows"
    ? area.column < range.column || lastColumn(area) > lastColumn(range)
    : area.row < range.row || lastRow(area) > lastRow(range);
}

/**
 * Refuses what Excel refuses: cells moving through a part of a table or of merged cells, or out of the
 * sheet, and the header row of a table deleted without the table.
 *
 * @param except id of a table that is itself being changed.
 */
export function checkShift(grid: Grid, sheetId: string, shift: Shift, except?: string): void {
  for (const table of grid.tables.list()) {
    if (table.sheetId !== sheetId || table.id === except) continue;
    if (isTorn(table.range, shift))
      throw new HostError(
        "InvalidOperation",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    const header = { ...table.range, rows: 1 };
    const deletesHeader =
      shift.kind === "delete" &&
      shift.axis === "rows" &&
      table.showHeaders &&
      intersection(header, shift.range) !== null;
    if (deletesHeader && !contains(shift.range, table.range))
      throw new HostError("InvalidOperation", "The header row of a table cannot be deleted.");
  }
  if (splitsArray(grid, sheetId, shift))
    throw new HostError("InvalidOperation", "You can't change part of an array.");
  if (grid.layout.merges(sheetId).some((merge) => isTorn(merge, shift)))
    throw new HostError("InvalidOperation", "To do this, all the merged cells need to be the same size.");
  if (shift.kind === "insert") checkRoom(grid, sheetId, shift);
}

/** True where cells would come into an array entered with Ctrl+Shift+Enter, or only some of it would go or move. */
function splitsArray(grid: Grid, sheetId: string, shift: Shift): boolean {
  const first = shift.axis === "rows" ? "row" : "column";
  return grid.cells.fixedArrays(sheetId).some((array) => {
    if (isTorn(array, shift)) return true;
    if (!intersection(array, moving(shift))) return false;
    if (shift.kind === "insert") return array[first] < shift.range[first];
    return intersection(array, shift.range) !== null && !contains(shift.range, array);
  });
}

function checkRoom(grid: Grid, sheetId: string, shift: Shift): void {
  const used = grid.cells.usedRange(sheetId, true);
  const affected = used && intersection(used, moving(shift));
  if (!affected) return;
  const room =
    shift.axis === "rows"
      ? lastRow(affected) + shift.range.rows < maxRows
      : lastColumn(affected) + shift.range.columns < maxColumns;
  if (!room)
    throw new HostError("InvalidOperation", "To prevent possible loss of data, cells cannot be shifted off.");
}
