import type { Book as FileBook, BookCell, BookSheet } from "./book";
import { cellName } from "../grid/a1";
import type { Book, SheetData } from "../grid/memory/book";
import { newSheet } from "../grid/memory/memorySheets";
import type { CellValue, Rect } from "../grid/shapes";

/** Puts what a file holds into an empty workbook. Sheets keep the ids they have in the file. */
export function intoWorkbook(file: FileBook, book: Book): void {
  for (const sheet of file.sheets) {
    book.sheets.push(openSheet(sheet, file));
    for (const { formulas: _formulas, totals: _totals, ...info } of sheet.tables) {
      book.tables.push({ info, filters: new Map() });
    }
    book.comments.push(...sheet.comments);
  }
  book.names.push(...file.names);
  book.customXml.push(...file.customXml);
  const visible = file.sheets.findIndex(({ info }) => info.visibility === "Visible");
  const active = file.sheets[file.active]?.info.visibility === "Visible" ? file.active : visible;
  book.activeSheet = file.sheets[active]?.info.id ?? "";
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  book.selection = { sheetId: book.activeSheet, ranges: [range], activeCell: { row: 0, column: 0 } };
}

function openSheet(from: BookSheet, file: FileBook): SheetData {
  const sheet = newSheet(from.info.id, from.info.name);
  sheet.info = from.info;
  sheet.freeze = from.freeze;
  sheet.page = from.page;
  sheet.charts = [...from.charts];
  sheet.merges = [...from.merges];
  sheet.conditionalFormats = [...from.conditionalFormats];
  sheet.validations = [...from.validations];
  for (const [row, cells] of from.cells) {
    for (const [column, cell] of cells) openCell(sheet, row, column, cell, file);
  }
  spillInto(sheet, from);
  for (const { first, last, width, hidden, look } of from.columns) {
    const shown = file.looks[look];
    for (let column = first; column <= Math.min(last, first + 1000); column += 1) {
      if (width !== undefined) sheet.columnWidths.set(column, width);
      if (hidden) sheet.hiddenColumns.add(column);
      if (shown && look !== 0) sheet.columnLooks.set(column, { ...shown });
    }
  }
  for (const [row, { height, hidden }] of from.rows) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  return sheet;
}

function openCell(sheet: SheetData, row: number, column: number, from: BookCell, file: FileBook): void {
  const look = file.looks[from.look];
  sheet.cells.put(row, column, {
    value: from.value,
    ...(from.formula === undefined ? {} : { formula: from.formula }),
    ...(look && look.numberFormat !== "General" ? { numberFormat: look.numberFormat } : {}),
    ...(look && Object.keys(look.style).length > 0 ? { style: look.style } : {}),
  });
}

/** The values an array formula spilled are its own, not contents of the cells they show in. */
function spillInto(sheet: SheetData, from: BookSheet): void {
  for (const [row, cells] of from.cells) {
    for (const [column, { spill, fixedArray }] of cells) {
      if (spill && fixedArray) sheet.fixedArrays.set(cellName(row, column), spill);
      if (!spill || spill.rows * spill.columns === 1) continue;
      sheet.spills.set(cellName(row, column), { range: spill, values: takeValues(sheet, spill) });
    }
  }
}

function takeValues(sheet: SheetData, range: Rect): CellValue[][] {
  return Array.from({ length: range.rows }, (_row, r) =>
    Array.from({ length: range.columns }, (_column, c) => {
      const cell = sheet.cells.get(range.row + r, range.column + c);
      const value = cell?.value ?? "";
      if (cell && cell.formula === undefined) {
        cell.value = "";
        if (!cell.style && cell.numberFormat === undefined)
          sheet.cells.remove(range.row + r, range.column + c);
      }
      return value;
    }),
  );
}
