import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import type { BookNote } from "../../files/book";
import { contains } from "../rects";
import type { Book, SheetData } from "../memory/book";
import { wholeSheet } from "../memory/cells/cellStore";
import { univerContent } from "./convert/cellData";
import { univerComments } from "./convert/comments";
import { univerRule } from "./convert/conditionalFormats";
import { defaultFont } from "./convert/looks";
import { univerRange } from "./convert/ranges";
import { univerFormula } from "./convert/spelling";
import { tableJson } from "./convert/tables";
import { univerValidation } from "./convert/validations";
import type { StyleBook } from "./styleBook";

/** What a sheet has at least, and beyond what is used: room to type. Univer grows no sheet by itself. */
export const room = { rows: 1000, columns: 60, moreRows: 200, moreColumns: 20 } as const;

/**
 * The whole workbook as Univer loads it: many times faster than writing cell by cell.
 *
 * @param notes plain notes by sheet id; only Univer knows them
 */
export function snapshotOf(
  book: Book,
  unitId: string,
  name: string,
  styles: StyleBook,
  notes: ReadonlyMap<string, readonly BookNote[]>,
): IWorkbookData {
  const sheets = Object.fromEntries(
    book.sheets.map((sheet) => [sheet.info.id, sheetSnapshot(book, sheet, styles)]),
  );
  const bySheet = <T>(give: (sheet: SheetData) => T): Record<string, T> =>
    Object.fromEntries(book.sheets.map((sheet) => [sheet.info.id, give(sheet)]));
  const resource = (plugin: string, data: unknown): { name: string; data: string } => ({
    name: plugin,
    data: JSON.stringify(data),
  });
  return {
    id: unitId,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    sheetOrder: book.sheets.map(({ info }) => info.id),
    sheets,
    styles: styles.snapshot(),
    resources: [
      resource(
        "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        bySheet((sheet) => sheet.conditionalFormats.map(univerRule)),
      ),
      resource(
        "SHEET_DATA_VALIDATION_PLUGIN",
        bySheet((sheet) =>
          sheet.validations.map((each, index) => univerValidation(each, validationId(index))),
        ),
      ),
      resource(
        "SHEET_TABLE_PLUGIN",
        bySheet(({ info }) => ({
          tables: book.tables
            .filter((table) => table.info.sheetId === info.id)
            .map((table) => tableJson(table.info)),
        })),
      ),
      resource("SHEET_DEFINED_NAME_PLUGIN", definedNames(book)),
      resource(
        "SHEET_UNIVER_THREAD_COMMENT_PLUGIN",
        bySheet(({ info }) => threads(book, info.id, unitId)),
      ),
      resource(
        "SHEET_NOTE_PLUGIN",
        bySheet(({ info }) => notesJson(notes.get(info.id) ?? [], info.id)),
      ),
    ],
  };
}

/** Validations have no id in the workbook; in Univer their place is it. */
export function validationId(index: number): string {
  return `validation-${index}`;
}

/** One sheet as Univer loads it. */
export function sheetSnapshot(book: Book, sheet: SheetData, styles: StyleBook): Partial<IWorksheetData> {
  const { info, freeze } = sheet;
  const cellData: Record<number, Record<number, ICellData>> = {};
  const tables = book.tables.filter((table) => table.info.sheetId === info.id).map((table) => table.info);
  let lastRow = 0;
  let lastColumn = 0;
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    const place = { row, column, rows: 1, columns: 1 };
    const owner = cell.formula?.includes("[@")
      ? tables.find(({ range }) => contains(range, place))?.name
      : undefined;
    const data = lean(univerContent(cell, owner));
    const look = styles.name(cell.style, cell.numberFormat);
    if (look !== undefined) data.s = look;
    (cellData[row] ??= {})[column] = data;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  });
  return {
    id: info.id,
    name: info.name,
    tabColor: info.tabColor,
    hidden: info.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: info.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(room.rows, lastRow + room.moreRows),
    columnCount: Math.max(room.columns, lastColumn + room.moreColumns),
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    defaultStyle: { ff: defaultFont.name, fs: defaultFont.size },
    freeze: univerFreeze(freeze.rows, freeze.columns),
    mergeData: sheet.merges.map(univerRange),
    cellData,
    columnData: columnData(sheet, styles),
    rowData: rowData(sheet),
  };
}

export function univerFreeze(rows: number, columns: number): NonNullable<IWorksheetData["freeze"]> {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function columnData(sheet: SheetData, styles: StyleBook): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const [column, w] of sheet.columnWidths) data[column] = { ...data[column], w };
  for (const column of sheet.hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  for (const [column, look] of sheet.columnLooks) {
    const s = styles.name(look.style, look.numberFormat);
    if (s !== undefined) data[column] = { ...data[column], s };
  }
  return data;
}

function rowData(sheet: SheetData): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, h] of sheet.rowHeights) data[row] = { ...data[row], h, ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

/** Without what is null, which a snapshot need not say. */
function lean(data: ICellData): ICellData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

/** A name as Univer keeps it. */
export type UniverName = Omit<ISetDefinedNameMutationParam, "unitId">;

/** The names of the workbook, by an id made of name and scope. */
export function definedNames(book: Book): Record<string, UniverName> {
  return Object.fromEntries(
    book.names.map(({ name, sheetId, formula, visible, comment }) => {
      const id = nameId(name, sheetId);
      const text = univerFormula(formula, undefined);
      // Univer wants plain references without the equals sign.
      const formulaOrRefString = /^=(?:'(?:[^']|'')*'|[\w.]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.test(
        text,
      )
        ? text.slice(1)
        : text;
      const localSheetId = sheetId ?? "AllDefaultWorkbook";
      return [id, { id, name, formulaOrRefString, comment, localSheetId, hidden: !visible }];
    }),
  );
}

export function nameId(name: string, sheetId: string | null): string {
  return `name-${sheetId ?? "workbook"}-${name.toLowerCase()}`;
}

function threads(book: Book, sheetId: string, unitId: string): unknown[] {
  return book.comments
    .filter((comment) => comment.sheetId === sheetId)
    .map((comment) => {
      const [first, ...children] = univerComments(comment, unitId);
      return { ...first, children };
    });
}

function notesJson(notes: readonly BookNote[], sheetId: string): Record<number, Record<number, unknown>> {
  const json: Record<number, Record<number, unknown>> = {};
  for (const { row, column, text } of notes) {
    const id = `note-${sheetId}-${row}-${column}`;
    (json[row] ??= {})[column] = { id, row, col: column, width: 200, height: 90, note: text };
  }
  return json;
}
