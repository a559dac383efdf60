import { readCell } from "../../review";

/** The rows of a range, as the runtime hands it over. */
export type Grid = readonly (readonly unknown[])[];

const nothing: Grid = [[]];

/**
 * The rows of an argument: a range, one cell, or nothing when it was left out. A host that leaves out optional
 * parameters at the end puts its own invocation object in their place, so an object that is no cell value is
 * an argument not given.
 */
export function gridOf(given: unknown): Grid {
  if (Array.isArray(given)) return gridOfArray(given);
  return typeof given === "object" && given !== null && !isCellObject(given) ? nothing : [[given]];
}

/** A data type or an error, in any host's spelling. */
function isCellObject(given: object): boolean {
  return "type" in given || "basicType" in given || "code" in given;
}

function gridOfArray(given: readonly unknown[]): Grid {
  const [first] = given;
  if (!Array.isArray(first)) return given.length === 0 ? nothing : [given];
  return first.length === 0 ? nothing : (given as Grid);
}

/** A range has more than one cell: `A1:A1` is one cell to Excel as well. */
export function isRange(grid: Grid): boolean {
  return grid.length > 1 || widthOf(grid) > 1;
}

/** Excel's ranges are rectangles, so the first row speaks for all. */
export function widthOf(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

/** An optional argument that was not given, or is one empty cell. */
export function isLeftOut(given: unknown): boolean {
  const grid = gridOf(given);
  return !isRange(grid) && readCell(grid[0]?.[0], true) === null;
}
