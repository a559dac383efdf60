import type { ColumnInput, ColumnOutcome, InsertedColumn } from "../../../src/excel";
import { insertColumn } from "../../../src/excel/columns/insert";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { sourceNamed, STOCK } from "../support/cases";
import { idOf, rect, table, type Desk } from "../support/workbook";

export const FORMULA = '=SAMM.STOCKPRICE("Last cost",Stock[@[Acquisition cost]],Stock[@Depreciation])';

/** What stands in the new column, from the heading down. */
export const written = (grid: MemoryGrid, address: string): unknown[] =>
  grid.cells.formulas(idOf(grid, "Cases"), rect(address)).flat();

/** A sheet with a table of cases in B3:E6, and cells with looks of their own beside it. */
export function openCases(desk: Desk): MemoryGrid {
  const grid = desk.fresh({ sheets: ["Cases", "Notes"] });
  table(grid, "Cases", "B3", "Stock", STOCK);
  grid.user.select("Cases", "C4");
  desk.host.faults.clear();
  desk.host.stats.reset();
  return grid;
}

export async function inputFor(more: Partial<ColumnInput> = {}): Promise<ColumnInput> {
  const source = await sourceNamed("Stock");
  return { source, heading: "Stock price", formula: FORMULA, result: "money", like: "Depreciation", ...more };
}

/** The column where it was put in. */
export function columnOf(outcome: ColumnOutcome): InsertedColumn {
  if (outcome.result !== "inserted") throw outcome.trouble;
  return outcome.column;
}

/** Inserts, whatever comes of it: the column where it could not be taken back, and what the user was told. */
export async function tryInsert(
  input: ColumnInput,
): Promise<{ readonly left: InsertedColumn | null; readonly said: string; readonly inserted: boolean }> {
  try {
    const outcome = await insertColumn(input);
    if (outcome.result === "inserted") return { left: outcome.column, said: "", inserted: true };
    return { left: outcome.column, said: outcome.trouble.message, inserted: false };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { left: null, said: error.message, inserted: false };
  }
}
