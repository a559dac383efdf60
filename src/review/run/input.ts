import type { ReviewContext } from "../../policy";
import type { HeadingMatch } from "../table/headings";
import { planRows, readRow, type ColumnFormats, type Facts, type RowPlan } from "../table/rows";

/** One table or range to review, as read from the sheet. */
export interface TableInput {
  /** What the analyst knows it by: the table's name, or the address of the range. */
  readonly name: string;
  readonly sheet: string;
  /** Which column holds which fact (`matchHeadings`). */
  readonly match: HeadingMatch;
  /** Raw cells below the headings, one array a row. Kept by reference and never changed. */
  readonly rows: readonly (readonly unknown[])[];
  /** Number formats of percent columns. */
  readonly formats?: ColumnFormats | undefined;
  /** True where the workbook counts dates from 1904: its date cells hold 1462 less. */
  readonly date1904?: boolean | undefined;
  /** Sheet position, counted from 0, of the first cell of `rows`. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** What to review, by whose settings. */
export interface ReviewInput {
  readonly tables: readonly TableInput[];
  readonly context: ReviewContext;
  /** Codes of checks the analyst switched off. */
  readonly checksOff?: readonly string[] | undefined;
}

/** A table with its reading prepared; its rows are numbered on from those of the tables before it. */
export interface PlannedTable {
  readonly input: TableInput;
  readonly plan: RowPlan;
  readonly firstOrdinal: number;
}

/** Prepares the tables of a run. A row's ordinal is its place among all rows of all tables. */
export function planTables(tables: readonly TableInput[]): readonly PlannedTable[] {
  let firstOrdinal = 0;
  return tables.map((input) => {
    const planned = {
      input,
      plan: planRows(input.match.kind, input.match.keys, input.date1904),
      firstOrdinal,
    };
    firstOrdinal += input.rows.length;
    return planned;
  });
}

/** The facts of a table's row, or null when it is blank. */
export function factsAt(table: PlannedTable, rowIndex: number): Facts | null {
  const cells = table.input.rows[rowIndex];
  return cells === undefined ? null : readRow(table.plan, cells, rowIndex, table.input.formats);
}

/** A table with some rows read again, for a re-check of changed rows: the others stay as they were. */
export function patchRows(
  table: TableInput,
  changes: readonly { readonly rowIndex: number; readonly cells: readonly unknown[] }[],
): TableInput {
  const rows = [...table.rows];
  for (const { rowIndex, cells } of changes) if (rowIndex < rows.length) rows[rowIndex] = cells;
  return { ...table, rows };
}
