import type { CaseKind, ColumnType, FactKey } from "../../policy";

/** What a parameter takes: as a column of a case table does, or one of these. */
export type ParameterType =
  | ColumnType
  /** A Treasury symbol or a year of availability: from two columns, the second where the first is blank. */
  | "funds"
  /** The number of a row of the table, from 1. */
  | "row-number";

/** One parameter of a function, as it is filled when the function is put into a table. */
export interface ParameterSpec {
  readonly name: string;
  /** What people call it; that of its column where there is one. */
  readonly label?: string;
  /** The columns of the function's kind it is taken from: the first that the table has. Its own name when not given. */
  readonly facts?: readonly FactKey[];
  /** Headings of calculated columns that it is taken from before those. */
  readonly headings?: readonly string[];
  /** The same where the table has none of those. */
  readonly otherwise?: readonly string[];
  /** That of its column when not given. */
  readonly type?: ParameterType;
  readonly words?: readonly string[];
  readonly optional?: true;
  /** One value for all rows: never a column. */
  readonly setting?: true;
  /** Excel's function can do without, but then it spills, which nothing may in a table. */
  readonly neededInTable?: true;
  /** The headings or the cells of the whole case row: they need no choosing. */
  readonly cases?: "headings" | "row";
}

/** How a result is shown: by an amount's, a date's or no particular number format. */
export type ResultType = "money" | "date" | "plain";

/** A function as it is put into a workbook. */
export interface FunctionSpec {
  /** The kind of table its parameters are columns of; null for functions of any table. */
  readonly kind: CaseKind | null;
  /** A calculated column of a table, or a cell by itself from which it spills. */
  readonly place: "column" | "cell";
  /** The most cells that the result of one in a cell takes. */
  readonly reach?: { readonly rows: number; readonly columns: number };
  /** The heading of its column. */
  readonly heading: string;
  readonly result: ResultType;
  readonly parameters: readonly ParameterSpec[];
}
