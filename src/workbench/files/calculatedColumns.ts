import type { SheetData } from "../grid/memory/book";
import type { TableInfo } from "../grid/shapes";
import { shiftFormula } from "./shiftFormula";

/**
 * The formulas of a table's calculated columns, by column index, which Excel fills down when the table
 * grows: columns all of whose cells have one formula, allowing for the row, and those that were calculated
 * columns in the file and still have that formula somewhere.
 *
 * @param before formula of the calculated columns in the file, by column id
 */
export function calculatedColumns(
  sheet: SheetData,
  table: TableInfo,
  before: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const first = table.range.row + (table.showHeaders ? 1 : 0);
  const last = table.range.row + table.range.rows - 1 - (table.showTotals ? 1 : 0);
  table.columns.forEach(({ id }, index) => {
    const column = table.range.column + index;
    const formulas = Array.from({ length: Math.max(0, last - first + 1) }, (_row, offset) => {
      return sheet.cells.get(first + offset, column)?.formula;
    });
    const old = before.get(id);
    const [top] = formulas;
    if (top !== undefined && formulas.every((each, offset) => each === shiftFormula(top, offset, 0))) {
      found.set(index, top);
    } else if (old !== undefined && formulas.includes(old)) {
      found.set(index, old);
    }
  });
  return found;
}
