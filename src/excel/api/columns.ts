import type { ResultType } from "../../review";
import type { ExcelTrouble } from "./trouble";
import type { Place, Source } from "./source";

/** A calculated column about to be put into a table, at its right end. */
export interface ColumnInput {
  /** The table, as it was when the formula was made. */
  readonly source: Source;
  /** A name that no column of the table has. */
  readonly heading: string;
  readonly formula: string;
  readonly result: ResultType;
  /** A column whose number format is taken over where it is one for such results. */
  readonly like: string | null;
}

/** A column that was put into a table; what `removeColumn` needs to make the table what it was. */
export interface InsertedColumn {
  readonly table: string;
  readonly tableId: string;
  readonly heading: string;
  readonly formula: string;
  /** Number formats of the cells as they were, below the heading. */
  readonly formats: readonly string[];
  /** The sheet column's width in points as it was; null for the usual one. */
  readonly width: number | null;
  /** Its first cell below the heading. */
  readonly first: Place;
  /** Its cells below the heading, `F2:F20`. */
  readonly address: string;
  /** False where it went wrong on the way: there may be less of it, or nothing at all. */
  readonly isWhole: boolean;
}

export type ColumnOutcome =
  | { readonly result: "inserted"; readonly column: InsertedColumn }
  /** It went wrong on the way, and could not be taken back: `removeColumn` does that, as soon as Excel lets it. */
  | { readonly result: "in-part"; readonly column: InsertedColumn; readonly trouble: ExcelTrouble };

/** A formula about to be put into the active cell. */
export interface CellInput {
  /** What is put there, for the sentence if it fails: `SAMM.RULES`. */
  readonly what: string;
  readonly formula: string;
  /** The cells that the result may take, from the active cell on: they have to be empty. */
  readonly rows: number;
  readonly columns: number;
}

/** A formula that was put into a cell; what `removeFormula` needs to take it away again. */
export interface InsertedFormula extends Place {
  readonly what: string;
  readonly sheetId: string;
  readonly formula: string;
  /** The cell's number format as it was. */
  readonly numberFormat: string;
}

/** Putting SAMM functions into the workbook. */
export interface FunctionPort {
  /**
   * Puts a formula as a calculated column at the right end of a table, all rows filled. Never over anything:
   * refuses with a sentence where there is no room. What fails on the way is taken back.
   */
  insertColumn(input: ColumnInput): Promise<ColumnOutcome>;
  /** Takes such a column away: the table and the cells beside it are then as they were. */
  removeColumn(column: InsertedColumn): Promise<void>;
  /** Puts a formula into the active cell, if that and the cells its result may take are empty. */
  insertFormula(input: CellInput): Promise<InsertedFormula>;
  /** Takes such a formula away. */
  removeFormula(formula: InsertedFormula): Promise<void>;
  /** The cell or name that holds the as-of date of a table's formulas; null where the workbook has none. */
  findAsOf(source: Source): Promise<string | null>;
}
