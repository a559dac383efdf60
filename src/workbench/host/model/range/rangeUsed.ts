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

/** @returns the block of cells around a range that is bounded by blank rows and columns. */
export function surroundingRegion(grid: Grid, sheetId: string, range: Rect): Rect {
  const used = grid.cells.usedRange(sheetId, true);
  let region = range;
  for (let grown = true; grown && used;) {
    const ring = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rows: region.rows + (region.row > 0 ? 2 : 1),
      columns: region.columns + (region.column > 0 ? 2 : 1),
    };
    const filled = usedWithin(grid, sheetId, ring, true);
    const next: Rect = filled ? bounding(region, filled) : region;
    grown = next.rows > region.rows || next.columns > region.columns;
    region = next;
  }
  return region;
}
