import type { Grid } from "../../../grid/grid";
import { bounding, intersection } from "../../../grid/rects";
import type { Rect } from "../../../grid/shapes";

/** @returns the smallest part of a range with all its values (and formats); `null` if there are none. */
export function usedWithin(grid: Grid, sheetId: string, range: Rect, valuesOnly: boolean): Rect | null {
  const sheetUsed = grid.cells.usedRange(sheetId, valuesOnly);
  const part = sheetUsed && intersection(sheetUsed, range);
  if (!part) return null;
  const formulas = grid.cells.formulas(sheetId, part);
  const formats = valuesOnly ? null : grid.cells.numberFormats(sheetId, part);
  const styles = valuesOnly ? null : grid.cells.styles(sheetId, part);
  let used: Rect | null = null;
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      const format = formats?.[r]?.[c] ?? "General";
      const isPlain = format === "General" && Object.keys(styles?.[r]?.[c] ?? {}).length === 0;
      if (formula === "" && isPlain) return;
      const cell = { row: part.row + r, column: part.column + c, rows: 1, columns: 1 };
      used = used ? bounding(used, cell) : cell;
    }),
  );
  return used;
}

/** Each side of a region: the strip of cells beyond it, corners included. */
const strips: readonly ((region: Rect) => Rect)[] = [
  ({ row, column, rows, columns }) => ({
    row: row + rows,
    column: column - 1,
    rows: 1,
    columns: columns + 2,
  }),
  ({ row, column, columns }) => ({ row: row - 1, column: column - 1, rows: 1, columns: columns + 2 }),
  ({ row, column, rows, columns }) => ({
    row: row - 1,
    column: column + columns,
    rows: rows + 2,
    columns: 1,
  }),
  ({ row, column, rows }) => ({ row: row - 1, column: column - 1, rows: rows + 2, columns: 1 }),
];

/**
 * @returns the block of cells around a range that is bounded by blank rows and columns. It grows to one side
 * as far as it can before the next, so that a long table is not gone through once a row.
 */
export function surroundingRegion(grid: Grid, sheetId: string, range: Rect): Rect {
  const used = grid.cells.usedRange(sheetId, true);
  if (!used) return range;
  const isFilled = (strip: Rect): boolean => {
    const part = intersection(strip, used);
    return part !== null && grid.cells.formulas(sheetId, part).some((row) => row.some((cell) => cell !== ""));
  };
  let region = range;
  for (let grown = true; grown;) {
    grown = false;
    for (const beyond of strips) {
      for (let strip = beyond(region); isFilled(strip); strip = beyond(region)) {
        region = bounding(region, { ...strip, ...along(region, strip) });
        grown = true;
      }
    }
  }
  return region;
}

/** A strip without its corners: the region grows by whole rows and columns, one side at a time. */
function along(region: Rect, strip: Rect): Partial<Rect> {
  return strip.rows === 1
    ? { column: region.column, columns: region.columns }
    : { row: region.row, rows: region.rows };
}
