import { cellName } from "../../a1";
import { contains, intersection } from "../../rects";
import type { CellValue, Rect } from "../../shapes";
import type { Book, SheetData } from "../book";

/** @returns the array entered with Ctrl+Shift+Enter that a cell belongs to; `null` if it belongs to none. */
export function fixedArrayAt(sheet: SheetData, row: number, column: number): Rect | null {
  const place = { row, column, rows: 1, columns: 1 };
  for (const range of sheet.fixedArrays.values()) if (contains(range, place)) return range;
  return null;
}

/** The formula that all cells of the array show that a cell belongs to. */
export function arrayFormulaAt(sheet: SheetData, row: number, column: number): string | undefined {
  if (sheet.fixedArrays.size === 0) return undefined;
  const range = fixedArrayAt(sheet, row, column);
  return range ? sheet.cells.get(range.row, range.column)?.formula : undefined;
}

/** Enters one formula over all cells of a range, as Ctrl+Shift+Enter does. */
export function enterFixedArray(book: Book, sheet: SheetData, range: Rect, formula: string): void {
  for (let row = range.row; row < range.row + range.rows; row++)
    for (let column = range.column; column < range.column + range.columns; column++)
      Object.assign(sheet.cells.ensure(row, column), { value: "", formula: undefined });
  Object.assign(sheet.cells.ensure(range.row, range.column), { formula });
  sheet.fixedArrays.set(cellName(range.row, range.column), range);
  book.touch();
}

/** Cells that get other contents end every array they belong to. */
export function dropFixedArrays(sheet: SheetData, written: Rect): void {
  for (const [place, range] of sheet.fixedArrays)
    if (intersection(range, written)) sheet.fixedArrays.delete(place);
}

/** What a result gives in an array of a size of its own: one row, column or value is repeated, the rest is #N/A. */
export function fitted(
  range: Rect,
  values: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  const width = Math.max(...values.map((row) => row.length));
  return Array.from({ length: range.rows }, (_row, r) =>
    Array.from({ length: range.columns }, (_column, c): CellValue => {
      const row = values[values.length === 1 ? 0 : r];
      return row?.[width === 1 ? 0 : c] ?? "#N/A";
    }),
  );
}
