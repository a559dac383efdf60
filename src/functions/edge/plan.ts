import type { CellValue, Fact } from "../../policy";
import { readCell } from "../../review";
import { badInput, type Problem } from "./errors";
import { gridOf, isRange, widthOf, type Grid } from "./grid";
import { unequalShapes } from "./messages";
import type { Parameter } from "./parameters";

/** A parameter that was given a range: its cell differs from row to row. */
interface Range {
  readonly grid: Grid;
  readonly index: number;
  readonly parameter: Parameter;
  /** Its facts of the block of rows read last. */
  readonly block: Fact<unknown>[];
}

/** Rows read at once. A block of every parameter fits in the processor's nearest memory. */
const blockRows = 512;

/** How to read the arguments of one call. The facts are overwritten for each place of the result. */
export interface Plan {
  readonly parameters: readonly Parameter[];
  readonly rows: number;
  readonly columns: number;
  readonly ranges: readonly Range[];
  /** One fact a parameter, of the place read last. */
  readonly facts: Fact<unknown>[];
  /** Whether every input that differs from row to row is an amount: then a 0 says something. */
  readonly amountsOnly: boolean;
  /** The cell that a parameter had in the place read last, to be named in an error. */
  readonly cellAt: (index: number) => CellValue;
  /** The place read last. */
  row: number;
  column: number;
}

const noCells: readonly unknown[] = [];

/** Reads what stays the same for the whole call; a problem when the ranges are not of one shape. */
export function planOf(parameters: readonly Parameter[], given: readonly unknown[]): Plan | Problem {
  const grids = given.map(gridOf);
  const ranges = parameters.flatMap((parameter, index): Range[] => {
    const grid = grids[index];
    return grid !== undefined && isRange(grid) ? [{ grid, index, parameter, block: [] }] : [];
  });
  const [first, ...others] = ranges;
  const rows = first?.grid.length ?? 1;
  const columns = first === undefined ? 1 : widthOf(first.grid);
  const odd = others.find(({ grid }) => grid.length !== rows || widthOf(grid) !== columns);
  if (first !== undefined && odd !== undefined) {
    return badInput(unequalShapes(first.parameter.label, first.grid, odd.parameter.label, odd.grid));
  }
  const varying = first === undefined ? parameters : ranges.map((range) => range.parameter);
  const plan: Plan = {
    parameters,
    rows,
    columns,
    ranges,
    facts: [],
    amountsOnly: varying.every((parameter) => !parameter.zeroIsBlank),
    cellAt: (index) => {
      const grid = grids[index];
      const [row, column] = grid !== undefined && isRange(grid) ? [plan.row, plan.column] : [0, 0];
      return readCell(grid?.[row]?.[column], parameters[index]?.zeroIsBlank ?? true);
    },
    row: 0,
    column: 0,
  };
  parameters.forEach((parameter, index) => plan.facts.push(parameter.read(plan.cellAt(index))));
  return plan;
}

/**
 * Visits the places of the result, row by row in each column of it, with `plan.facts` set to the facts there.
 *
 * @param visit told whether the place holds anything: a row whose cells are all blank has no case in it
 */
export function eachPlace(plan: Plan, visit: (row: number, column: number, isFilled: boolean) => void): void {
  for (let from = 0; from < plan.rows; from += blockRows) {
    const to = Math.min(from + blockRows, plan.rows);
    for (let column = 0; column < plan.columns; column++) {
      for (const range of plan.ranges) readBlock(range, from, to, column);
      plan.column = column;
      for (let row = from; row < to; row++) {
        plan.row = row;
        visit(row, column, load(plan, row - from));
      }
    }
  }
}

/** Cells of one parameter after the other, by one reader: twice as fast as row after row, by a reader a cell. */
function readBlock({ grid, parameter, block }: Range, from: number, to: number, column: number): void {
  const { read, zeroIsBlank } = parameter;
  for (let row = from; row < to; row++) {
    const cell = readCell((grid[row] ?? noCells)[column], zeroIsBlank);
    block[row - from] = cell === null ? null : read(cell);
  }
}

/**
 * Sets the facts of one row of the block. False when its cells are all blank. The desktop sends an empty row as
 * zeros, so beside nothing but blanks a zero amount is blank too.
 */
function load({ ranges, facts, amountsOnly }: Plan, at: number): boolean {
  if (ranges.length === 0) return facts.some((fact) => holdsSomething(fact, amountsOnly));
  let isFilled = false;
  for (const { block, index } of ranges) {
    const fact = block[at] ?? null;
    facts[index] = fact;
    isFilled ||= holdsSomething(fact, amountsOnly);
  }
  return isFilled;
}

function holdsSomething(fact: Fact<unknown>, zeroCounts: boolean): boolean {
  return isZero(fact) ? zeroCounts : fact !== null;
}

/** An amount of zero, or a percentage of zero. */
function isZero(fact: Fact<unknown>): boolean {
  return fact === 0 || (typeof fact === "object" && fact !== null && "digits" in fact && fact.digits === 0n);
}
