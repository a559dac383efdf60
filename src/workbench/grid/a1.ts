import { maxColumns, maxRows, type Rect } from "./shapes";

/** @returns the letters of a column counted from zero: 0 -> `A`, 26 -> `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** @returns the column of its letters, counted from zero; of any case. */
export function columnOfName(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function isWholeColumns(range: Rect): boolean {
  return range.rows === maxRows;
}

export function isWholeRows(range: Rect): boolean {
  return range.columns === maxColumns;
}

/** @returns `B2`, `B2:C3`, `B:C` for whole columns, `2:3` for whole rows. */
export function rangeName(range: Rect): string {
  const lastRow = range.row + range.rows - 1;
  const lastColumn = range.column + range.columns - 1;
  if (isWholeColumns(range)) return `${columnName(range.column)}:${columnName(lastColumn)}`;
  if (isWholeRows(range)) return `${range.row + 1}:${lastRow + 1}`;
  const first = cellName(range.row, range.column);
  return range.rows === 1 && range.columns === 1 ? first : `${first}:${cellName(lastRow, lastColumn)}`;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | null {
  const cell = cellPattern.exec(text);
  if (cell) return { column: columnOfName(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = columnPattern.exec(text);
  if (column) return { column: columnOfName(column[1] ?? "") };
  const row = rowPattern.exec(text);
  return row ? { row: Number(row[1]) - 1 } : null;
}

function span(first: number | undefined, last: number | undefined, size: number): [number, number] | null {
  if ((first === undefined) !== (last === undefined)) return null;
  const from = Math.min(first ?? 0, last ?? 0);
  const to = Math.max(first ?? 0, last ?? size - 1);
  return to < size ? [from, to - from + 1] : null;
}

/** @returns the range of `B2`, `$B$2:C3`, `B:C` or `2:3` (no sheet name), `null` if it is none. */
export function parseRange(text: string): Rect | null {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const first = corner(parts[0] ?? "");
  const last = parts.length === 2 ? corner(parts[1] ?? "") : first;
  if (!first || !last) return null;
  const isCell = first.row !== undefined && first.column !== undefined;
  if (parts.length === 1 && !isCell) return null;
  const rows = span(first.row, last.row, maxRows);
  const columns = span(first.column, last.column, maxColumns);
  return rows && columns ? { row: rows[0], rows: rows[1], column: columns[0], columns: columns[1] } : null;
}

/** @returns the name as a formula spells it, in quotes where it needs them. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !cellPattern.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1` into the sheet's plain name (or `null`) and the rest. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: null, rest: address };
  const name = address.slice(0, at);
  const plain = /^'.*'$/s.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet: plain, rest: address.slice(at + 1) };
}
