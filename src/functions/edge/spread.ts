import type { CellValue } from "../../policy";
import { isBlank, readCell } from "./cell";
import { badInput, type ExcelError } from "./errors";
import { unequalShapes } from "./messages";

/** What one cell of a result may hold. Never null (Excel shows 0), NaN, a promise or an exception. */
export type Result = number | string | boolean | ExcelError;

/** One parameter of a function, as far as reading its cells and naming it goes. */
export interface Parameter {
  /** The parameter's own name, as Excel shows it. */
  readonly name: string;
  /** The same in words, as messages name it. */
  readonly label: string;
  /** See `readCell`: false for amounts and percentages only. */
  readonly zeroIsBlank: boolean;
}

/** A cell for each parameter of a function. */
export type CellsOf<P extends readonly Parameter[]> = { readonly [K in keyof P]: CellValue };

/** The arguments of a function, in the order of its parameters: a cell, a range, or nothing. */
export type ArgumentsOf<P extends readonly Parameter[]> = { readonly [K in keyof P]: unknown };

type Grid = readonly (readonly unknown[])[];

/** A parameter that was given a range: its cells differ from row to row. */
interface Range {
  readonly grid: Grid;
  readonly index: number;
  readonly zeroIsBlank: boolean;
}

interface Plan {
  readonly rows: number;
  readonly columns: number;
  readonly ranges: readonly Range[];
  /** One cell a parameter; those of ranges are overwritten for each cell of the result. */
  readonly cells: CellValue[];
}

const noCells: readonly unknown[] = [];

/**
 * Answers for each cell of the ranges given: one cell broadcasts over ranges, ranges must be of one shape,
 * the result has their shape, and a row all of whose inputs are blank gives "".
 */
export function spread<const P extends readonly Parameter[]>(
  parameters: P,
  given: ArgumentsOf<P>,
  answer: (cells: CellsOf<P>) => Result,
): unknown[][] {
  const plan = planOf(parameters, given);
  if (!("ranges" in plan)) return [[plan]];
  const cells = plan.cells as unknown as CellsOf<P>;
  return overEveryCell(plan, (line, blank) => line.push(blank ? "" : answer(cells)));
}

/** As `spread`, for an answer of several cells side by side. */
export function spreadWide<const P extends readonly Parameter[]>(
  parameters: P,
  given: ArgumentsOf<P>,
  width: number,
  answer: (cells: CellsOf<P>) => readonly Result[],
): unknown[][] {
  const plan = planOf(parameters, given);
  if (!("ranges" in plan)) return [[plan]];
  const cells = plan.cells as unknown as CellsOf<P>;
  const blanks = new Array<Result>(width).fill("");
  return overEveryCell(plan, (line, blank) => line.push(...(blank ? blanks : answer(cells))));
}

function overEveryCell(plan: Plan, write: (line: unknown[], blank: boolean) => void): unknown[][] {
  const result: unknown[][] = [];
  for (let row = 0; row < plan.rows; row++) {
    const line: unknown[] = [];
    for (let column = 0; column < plan.columns; column++) write(line, loadCells(plan, row, column));
    result.push(line);
  }
  return result;
}

/** Fills the plan's cells for one cell of the result; true when all of its inputs are blank. */
function loadCells(plan: Plan, row: number, column: number): boolean {
  const { ranges, cells } = plan;
  if (ranges.length === 0) return cells.every(isBlank);
  let blank = true;
  for (const range of ranges) {
    const cell = readCell((range.grid[row] ?? noCells)[column], range.zeroIsBlank);
    cells[range.index] = cell;
    if (blank && !isBlank(cell)) blank = false;
  }
  return blank;
}

function planOf(parameters: readonly Parameter[], given: readonly unknown[]): Plan | ExcelError {
  const ranges: (Range & Parameter)[] = [];
  const cells = parameters.map((parameter, index) => {
    const grid = gridOf(given[index]);
    if (isRange(grid)) ranges.push({ ...parameter, grid, index });
    return readCell(grid[0]?.[0], parameter.zeroIsBlank);
  });
  const [first, ...others] = ranges;
  const rows = first?.grid.length ?? 1;
  const columns = first?.grid[0]?.length ?? 1;
  const odd = others.find(({ grid }) => grid.length !== rows || grid[0]?.length !== columns);
  if (first && odd) return badInput(unequalShapes(first, odd));
  return { rows, columns, ranges, cells };
}

/** A range has more than one cell: `A1:A1` is one cell to Excel as well. */
function isRange(grid: Grid): boolean {
  return grid.length > 1 || (grid[0]?.length ?? 0) > 1;
}

const nothing: Grid = [[]];

/**
 * The rows of an argument. A host that leaves out optional parameters at the end puts its own invocation
 * object in their place: an object that is no cell value is an argument not given.
 */
export function gridOf(given: unknown): Grid {
  if (Array.isArray(given)) return gridOfArray(given);
  if (typeof given === "object" && given !== null && !("basicType" in given) && !("code" in given))
    return nothing;
  return [[given]];
}

function gridOfArray(given: readonly unknown[]): Grid {
  if (given.length === 0) return nothing;
  if (!Array.isArray(given[0])) return [given];
  const width = given[0].length;
  if (width === 0) return nothing;
  return given as Grid;
}
