import type { Source } from "./source";

/** A change of the workbook since watching began. */
export interface WorkbookChange {
  /**
   * `edited`: cells were written. `recalculated`: formulas in the source show other values than when it
   * was read. `structure`: rows, columns, tables or sheets came, went or moved.
   */
  readonly kind: "edited" | "recalculated" | "structure";
  /** Ids of the watched sources it touches; none for a change elsewhere in the workbook. */
  readonly sourceIds: readonly string[];
  /** Row indexes in the source, where they are known: an edit is told once for each source it touches. */
  readonly rows: readonly number[];
  /** True for what this add-in wrote itself; not where that moved a source. */
  readonly ours: boolean;
  /** True for what another person wrote who has the workbook open. */
  readonly remote: boolean;
}

/** A source being watched, with the cells it held when it was read. */
export interface WatchedSource {
  readonly source: Source;
  readonly rows: readonly (readonly unknown[])[];
  /** The number formats that were read, as in `SourceRead`: a row of another format counts as changed. */
  readonly formats?: ReadonlyMap<number, readonly string[]> | undefined;
  /** The date system it was read in. */
  readonly date1904: boolean;
  /** The columns that matter, counted from 0. */
  readonly columns: readonly number[];
}

/** The sheet that is shown, and what is selected on it. */
export interface ActivePlace {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet: `C7`. Null where Excel names no cells, while a chart is selected, say. */
  readonly address: string | null;
}

/** What to be told of. What is watched is asked for anew each time, so that it may change meanwhile. */
export interface WatchWishes {
  /** Changes of these sources, also of recalculated values (these are read again, at most every so often). */
  readonly changes?:
    | {
        readonly sources: () => readonly WatchedSource[];
        /** Sources being read just now: edits of them are told too, recalculations once they are read. */
        readonly reading?: (() => readonly Source[]) | undefined;
        readonly tell: (change: WorkbookChange) => void;
      }
    | undefined;
  /** Where the user is, now and whenever that changes; null while Excel does not say. */
  readonly selection?: { readonly tell: (at: ActivePlace | null) => void } | undefined;
}
