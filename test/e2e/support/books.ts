import { emptyBook, type Book, type BookCell, type BookTable } from "../../../src/workbench/files/book";
import type { CellValue } from "../../../src/workbench/grid/shapes";

/** A workbook of one sheet with a table of these rows, headings first, as a file of some other program holds it. */
export function bookWith(
  rows: readonly (readonly CellValue[])[],
  { table = true }: { table?: boolean } = {},
): Book {
  const book = emptyBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("An empty workbook has a sheet.");
  rows.forEach((row, r) => {
    const cells = row.map((value, column): [number, BookCell] => [column, { value, look: 0 }]);
    sheet.cells.set(r, new Map(cells.filter(([, { value }]) => value !== "")));
  });
  const [headings = []] = rows;
  if (table) sheet.tables.push(tableOver(headings.map(String), rows.length, sheet.info.id));
  return book;
}

function tableOver(headings: readonly string[], rows: number, sheetId: string): BookTable {
  return {
    id: "table-1",
    name: "Cases",
    sheetId,
    range: { row: 0, column: 0, rows, columns: headings.length },
    columns: headings.map((name, index) => ({ id: index + 1, name })),
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    filtered: false,
    formulas: new Map(),
    totals: new Map(),
  };
}
