import type { ChangedRow, Place, Source, Work } from "./source";

export interface FlagInput extends Work {
  readonly source: Source;
  /** One text a row of the source, as reviewed (`ReviewResult.issueText`); "" leaves the row's cell blank. */
  readonly texts: readonly string[];
  /**
   * The rows as reviewed, and the columns the review read. When given, they are compared with the sheet
   * first: rows sorted or changed since would get each other's texts.
   */
  readonly reviewed?:
    { readonly rows: readonly (readonly unknown[])[]; readonly columns: readonly number[] } | undefined;
  /** The analyst agreed that cells right of the table are moved to make room. */
  readonly mayInsert?: boolean | undefined;
}

export type FlagOutcome =
  | {
      readonly result: "done";
      readonly sheet: string;
      /** The issues column, heading included. */
      readonly address: string;
      /** `SAMM issues`, or with a number where the analyst has a column of that name. */
      readonly heading: string;
      /** False when everything was there already and nothing was written. */
      readonly changed: boolean;
    }
  /** Nothing was changed: ask, and call again with `mayInsert`. */
  | {
      readonly result: "needs-column-insert";
      readonly sheet: string;
      /** Cells right of the table that are not empty. */
      readonly address: string;
    };

/** Something Clear or Restore left alone, and why, as a sentence. */
export interface LeftAlone extends Place {
  readonly because: string;
}

export interface ClearOutcome {
  /** Names of the tables or ranges cleared. */
  readonly cleared: readonly string[];
  /** Cells of an issues column in which the analyst wrote: they stay. */
  readonly kept: readonly LeftAlone[];
}

/** What a re-reading of a source found. */
export type ChangesFound =
  /** Same shape; these rows hold something else. None: nothing changed. */
  | { readonly result: "rows"; readonly rows: readonly ChangedRow[] }
  /** Rows or columns came, went or moved, or headings differ: read it anew. */
  | { readonly result: "shape" };
