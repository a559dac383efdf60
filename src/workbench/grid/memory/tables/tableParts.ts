import type { Rect } from "../../shapes";
import { sheetOf, type Book, type TableData } from "../book";
import { applyShift } from "../structure";
import { writeHeadings } from "./tableHeadings";

/** Adds a totals row under the body, or takes it away; cells below move. */
export function setTotalsShown(book: Book, table: TableData, shown: boolean): void {
  const { info } = table;
  if (info.showTotals === shown) return;
  const last = info.range.row + info.range.rows - (shown ? 0 : 1);
  const row: Rect = { ...info.range, row: last, rows: 1 };
  const kind = shown ? "insert" : "delete";
  applyShift(book, info.sheetId, { kind, axis: "rows", range: row }, info.id);
  const rows = info.range.rows + (shown ? 1 : -1);
  table.info = { ...table.info, showTotals: shown, range: { ...info.range, rows } };
  if (shown) sheetOf(book, info.sheetId).cells.ensure(last, info.range.column).value = "Total";
}

/** Blanks the header row and leaves it out of the table, or takes the row above in again. */
export function setHeadersShown(book: Book, table: TableData, shown: boolean): void {
  const { info } = table;
  if (info.showHeaders === shown) return;
  const { range } = info;
  if (!shown) {
    const { cells } = sheetOf(book, info.sheetId);
    cells.forEach({ ...range, rows: 1 }, (cell) => {
      cell.value = "";
    });
  }
  const step = shown ? -1 : 1;
  const moved = { ...range, row: range.row + step, rows: range.rows - step };
  table.info = { ...info, showHeaders: shown, range: moved };
  if (shown) writeHeadings(book, table);
}
