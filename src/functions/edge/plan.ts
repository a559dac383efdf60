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

/** How to read the arguments of one call. Cells and facts are overwritten for each cell of the result. */
export interface Plan {
  readonly parameters: readonly Parameter[];
  readonly rows: number;
  readonly columns: number;
  readonly ranges: readonly Range[];
  readonly cells: CellValue[];
  readonly facts: Fact<unknown>[];
  /** Whether every input that differs from row to row is an amount: then a 0 says something. */
  readonly amountsOnly: boolean;
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
  const cells = parameters.map((parameter, index) => readCell(grids[index]?.[0]?.[0], parameter.zeroIsBlank));
  const facts = parameters.map((parameter, index) => parameter.read(cells[index] ?? null));
  const varying = first === undefined ? parameters : ranges.map((range) => range.parameter);
  const amountsOnly = varying.every((parameter) => !parameter.zeroIsBlank);
  return { parameters, rows, columns, ranges, cells, facts, amountsOnly };
}

/**
 * Reads the cells of one place of the result. False when they are all blank: the row has no case in it. The
 * desktop sends an empty row as zeros, so beside nothing but blanks a zero amount is blank too.
 */
export function load(plan: Plan, row: number, column: number): boolean {
  const { ranges, cells, facts, amountsOnly } = plan;
  if (ranges.length === 0) return cells.some((cell) => holdsSomething(cell, amountsOnly));
  let filled = false;
  for (const { grid, index, parameter } of ranges) {
    const cell = readCell((grid[row] ?? noCells)[column], parameter.zeroIsBlank);
    cells[index] = cell;
    facts[index] = cell === null ? null : parameter.read(cell);
    if (!filled) filled = holdsSomething(cell, amountsOnly);
  }
  return filled;
}

function holdsSomething(cell: CellValue, zeroCounts: boolean): boolean {
  return cell === 0 ? zeroCounts : cell !== null;
}
