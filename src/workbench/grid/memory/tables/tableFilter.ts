import type { Rect } from "../../shapes";
import type { SheetData, TableData } from "../book";
import { textAt } from "../cells/memoryCells";

/** Hides the body rows that do not pass every filter of the table, and shows the others. */
export function applyFilters(sheet: SheetData, table: TableData, body: Rect): void {
  const { info, filters } = table;
  const tests = info.columns.flatMap(({ id }, index) => {
    const texts = filters.get(id);
    return texts ? [{ column: body.column + index, texts }] : [];
  });
  for (let row = body.row; row < body.row + body.rows; row++) {
    const shown = tests.every(({ column, texts }) => texts.has(textAt(sheet, row, column)));
    if (shown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  table.info = { ...info, filtered: tests.length > 0 };
}
