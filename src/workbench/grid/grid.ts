import type { Chart, ChartPatch, PageSetup } from "./pageShapes";
import type {
  CellInput,
  CellStyle,
  CellValue,
  Comment,
  ConditionalFormat,
  ConditionalFormatPatch,
  CustomXml,
  DefinedName,
  Freeze,
  GridEvent,
  NewConditionalFormat,
  Rect,
  Selection,
  SheetInfo,
  StylePatch,
  TableInfo,
  TablePatch,
  Validation,
} from "./shapes";

/**
 * One open workbook, whatever draws it: the memory grid of the unit tests, Univer in the workbench.
 *
 * - Every call acts at once: what a write did is what the next read gives. Only calculation may lag:
 *   `settle` resolves when formulas show their values.
 * - Excel's rules (protection, what may be shifted through a table, how typed text is read) are kept by
 *   the caller. A grid does what it is told, or throws a `GridError` and changes nothing.
 * - Ids stay the same while the workbook is open. An unknown id throws `ItemNotFound`.
 * - `exportState` in `state.ts` takes a comparable picture of any grid through this interface alone.
 */
export interface Grid {
  /** File name, such as `Book1.xlsx`. */
  readonly name: string;
  /** True when dates count from 1904. */
  readonly date1904: boolean;
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly view: View;
  readonly tables: Tables;
  readonly conditionalFormats: ConditionalFormats;
  readonly validations: Validations;
  readonly comments: Comments;
  readonly names: Names;
  readonly charts: Charts;
  readonly customXml: CustomXmlParts;
  /** Document settings of the add-in: name -> JSON text. They are saved with the file. */
  readonly settings: Map<string, string>;
  /** When formulas are calculated: by themselves, unless it says otherwise. */
  readonly calculationMode?: "Automatic" | "Manual";
  /** Asks for a calculation of every formula. */
  recalculate(): void;
  /** Resolves when no calculation and no other work is pending; at once when there is none. */
  settle(): Promise<void>;
  /** Calls `listener` for each event, after the change. Returns what ends it. */
  subscribe(listener: (event: GridEvent) => void): () => void;
}

export interface Sheets {
  /** In the order of their tabs, hidden ones too. */
  list(): readonly SheetInfo[];
  get(id: string): SheetInfo;
  activeId(): string;
  activate(id: string): void;
  /** Adds at the end; does not activate. @returns the id. */
  add(name: string): string;
  delete(id: string): void;
  update(id: string, patch: Partial<Omit<SheetInfo, "id">>): void;
  move(id: string, position: number): void;
}

/** Values, formulas and looks. Blocks are arrays of rows, exactly as large as the rectangle. */
export interface Cells {
  values(sheetId: string, range: Rect): CellValue[][];
  /**
   * The formula of a cell that has one, else its value. Cells a formula spills into give their value; those
   * of an array entered with Ctrl+Shift+Enter all give its formula.
   */
  formulas(sheetId: string, range: Rect): CellValue[][];
  /** What the user sees, by the number format. */
  texts(sheetId: string, range: Rect): string[][];
  /** Writing into a header row of a table renames its columns, as `completeHeadings` does. */
  write(sheetId: string, range: Rect, rows: readonly (readonly CellInput[])[]): void;
  /** Format codes in English; `General` where none was set. */
  numberFormats(sheetId: string, range: Rect): string[][];
  /** `null` leaves a cell's format as it is. */
  setNumberFormats(sheetId: string, range: Rect, rows: readonly (readonly (string | null)[])[]): void;
  styles(sheetId: string, range: Rect): CellStyle[][];
  /** One change for all cells of the range, which may be whole columns or rows. */
  setStyle(sheetId: string, range: Rect, patch: StylePatch): void;
  /** Blanks values and formulas, or resets number format and style, in a range of any size. */
  clear(sheetId: string, range: Rect, what: "Contents" | "Formats"): void;
  /**
   * The smallest rectangle with all values (`valuesOnly`) or all values and formats of cells; `null` if
   * none. Formats of whole columns or rows do not count.
   */
  usedRange(sheetId: string, valuesOnly: boolean): Rect | null;
  /** The range the formula in this cell spills over, itself included; `null` if it does not spill. */
  spill(sheetId: string, row: number, column: number): Rect | null;
  /** The cells of each array entered with Ctrl+Shift+Enter, which never resizes. */
  fixedArrays(sheetId: string): readonly Rect[];
  /** The cell whose formula spills into this one; `null` if none does. */
  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | null;
}

