import { parseRange } from "../grid/a1";
import { isErrorValue } from "../grid/entry";
import type { Book, SheetData, TableData } from "../grid/memory/book";
import { fitted } from "../grid/memory/cells/fixedArrays";
import { wholeSheet, type Cell } from "../grid/memory/cells/cellStore";
import type { CellStyle, CellValue } from "../grid/shapes";
import {
  emptySheet,
  type Book as FileBook,
  type BookCell,
  type BookColumn,
  type BookNote,
  type BookSheet,
  type BookTable,
  type Look,
  type WebExtension,
} from "./book";
import { calculatedColumns } from "./calculatedColumns";

/** What a file keeps and a grid has no words for. */
export interface FileExtras {
  readonly date1904: boolean;
  /** The file as it was opened: page set-up, totals of tables and zoom come from it. */
  readonly opened: FileBook;
  /** Plain notes as they lie now, by sheet id. */
  readonly notes: ReadonlyMap<string, readonly BookNote[]>;
  readonly webExtensions: readonly WebExtension[];
}

/** A workbook of a grid as a file: everything that `intoWorkbook` reads, and what only files know. */
export function fromWorkbook(book: Book, extras: FileExtras): FileBook {
  const looks = new Looks();
  return {
    date1904: extras.date1904,
    sheets: book.sheets.map((sheet) => sheetOf(book, sheet, looks, extras)),
    active: Math.max(
      0,
      book.sheets.findIndex(({ info }) => info.id === book.activeSheet),
    ),
    looks: looks.all,
    names: [...book.names],
    customXml: [...book.customXml],
    webExtensions: [...extras.webExtensions],
    unkept: [],
  };
}

/** Numbers the looks of a workbook, the default one first. */
class Looks {
  readonly all: Look[] = [{ style: {}, numberFormat: "General" }];
  readonly #index = new Map<string, number>([["{} General", 0]]);

  index(style: CellStyle | undefined, numberFormat = "General"): number {
    const key = `${JSON.stringify(style ?? {})} ${numberFormat}`;
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.all.length);
    return this.all.push({ style: style ?? {}, numberFormat }) - 1;
  }
}

function sheetOf(book: Book, sheet: SheetData, looks: Looks, extras: FileExtras): BookSheet {
  const before = extras.opened.sheets.find(({ info }) => info.id === sheet.info.id);
  const file = emptySheet(sheet.info);
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    const inherited = sheet.columnLooks.get(column);
    const style = cell.style ?? inherited?.style;
    const numberFormat = cell.numberFormat ?? inherited?.numberFormat;
    put(file, row, column, { value: cell.value, look: looks.index(style, numberFormat), ...content(cell) });
  });
  spillInto(file, sheet);
  fixArrays(file, sheet);
  file.columns = columnsOf(sheet, looks);
  for (const row of new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])) {
    const height = sheet.rowHeights.get(row);
    file.rows.set(row, { hidden: sheet.hiddenRows.has(row), ...(height === undefined ? {} : { height }) });
  }
  file.merges = [...sheet.merges];
  file.freeze = sheet.freeze;
  file.page = sheet.page;
  file.charts = [...sheet.charts];
  file.conditionalFormats = [...sheet.conditionalFormats];
  file.validations = [...sheet.validations];
  file.tables = book.tables
    .filter(({ info }) => info.sheetId === sheet.info.id)
    .map((table) => tableOf(sheet, table, before));
  file.comments = book.comments.filter(({ sheetId }) => sheetId === sheet.info.id);
  file.notes = [...(extras.notes.get(sheet.info.id) ?? [])];
  file.zoom = before?.zoom ?? 100;
  file.kept = before?.kept ?? {};
  return file;
}

function put(file: BookSheet, row: number, column: number, cell: BookCell): void {
  const cells = file.cells.get(row) ?? new Map<number, BookCell>();
  cells.set(column, cell);
  file.cells.set(row, cells);
}

function content({ value, formula }: Cell): { isError?: true; formula?: string } {
  return {
    ...(isErrorValue(value) ? { isError: true as const } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** A file has the values an array formula spilled in the cells they show in. */
function spillInto(file: BookSheet, sheet: SheetData): void {
  for (const [name, { range, values }] of sheet.spills) {
    if (sheet.fixedArrays.has(name)) continue;
    const anchor = parseRange(name);
    const cell = anchor && file.cells.get(anchor.row)?.get(anchor.column);
    if (!anchor || cell?.formula === undefined) continue;
    cell.spill = range;
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (r + c > 0) spillCell(file, range.row + r, range.column + c, value);
      }),
    );
  }
}

/** An array entered with Ctrl+Shift+Enter keeps its cells; what its formula gives beyond them is not shown. */
function fixArrays(file: BookSheet, sheet: SheetData): void {
  for (const [name, range] of sheet.fixedArrays) {
    const cell = file.cells.get(range.row)?.get(range.column);
    if (cell?.formula === undefined) continue;
    cell.spill = range;
    cell.fixedArray = true;
    const values = fitted(range, sheet.spills.get(name)?.values ?? [[cell.value]]);
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (r + c > 0) spillCell(file, range.row + r, range.column + c, value);
      }),
    );
  }
}

function spillCell(file: BookSheet, row: number, column: number, value: CellValue): void {
  const look = file.cells.get(row)?.get(column)?.look ?? 0;
  put(file, row, column, { value, look, ...(isErrorValue(value) ? { isError: true } : {}) });
}

function columnsOf(sheet: SheetData, looks: Looks): BookColumn[] {
  const known = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.columnLooks.keys()]);
  return [...known]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = sheet.columnWidths.get(column);
      const shown = sheet.columnLooks.get(column);
      return {
        first: column,
        last: column,
        hidden: sheet.hiddenColumns.has(column),
        look: shown ? looks.index(shown.style, shown.numberFormat) : 0,
        ...(width === undefined ? {} : { width }),
      };
    });
}

function tableOf(sheet: SheetData, { info }: TableData, before: BookSheet | undefined): BookTable {
  const old = before?.tables.find(({ id }) => id === info.id);
  const totals = info.columns.flatMap(({ id }, index) => {
    const oldIndex = old?.columns.findIndex((column) => column.id === id) ?? -1;
    const total = old?.totals.get(oldIndex);
    return total ? ([[index, total]] as const) : [];
  });
  const calculated = new Map(
    [...(old?.formulas ?? [])].flatMap(([index, formula]) => {
      const id = old?.columns[index]?.id;
      return id === undefined ? [] : [[id, formula] as const];
    }),
  );
  return {
    ...info,
    filtered: false,
    totals: new Map(totals),
    formulas: calculatedColumns(sheet, info, calculated),
  };
}
