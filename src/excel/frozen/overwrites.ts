import { rangeOn, type Rect } from "../cells/address";
import { entryOfValue } from "../cells/entry";
import { ChangedMeanwhile } from "./held";
import type { FrozenSheet } from "./survey";

/** True of a cell that may be written over, counted from the first of those written. */
export type IsExpected = (formula: unknown, value: unknown, row: number, column: number) => boolean;

/** Whether a formula fills the cells, and where it stands. */
export type FilledFrom = "nowhere" | "first cell" | "elsewhere";

/** Cells that are written over, and what was in them just before. */
interface Overwrite {
  readonly before: Excel.Range;
  readonly isExpected: IsExpected;
  readonly filled: FilledFrom;
}

/**
 * What is written over in a batch. The same batch asks before the write what is there: where that is not
 * what was read earlier, somebody has typed meanwhile, and gets back what he typed.
 */
export class Overwrites {
  private batch: Overwrite[] = [];
  private written = false;

  /** True when anything was written that stays, or may have been. */
  get isAnyLeft(): boolean {
    return this.written;
  }

  /** A request is about to be put together, perhaps again: what Excel could not answer it may have done. */
  begin(): void {
    this.written ||= this.batch.length > 0;
    this.batch = [];
  }

  /** To be called before the cells are written, in the same batch. */
  ask(sheet: FrozenSheet, rect: Rect, isExpected: IsExpected, filled: FilledFrom = "nowhere"): Excel.Range {
    const before = rangeOn(sheet.sheet, rect);
    before.load("formulas,values");
    this.batch.push({ before, isExpected, filled });
    return before;
  }

  /**
   * The request is answered.
   *
   * @throws ChangedMeanwhile where cells held something else, or the workbook is another
   */
  check(isOther = false): void {
    if (isOther || this.batch.some(isUnexpected)) throw new ChangedMeanwhile();
    this.written ||= this.batch.length > 0;
    this.batch = [];
  }

  /** Does such work; what its last request wrote over in vain is put back. */
  async guard<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ChangedMeanwhile) await this.putBack(context);
      throw error;
    }
  }

  private async putBack(context: Excel.RequestContext): Promise<void> {
    for (const overwrite of this.batch) overwrite.before.formulas = entriesOf(overwrite);
    this.batch = [];
    await context.sync();
  }
}

function isUnexpected({ before, isExpected }: Overwrite): boolean {
  const values = before.values as unknown[][];
  return (before.formulas as unknown[][]).some((cells, row) =>
    cells.some((formula, column) => !isExpected(formula, values[row]?.[column], row, column)),
  );
}

/** True for a cell with a formula; a text that only looks like one is its own value. */
export function isFormulaCell(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function entriesOf({ before, filled }: Overwrite): unknown[][] {
  const formulas = before.formulas as unknown[][];
  const values = before.values as unknown[][];
  const own = values[0]?.[0];
  const fills = isFormulaCell(formulas[0]?.[0], own) && own !== "#SPILL!";
  // Cells that a formula fills are empty by themselves: anything in them would be in its way.
  const areFilled = filled === "elsewhere" || (filled === "first cell" && fills);
  return formulas.map((cells, row) =>
    cells.map((formula, column) => {
      if (isFormulaCell(formula, values[row]?.[column])) return formula;
      return areFilled ? "" : entryOfValue(formula);
    }),
  );
}
