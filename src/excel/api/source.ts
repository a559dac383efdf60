/** Something about a source that the analyst should know before a run. None of them stops a review. */
export type SourceRemark =
  | "filtered"
  | "merged-cells"
  | "protected-sheet"
  | "hidden-sheet"
  /** The table shows no heading row: it can be reviewed, not flagged. */
  | "no-heading-row";

/** A table of the workbook, or a plain range with headings: what can be reviewed. */
export interface Source {
  /** Tells sources of one workbook apart while it is open; of a table, it survives renaming and moving. */
  readonly id: string;
  readonly kind: "table" | "range";
  /** The table's name, or for a range `Sheet1!A3:F20`: what the analyst knows it by. */
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** Headings, rows and totals row, without the sheet: `A3:F20`. */
  readonly address: string;
  /** Raw heading cells, one a sheet column. An issues column of ours is among them. */
  readonly headings: readonly unknown[];
  /** Rows below the headings; the totals row does not count. */
  readonly rowCount: number;
  /** Sheet position of the first cell below the headings, counted from 0 (as `TableInput` wants it). */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** True when the active cell is in it. */
  readonly selected: boolean;
  readonly remarks: readonly SourceRemark[];
}

export interface SourcesFound {
  /** In sheet order; the range under the selection, if any, comes last. */
  readonly sources: readonly Source[];
  /** True when the workbook counts dates from 1904. The review reads them so; functions are not told. */
  readonly date1904: boolean;
  /** Names of all sheets, in tab order. */
  readonly sheets: readonly string[];
  /** The sheet that is shown. */
  readonly activeSheet: string;
}

/** Progress and cancelling of long work. */
export interface Work {
  /** Rows done of rows to do. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Asked between two blocks; true rejects with `cancelled`, after whatever was written is taken back. */
  readonly isCancelled?: (() => boolean) | undefined;
}

export interface ReadOptions extends Work {
  /** Columns, counted from 0, whose number formats are needed too: those that hold percentages. */
  readonly formatColumns?: ((source: Source) => readonly number[]) | undefined;
}

/** What was read of one source. */
export interface SourceRead {
  /** The source as it stands now: headings, address and row count may be newer than those asked for. */
  readonly source: Source;
  readonly rows: readonly (readonly unknown[])[];
  /** Column -> one number format a row, for the columns asked for. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  /** True when the workbook counts dates from 1904 (see `TableInput`). */
  readonly date1904: boolean;
}

/** A row that differs from what was read before (see `patchRows` of the review layer). */
export interface ChangedRow {
  readonly rowIndex: number;
  readonly cells: readonly unknown[];
  /** Column -> number format now, for the columns whose formats were read before. */
  readonly formats?: ReadonlyMap<number, string> | undefined;
}

/** A row as it was read: what is said of one of its cells holds as long as these columns hold this. */
export interface KnownRow {
  /** Its cells, from the first column of the source. */
  readonly place: Place;
  readonly cells: readonly unknown[];
  /** The columns that matter, counted from 0. */
  readonly columns: readonly number[];
}

/** A place in the workbook. The address is of one area and names no sheet: `C7`, `A3:F20`. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}
