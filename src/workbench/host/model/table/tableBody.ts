import type { Rect, TableInfo } from "../../../grid/shapes";

/** The rows between header and totals. */
export function bodyOf({ range, showHeaders, showTotals }: TableInfo): Rect {
  const top = showHeaders ? 1 : 0;
  return { ...range, row: range.row + top, rows: range.rows - top - (showTotals ? 1 : 0) };
}
