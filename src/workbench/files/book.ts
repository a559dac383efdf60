import { plainPage, type Chart, type PageSetup } from "../grid/pageShapes";
import type {
  CellStyle,
  CellValue,
  Comment,
  ConditionalFormat,
  CustomXml,
  DefinedName,
  Freeze,
  Rect,
  SheetInfo,
  TableInfo,
  Validation,
} from "../grid/shapes";

/** A workbook as a file holds it, in the shapes of the grid: between the .xlsx bytes and any grid. */
export interface Book {
  date1904: boolean;
  sheets: BookSheet[];
  /** Index into `sheets` of the one shown first. */
  active: number;
  /** Looks that cells refer to by index; 0 is the default. */
  looks: Look[];
  names: DefinedName[];
  customXml: CustomXml[];
  webExtensions: WebExtension[];
  /** What the file held and this page does not keep, in words for the user. */
  unkept: string[];
}

export interface Look {
  readonly style: CellStyle;
  /** `General` where none was set. */
  readonly numberFormat: string;
}

export interface BookSheet {
  info: SheetInfo;
  /** row -> column -> cell. */
  cells: Map<number, Map<number, BookCell>>;
  columns: BookColumn[];
  rows: Map<number, BookRow>;
  merges: Rect[];
  freeze: Freeze;
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  tables: BookTable[];
  comments: Comment[];
  /** Plain notes, which Excel keeps apart from comments. */
  notes: BookNote[];
  /** Percent, 100 by default. */
  zoom: number;
  page: PageSetup;
  charts: Chart[];
  /** Page set-up and protection as XML, by element name: kept as they are where nothing changed. */
  kept: Record<string, string>;
}

export interface BookCell {
  /** Blank is `""`; an error is its text with `isError`. */
  value: CellValue;
  isError?: boolean;
  /** As Excel shows it, with the leading `=`. */
  formula?: string;
  /** The range an array formula fills, this cell included. */
  spill?: Rect;
  /** True for an array formula entered with Ctrl+Shift+Enter, which never resizes. */
  fixedArray?: boolean;
  look: number;
}

export interface BookColumn {
  first: number;
  last: number;
  /** Pixels; undefined for the default. */
  width?: number;
  hidden: boolean;
  look: number;
}

export interface BookRow {
  /** Pixels. */
  height?: number;
  hidden: boolean;
}

export interface BookTable extends TableInfo {
  /** Formula of a calculated column, by column index, with the leading `=`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** What the totals row shows, by column index. */
  readonly totals: ReadonlyMap<number, TableTotal>;
}

export interface TableTotal {
  readonly label?: string;
  /** `sum`, `average`, `custom` ... */
  readonly function?: string;
  readonly formula?: string;
}

export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** An Office add-in a workbook opens with, and what it stored in the document settings. */
export interface WebExtension {
  /** Of this occurrence. */
  readonly id: string;
  /** The add-in's own id, from its manifest. */
  readonly addIn: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
  /** Setting name -> JSON text. */
  readonly properties: ReadonlyMap<string, string>;
  /** Whether its pane opens with the workbook. */
  readonly visible: boolean;
}

export function emptySheet(info: SheetInfo): BookSheet {
  return {
    info,
    cells: new Map(),
    columns: [],
    rows: new Map(),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    conditionalFormats: [],
    validations: [],
    tables: [],
    comments: [],
    notes: [],
    zoom: 100,
    page: plainPage,
    charts: [],
    kept: {},
  };
}

/** A new workbook: one blank sheet. */
export function emptyBook(): Book {
  const info: SheetInfo = {
    id: "sheet-1",
    name: "Sheet1",
    visibility: "Visible",
    protected: false,
    tabColor: "",
    showGridlines: true,
  };
  return {
    date1904: false,
    sheets: [emptySheet(info)],
    active: 0,
    looks: [{ style: {}, numberFormat: "General" }],
    names: [],
    customXml: [],
    webExtensions: [],
    unkept: [],
  };
}
