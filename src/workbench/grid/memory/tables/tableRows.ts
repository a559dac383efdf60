import { GridError } from "../../gridError";
import type { CellValue, Rect } from "../../shapes";
import { isErrorValue } from "../../entry";
import { sheetOf, type Book, type TableData } from "../book";
import type { Cell } from "../cells/cellStore";
import { moveFormula } from "../../formulaTokens";
import { applyShift } from "../structure";

/** The rows between header and totals. */
export function bodyOf({ info }: TableData): Rect {
  const { range, showHeaders, showTotals } = info;
  const top = showHeaders ? 1 : 0;
  return { ...range, row: range.row + top, rows: range.rows - top - (showTotals ? 1 : 0) };
}

/**
 * New rows get the look and the formulas of the row above (or below, at the top); rules and drop-downs
 * that reach the last row of the body reach the new last row too.
 */
export function insertBodyRows(book: Book, table: TableData, index: number, count: number): void {
  const body = bodyOf(table);
  if (index < 0 || index > body.rows) throw new GridError("InvalidArgument", `There is no row ${index}.`);
  const range = { ...body, row: body.row + index, rows: count };
  applyShift(book, table.info.sheetId, { kind: "insert", axis: "rows", range }, table.info.id);
  const { range: whole } = table.info;
  table.info = { ...table.info, range: { ...whole, rows: whole.rows + count } };
  copyPattern(book, table, range, index > 0 ? range.row - 1 : range.row + count);
  if (index === body.rows) extendRules(book, table, body, count);
  book.touch();
}

function copyPattern(book: Book, table: TableData, fresh: Rect, from: number): void {
  const { cells } = sheetOf(book, table.info.sheetId);
  const pattern: [Cell, number][] = [];
  cells.forEach({ ...fresh, row: from, rows: 1 }, (cell, _row, column) => {
    pattern.push([cell, column]);
  });
  for (let row = fresh.row; row < fresh.row + fresh.rows; row++) {
    for (const [{ formula, style, numberFormat }, column] of pattern) {
      if (formula === undefined && !style && numberFormat === undefined) continue;
      const cell = cells.ensure(row, column);
      if (style) cell.style = style;
      if (numberFormat !== undefined) cell.numberFormat = numberFormat;
      if (formula !== undefined) cell.formula = moveFormula(formula, row - from, 0);
    }
  }
}

function extendRules(book: Book, table: TableData, body: Rect, count: number): void {
  const sheet = sheetOf(book, table.info.sheetId);
  const grow = (area: Rect): Rect => {
    const inside = area.column >= body.column && area.column + area.columns <= body.column + body.columns;
    const touches = area.row < body.row + body.rows && area.row + area.rows === body.row + body.rows;
    return inside && touches ? { ...area, rows: area.rows + count } : area;
  };
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    ranges: format.ranges.map(grow),
  }));
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    ranges: validation.ranges.map(grow),
  }));
}

/** A table keeps at least one body row: the last one is blanked instead of deleted. */
export function deleteBodyRows(book: Book, table: TableData, index: number, count: number): void {
  const body = bodyOf(table);
  if (index < 0 || count < 1 || index + count > body.rows)
    throw new GridError("InvalidArgument", `There are no rows ${index} to ${index + count - 1}.`);
  const all = count === body.rows;
  if (all) {
    const first = { ...body, rows: 1 };
    sheetOf(book, table.info.sheetId).cells.forEach(first, (cell) => {
      delete cell.formula;
      cell.value = "";
    });
  }
  const range = { ...body, row: body.row + index + (all ? 1 : 0), rows: count - (all ? 1 : 0) };
  if (range.rows === 0) return;
  applyShift(book, table.info.sheetId, { kind: "delete", axis: "rows", range }, table.info.id);
  const { range: whole } = table.info;
  table.info = { ...table.info, range: { ...whole, rows: whole.rows - range.rows } };
}

/** Moves whole body rows with their looks; formulas move as if copied. Blank cells come last. */
export function sortBody(
  book: Book,
  table: TableData,
  fields: readonly { readonly column: number; readonly ascending: boolean }[],
): void {
  const body = bodyOf(table);
  const { cells } = sheetOf(book, table.info.sheetId);
  const rows = Array.from({ length: body.rows }, (_, i) => ({
    row: body.row + i,
    cells: Array.from({ length: body.columns }, (_item, c) => cells.get(body.row + i, body.column + c)),
  }));
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of fields) {
      const order = compare(a.cells[column]?.value ?? "", b.cells[column]?.value ?? "", ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  sorted.forEach(({ row: from, cells: moved }, i) => {
    const row = body.row + i;
    moved.forEach((cell, c) => {
      if (!cell) cells.remove(row, body.column + c);
      else cells.put(row, body.column + c, movedCell(cell, row - from));
    });
  });
  book.touch();
}

function movedCell(cell: Cell, rows: number): Cell {
  return cell.formula === undefined ? cell : { ...cell, formula: moveFormula(cell.formula, rows, 0) };
}

/** Excel's order: numbers, text, logical values, errors; blanks last whatever the direction. */
function rank(value: CellValue): number {
  if (value === "") return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorValue(value) ? 3 : 1;
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return rank(a) - rank(b);
  const sign = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  if (typeof a === "string" && typeof b === "string")
    return sign * a.toLowerCase().localeCompare(b.toLowerCase(), "en");
  return sign * (Number(a) - Number(b));
}
