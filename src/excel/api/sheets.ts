import type { Place } from "./source";

/** A table that was put into the workbook. */
export interface Inserted extends Place {
  /** The table's name. */
  readonly table: string;
  /** True when a new sheet was made for it. */
  readonly newSheet: boolean;
}

/** What `removeEverything` would lose, so that the user can be asked. */
export type RemoveOutcome =
  | { readonly result: "removed" }
  /** Nothing was changed: flags or frozen formulas depend on what is stored. Clear and restore first. */
  | { readonly result: "in-use"; readonly flaggedTables: number; readonly frozenFormulas: number };
