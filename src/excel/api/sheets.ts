import type { LeftAlone } from "./flags";
import type { Place } from "./source";

/** A table that was put into the workbook. */
export interface Inserted extends Place {
  /** The table's name. */
  readonly table: string;
  /** True when a new sheet was made for it. */
  readonly newSheet: boolean;
}

/** One argument of a function, for one parameter in order. */
export type FunctionArgument =
  /** The cell of the same row in this column. `isMoney`: an empty cell must reach the function as empty. */
  | { readonly type: "column"; readonly heading: string; readonly isMoney?: boolean | undefined }
  /** All headings from the first of these columns to the last, and the row below them. */
  | { readonly type: "headings"; readonly first: string; readonly last: string }
  | { readonly type: "row"; readonly first: string; readonly last: string }
  | { readonly type: "value"; readonly value: string | number | boolean }
  /** A cell outside the table, as a formula names it: `Settings!$B$2`. */
  | { readonly type: "cell"; readonly reference: string }
  /** Not given. */
  | { readonly type: "omitted" };

export interface FunctionColumn {
  /** Without the namespace: `STOCKPRICE`. */
  readonly name: string;
  readonly arguments: readonly FunctionArgument[];
  /** Wanted heading; a number is added where it is taken. */
  readonly heading: string;
  readonly format: "general" | "money" | "date";
}

export type FunctionColumnOutcome =
  | ({ readonly result: "done"; readonly heading: string; readonly formula: string } & Place)
  /** Nothing was changed: ask, and call again with `mayInsert`. */
  | { readonly result: "needs-column-insert"; readonly sheet: string; readonly address: string };

export interface FreezeOutcome {
  /** Formulas replaced by their values in this run. */
  readonly formulas: number;
  readonly sheets: readonly string[];
  /** Formulas that show `#NAME?` or are not calculated: freezing them would keep that. */
  readonly skipped: readonly LeftAlone[];
}

export interface RestoreOutcome {
  readonly formulas: number;
  readonly sheets: readonly string[];
  /** Edited since they were frozen: left as they are, their formulas stay stored. */
  readonly refused: readonly LeftAlone[];
}

export interface SheetWritten {
  /** Its name: the one wanted, or with a number where that is taken. */
  readonly sheet: string;
  /** Charts as Excel charts, as bars drawn in cells where this Excel has none, or none asked for. */
  readonly charts: "excel" | "cells" | "none";
}

/** What `removeEverything` would lose, so that the user can be asked. */
export type RemoveOutcome =
  | { readonly result: "removed" }
  /** Nothing was changed: flags or frozen formulas depend on what is stored. Clear and restore first. */
  | { readonly result: "in-use"; readonly flaggedTables: number; readonly frozenFormulas: number };