/** Structure of a sheet. Insert and delete move everything bound to cells, and adjust every formula. */
export interface Layout {
  /** Blank cells come in; those in the way move. A whole-row range moves down, a whole-column one right. */
  insert(sheetId: string, range: Rect, shift: "Down" | "Right"): void;
  delete(sheetId: string, range: Rect, shift: "Up" | "Left"): void;
  /** Only widths that were set: column -> pixels. */
  columnWidths(sheetId: string): ReadonlyMap<number, number>;
  defaultColumnWidth(sheetId: string): number;
  /** In pixels; `null` goes back to the default. */
  setColumnWidth(sheetId: string, column: number, count: number, pixels: number | null): void;
  autofitColumns(sheetId: string, column: number, count: number): void;
  rowHeights(sheetId: string): ReadonlyMap<number, number>;
  defaultRowHeight(sheetId: string): number;
  setRowHeight(sheetId: string, row: number, count: number, pixels: number | null): void;
  hiddenColumns(sheetId: string): ReadonlySet<number>;
  setColumnHidden(sheetId: string, column: number, count: number, hidden: boolean): void;
  /** Rows hidden by hand or by a filter. */
  hiddenRows(sheetId: string): ReadonlySet<number>;
  setRowHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  page(sheetId: string): PageSetup;
  setPage(sheetId: string, patch: Partial<PageSetup>): void;
  merges(sheetId: string): readonly Rect[];
  merge(sheetId: string, range: Rect): void;
  unmerge(sheetId: string, range: Rect): void;
}

export interface View {
  selection(): Selection;
  /** Activates the sheet too, and scrolls the range into view. */
  select(sheetId: string, range: Rect): void;
  freeze(sheetId: string): Freeze;
  setFreeze(sheetId: string, freeze: Freeze): void;
}

export interface Tables {
  /** In the order they were made. */
  list(): readonly TableInfo[];
  get(id: string): TableInfo;
  /**
   * The first row becomes the header, and its cells text; blank and repeated headings are completed as
   * Excel does (`Column1`, `Price2`). The caller has made room for the header. @returns the id.
   */
  add(sheetId: string, range: Rect, name?: string): string;
  /** `showTotals` and `showHeaders` insert or delete that row's cells. */
  update(id: string, patch: TablePatch): void;
  /** Same header row and first column; takes in or leaves out cells, moves none. */
  resize(id: string, range: Rect): void;
  /** Renames the column and its header cell, and the name in every formula. */
  renameColumn(id: string, index: number, name: string): void;
  /** New columns before `index` (or at the end); cells to the right, in the table's rows, move right. */
  insertColumns(id: string, index: number, names: readonly string[]): void;
  deleteColumns(id: string, index: number, count: number): void;
  /** New blank body rows before `index` (or at the end); cells below, in the table's columns, move down. */
  insertRows(id: string, index: number, count: number): void;
  deleteRows(id: string, index: number, count: number): void;
  /** Leaves the cells, drops the table. */
  convertToRange(id: string): void;
  /** Drops the table and its cells; cells below move up. */
  delete(id: string): void;
  /** Sorts the body by columns (by index), first one first. */
  sort(id: string, fields: readonly { readonly column: number; readonly ascending: boolean }[]): void;
  /** Shows only rows whose displayed text in this column is one of `texts`. */
  filter(id: string, column: number, texts: readonly string[]): void;
  clearFilters(id: string): void;
}

export interface ConditionalFormats {
  /** Of one sheet, by priority. */
  list(sheetId: string): readonly ConditionalFormat[];
  /** A new rule is asked first, as in Excel: it gets priority 0. @returns the id. */
  add(format: NewConditionalFormat): string;
  update(sheetId: string, id: string, patch: ConditionalFormatPatch): void;
  delete(sheetId: string, id: string): void;
}

export interface Validations {
  list(sheetId: string): readonly Validation[];
  /** Replaces what was there; other parts of an older rule's range keep it. */
  set(validation: Omit<Validation, "ranges"> & { readonly range: Rect }): void;
  clear(sheetId: string, range: Rect): void;
}

export interface Comments {
  /** By sheet order, then row, then column. */
  list(): readonly Comment[];
  /** Throws `ItemAlreadyExists` where the cell has one. @returns the id. */
  add(sheetId: string, row: number, column: number, content: string, author: string): string;
  update(id: string, patch: { readonly content?: string; readonly resolved?: boolean }): void;
  delete(id: string): void;
  /** @returns the id of the reply. */
  reply(id: string, content: string, author: string): string;
  updateReply(id: string, replyId: string, content: string): void;
  deleteReply(id: string, replyId: string): void;
}

/** Kept and saved; neither grid draws them. */
export interface Charts {
  /** Of one sheet, in the order they were made. */
  list(sheetId: string): readonly Chart[];
  /** @returns the id. */
  add(chart: Omit<Chart, "id">): string;
  update(id: string, patch: ChartPatch): void;
  delete(id: string): void;
}

export interface Names {
  /** By name. */
  list(): readonly DefinedName[];
  /** Adds, or replaces the one of the same name and scope. */
  set(name: DefinedName): void;
  delete(name: string, sheetId: string | null): void;
}

export interface CustomXmlParts {
  list(): readonly CustomXml[];
  /** Throws `InvalidArgument` where the text is not well-formed XML. @returns the id. */
  add(xml: string): string;
  set(id: string, xml: string): void;
  delete(id: string): void;
}
