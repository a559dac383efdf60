import { intersection } from "../../rects";
import type { Rect } from "../../shapes";
import { completeHeadings } from "../../tableNames";
import { sheetOf, type Book, type TableData } from "../book";
import { renameColumnIn } from "../formula/edits";
import { editFormulas } from "../formula/everyFormula";

/** The header row of a table, `null` while it is hidden. */
export function headerRow({ info }: TableData): Rect | null {
  return info.showHeaders ? { ...info.range, rows: 1 } : null;
}

/** Makes the columns of each table whose header row was written to follow their header cells. */
export function syncHeadings(book: Book, sheetId: string, written: Rect): void {
  for (const table of book.tables) {
    const header = headerRow(table);
    if (table.info.sheetId !== sheetId || !header || !intersection(header, written)) continue;
    const { cells } = sheetOf(book, sheetId);
    const values = table.info.columns.map((_, i) => cells.get(header.row, header.column + i)?.value ?? "");
    setHeadings(book, table, completeHeadings(values));
  }
}

/** Renames columns, their header cells, and their names in every formula. */
export function setHeadings(book: Book, table: TableData, names: readonly string[]): void {
  const { info } = table;
  info.columns.forEach(({ name: from }, index) => {
    const to = names[index] ?? from;
    if (to !== from && from !== "")
      editFormulas(book, (formula, place) =>
        renameColumnIn(formula, info.name, place.table === info.id, from, to),
      );
  });
  const columns = info.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
  table.info = { ...info, columns };
  writeHeadings(book, table);
}

/** Writes the names of the columns into the header row. */
export function writeHeadings(book: Book, table: TableData): void {
  const header = headerRow(table);
  if (!header) return;
  table.info.columns.forEach(({ name }, index) => {
    const cell = sheetOf(book, table.info.sheetId).cells.ensure(header.row, header.column + index);
    delete cell.formula;
    cell.value = name;
  });
}
