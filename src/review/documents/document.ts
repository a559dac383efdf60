/** A sheet made for sharing, as plain data: what it says, not how a host draws it. */

export type DocumentValue = string | number | boolean | null;

/** What a column of a block holds, which decides its number format and alignment. */
export type ColumnStyle = "text" | "wrapped" | "money" | "date" | "integer";

export interface DocumentColumn {
  readonly heading: string;
  readonly style: ColumnStyle;
  /** Characters. */
  readonly width: number;
}

/** A titled table of a sheet. Dates are Excel serial numbers, money is dollars. */
export interface DocumentBlock {
  /** Stays the same across versions, for charts and verification. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentValue[])[];
  /** Said in place of rows when there are none. */
  readonly empty: string;
  /** True when the last row holds the sums of those above. */
  readonly hasTotal?: boolean;
  /** Cells to mark as gaps: [row, column] within the rows. */
  readonly gaps?: readonly (readonly [number, number])[];
}

/** A chart over a block: its first column names the bars, `column` gives their length. */
export interface DocumentChart {
  readonly title: string;
  readonly blockId: string;
  readonly column: number;
}

export type HeaderLine = readonly [name: string, value: DocumentValue, style?: ColumnStyle];

export interface SheetDocument {
  readonly sheetName: string;
  readonly title: string;
  /** Shown first and last, such as CUI; "" for none. */
  readonly marking: string;
  /** Names and values, one a line; a number that is money says so. */
  readonly header: readonly HeaderLine[];
  readonly notes: readonly string[];
  readonly blocks: readonly DocumentBlock[];
  readonly charts: readonly DocumentChart[];
}

/** How cells of a laid-out sheet look. */
export type CellStyle =
  | ColumnStyle
  /** The value beside a name of the header. */
  | "value"
  | "moneyValue"
  | "title"
  | "marking"
  | "heading"
  /** A name of the header. */
  | "label"
  /** Headings of a block's columns. */
  | "columnHeading"
  | "note"
  | "gap"
  /** The sums below a block. */
  | "total";

/** Cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A document as one rectangle of cells, to be written at once. */
export interface SheetLayout {
  readonly cells: readonly (readonly DocumentValue[])[];
  readonly styles: readonly { readonly style: CellStyle; readonly area: Area }[];
  /** Characters, one a column. */
  readonly widths: readonly number[];
  /** Where each block's headings and rows stand (the headings are the first row). */
  readonly blocks: readonly { readonly id: string; readonly area: Area }[];
  readonly charts: readonly { readonly title: string; readonly labels: Area; readonly values: Area }[];
}
