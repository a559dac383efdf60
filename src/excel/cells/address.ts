import { columnLetters } from "../../review";

/** Cells of a sheet, counted from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const lastRow = ({ row, rows }: Rect): number => row + rows - 1;
export const lastColumn = ({ column, columns }: Rect): number => column + columns - 1;

/** `A3:F20`, or `C5` for a single cell. */
export function addressOf({ row, column, rows, columns }: Rect): string {
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet1!A3`, `'My sheet'!A3`. */
export function fullAddress(sheet: string, address: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Za-z]{1,3}[0-9]+$/.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}

/** The sheet and the cells of a range's name, as `fullAddress` made it; null for the name of a table. */
export function namedPlace(name: string): { readonly sheet: string; readonly range: Rect } | null {
  const end = name.lastIndexOf("!");
  const range = end < 0 ? null : rectOf(name.slice(end + 1));
  if (range === null) return null;
  const sheet = name.slice(0, end);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, range };
}

const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * The areas of an address with or without its sheet, `$` and all. Whole columns and rows are as large as the
 * sheet. What is no address is left out.
 */
export function rectsOf(address: string): readonly Rect[] {
  const plain = address.replace(/'(?:[^']|'')*'!|[^,!']*!/g, "").replaceAll("$", "");
  return plain.split(",").flatMap((area) => areaOf(area) ?? []);
}

/** `Sheet1!C7` is `C7`. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** The first area of an address; null for what is none. */
export function rectOf(address: string): Rect | null {
  return rectsOf(address)[0] ?? null;
}

function areaOf(area: string): Rect | null {
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/i.exec(area.trim());
  if (match === null || area === "") return null;
  const [, letters1 = "", digits1 = "", letters2 = letters1, digits2 = digits1] = match;
  const column = letters1 === "" ? 0 : columnIndex(letters1);
  const row = digits1 === "" ? 0 : Number(digits1) - 1;
  const right = letters2 === "" ? SHEET_COLUMNS - 1 : columnIndex(letters2);
  const bottom = digits2 === "" ? SHEET_ROWS - 1 : Number(digits2) - 1;
  const rows = bottom - row + 1;
  const columns = right - column + 1;
  return row < 0 || rows < 1 || columns < 1 ? null : { row, column, rows, columns };
}

/** `A` is 0, `AA` 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The cells both have, or null. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows < 1 || columns < 1 ? null : { row, column, rows, columns };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

/** The smallest rectangle around all of them. */
export function bounding(rects: readonly Rect[]): Rect {
  const row = Math.min(...rects.map((rect) => rect.row));
  const column = Math.min(...rects.map((rect) => rect.column));
  const rows = Math.max(...rects.map(lastRow)) - row + 1;
  return { row, column, rows, columns: Math.max(...rects.map(lastColumn)) - column + 1 };
}

export function isSameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** True when the rectangle has cells in that column. */
export function cuts(rect: Rect, column: number): boolean {
  return rect.column <= column && column <= lastColumn(rect);
}

/** The range object of a rectangle. */
export function rangeOn(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
