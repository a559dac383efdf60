import type { Rect } from "../../shapes";

/** @returns rows of what `at` gives for each cell of the range. */
export function block<T>(range: Rect, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: range.rows }, (_row, r) =>
    Array.from({ length: range.columns }, (_column, c) => at(range.row + r, range.column + c)),
  );
}

/** Calls `visit` for each cell of the range with its item in the rows. */
export function eachOf<T>(
  range: Rect,
  rows: readonly (readonly T[])[],
  visit: (item: T, row: number, column: number) => void,
): void {
  rows.forEach((items, r) => items.forEach((item, c) => visit(item, range.row + r, range.column + c)));
}
