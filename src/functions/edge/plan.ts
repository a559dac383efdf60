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
}

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
    return grid !== undefined && isRange(grid) ? [{ grid, index, parameter }] : [];
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
 * Reads the facts of one place of the result. False when its cells are all blank: the row has no case in it. The
 * desktop sends an empty row as zeros, so beside nothing but blanks a zero amount is blank too.
 */
export function load(plan: Plan, row: number, column: number): boolean {
  const { ranges, facts, amountsOnly } = plan;
  if (ranges.length === 0) return facts.some((fact) => holdsSomething(fact, amountsOnly));
  plan.row = row;
  plan.column = column;
  let filled = false;
  for (const { grid, index, parameter } of ranges) {
    const cell = readCell((grid[row] ?? noCells)[column], parameter.zeroIsBlank);
    const fact = cell === null ? null : parameter.read(cell);
    facts[index] = fact;
    if (!filled) filled = holdsSomething(fact, amountsOnly);
  }
  return filled;
}

function holdsSomething(fact: Fact<unknown>, zeroCounts: boolean): boolean {
  return fact === 0 ? zeroCounts : fact !== null;
}
