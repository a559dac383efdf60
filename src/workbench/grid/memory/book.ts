import { GridError } from "../gridError";
import type { Chart, PageSetup } from "../pageShapes";
import type {
  CellStyle,
  CellValue,
  Comment,
  ConditionalFormat,
  CustomXml,
  DefinedName,
  Freeze,
  GridEvent,
  Rect,
  Selection,
  SheetInfo,
  TableInfo,
  Validation,
} from "../shapes";
import type { CellStore } from "./cells/cellStore";

/** How whole columns look that were formatted as such. */
export interface ColumnLook {
  numberFormat?: string;
  style?: CellStyle;
}

/** The cells a formula spills into. */
export interface Spill {
  readonly range: Rect;
  readonly values: readonly (readonly CellValue[])[];
}

export interface SheetData {
  info: SheetInfo;
  readonly cells: CellStore;
  readonly columnLooks: Map<number, ColumnLook>;
  /** By the place of the formula, as `cellName` spells it. */
  spills: Map<string, Spill>;
  /** Arrays entered with Ctrl+Shift+Enter, which never resize, by the place of their first cell. */
  fixedArrays: Map<string, Rect>;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Rect[];
  freeze: Freeze;
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  charts: Chart[];
  page: PageSetup;
}

/** A table, and the texts each filtered column (by id) is filtered to. */
export interface TableData {
  info: TableInfo;
  readonly filters: Map<number, ReadonlySet<string>>;
}

/** All that the parts of a memory grid share. */
export interface Book {
  sheets: SheetData[];
  activeSheet: string;
  selection: Selection;
  tables: TableData[];
  comments: Comment[];
  names: DefinedName[];
  customXml: CustomXml[];
  readonly now: () => Date;
  /** A fresh id with this prefix. */
  readonly newId: (prefix: string) => string;
  readonly emit: (event: GridEvent) => void;
  /** Says that formulas may show other values now. */
  readonly touch: () => void;
}

export function sheetOf(book: Book, id: string): SheetData {
  const sheet = book.sheets.find(({ info }) => info.id === id);
  if (!sheet) throw new GridError("ItemNotFound", `There is no sheet with id ${id}.`);
  return sheet;
}

export function tableOf(book: Book, id: string): TableData {
  const table = book.tables.find(({ info }) => info.id === id);
  if (!table) throw new GridError("ItemNotFound", `There is no table with id ${id}.`);
  return table;
}
