/** The plain data a grid speaks: no behaviour, no Excel, no Univer. All positions count from zero. */

/** A rectangle of cells on one sheet. `rows` and `columns` are at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's sheet size; a whole row has `maxColumns` columns, a whole column `maxRows` rows. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** What a cell shows to a formula. Blank is `""`; an error is its text, such as `#N/A`; a date is its serial. */
export type CellValue = string | number | boolean;

/** A formula as Excel spells it in A1 style, with the leading `=`. */
export interface FormulaInput {
  readonly formula: string;
  /** What it shows until it is calculated, as a file keeps it. */
  readonly value?: CellValue;
}

/**
 * What may be put into a cell, already decided: text is stored as it is, never read as a number or a
 * formula. `""` blanks the cell, `null` leaves it as it is.
 */
export type CellInput = CellValue | FormulaInput | null;

/** Look of a cell. A missing key is Excel's default. Colours are `#RRGGBB` in capitals. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly wrapText?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right" | "Fill" | "Justify";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify";
  /** Edges that are drawn, with their colour. */
  readonly borders?: Readonly<Partial<Record<BorderEdge, string>>>;
  /** False on cells that stay editable when the sheet is protected. */
  readonly locked?: boolean;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** A change of look: a missing key stays as it is, `null` goes back to the default. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** `""` or `#RRGGBB`. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
}

/** Panes that do not scroll: so many rows from the top, so many columns from the left. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface TableColumn {
  /** Stays the same when the column is renamed or moved; unique in the table. */
  readonly id: number;
  readonly name: string;
}

export interface TableInfo {
  readonly id: string;
  /** Unique in the workbook, whatever the case of its letters. */
  readonly name: string;
  readonly sheetId: string;
  /** The whole table: header row, body, totals row. */
  readonly range: Rect;
  readonly columns: readonly TableColumn[];
  /** Such as `TableStyleMedium2`. */
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  /** True while a filter hides rows. */
  readonly filtered: boolean;
}

export type TablePatch = Partial<
  Pick<
    TableInfo,
    | "name"
    | "style"
    | "showHeaders"
    | "showTotals"
    | "showBandedRows"
    | "showBandedColumns"
    | "showFilterButton"
  >
>;

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

/** Formulas are written for the top left cell of the first range, with the leading `=`. */
export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly type: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    }
  /** A rule of the analyst's that nobody here edits (data bar, colour scale ...); `data` is comparable. */
  | { readonly type: "Other"; readonly data: unknown };

export interface ConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  /** Where it applies; moves with the cells. */
  readonly ranges: readonly Rect[];
  /** 0 is asked first; the rules of a sheet are numbered without gaps. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  readonly style: CellStyle;
}

export type NewConditionalFormat = Pick<ConditionalFormat, "sheetId" | "ranges" | "rule" | "style"> &
  Partial<Pick<ConditionalFormat, "stopIfTrue">>;

export type ConditionalFormatPatch = Partial<
  Pick<ConditionalFormat, "ranges" | "priority" | "stopIfTrue" | "rule" | "style">
>;

export type ValidationRule =
  /** `source` is a list with commas, or a formula with the leading `=`. */
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Other"; readonly data: unknown };

export interface ValidationMessage {
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly sheetId: string;
  readonly ranges: readonly Rect[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert?: ValidationMessage & { readonly style: "Stop" | "Warning" | "Information" };
  readonly prompt?: ValidationMessage;
}

export interface Reply {
  readonly id: string;
  readonly author: string;
  /** ISO date and time. */
  readonly created: string;
  readonly content: string;
}

/** A threaded comment on one cell. */
export interface Comment extends Reply {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to, `null` for the workbook. */
  readonly sheetId: string | null;
  /** With the leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface CustomXml {
  readonly id: string;
  /** The namespace of the root element, `""` for none. */
  readonly namespace: string;
  readonly xml: string;
}

export interface Selection {
  readonly sheetId: string;
  /** The last one is the active range. */
  readonly ranges: readonly Rect[];
  readonly activeCell: { readonly row: number; readonly column: number };
}

/** What kind of edit a change was, in Excel's words. */
export type ChangeKind =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/**
 * What happens to a workbook other than through the `Grid` interface: what the user does, and what
 * calculation brings. Writes through the interface raise no event but `calculated`: the writer knows them.
 */
export type GridEvent =
  /** Cells the user changed. `before` and `after` are given for a single cell only. */
  | {
      readonly type: "changed";
      readonly sheetId: string;
      readonly kind: ChangeKind;
      readonly range: Rect;
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  /** Rows the user sorted. Whether Excel tells of them as changed too is written nowhere: here it does not. */
  | { readonly type: "sorted"; readonly sheetId: string; readonly range: Rect }
  /** A calculation ended in which values on this sheet may have changed, whoever caused it. */
  | { readonly type: "calculated"; readonly sheetId: string }
  | { readonly type: "selected"; readonly selection: Selection }
  | { readonly type: "sheetAdded"; readonly sheetId: string }
  | { readonly type: "sheetDeleted"; readonly sheetId: string; readonly name: string }
  | { readonly type: "sheetActivated"; readonly sheetId: string; readonly previousId: string }
  | { readonly type: "tableAdded"; readonly tableId: string }
  | {
      readonly type: "tableDeleted";
      readonly tableId: string;
      readonly name: string;
      readonly sheetId: string;
    };
