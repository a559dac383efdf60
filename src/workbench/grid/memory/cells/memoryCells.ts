import { cellName, isWholeColumns } from "../../a1";
import { displayText } from "../../entry";
import type { Cells } from "../../grid";
import { contains, intersection } from "../../rects";
import type { CellInput, CellStyle, CellValue, Rect, StylePatch } from "../../shapes";
import { block, eachOf } from "./blocks";
import { sheetOf, type Book, type SheetData } from "../book";
import type { Cell } from "./cellStore";
import { arrayFormulaAt, dropFixedArrays, fixedArrayAt } from "./fixedArrays";
import { formatAt, patched, styleAt } from "./looks";
import { spillAt } from "./spills";
import { syncHeadings } from "../tables/tableHeadings";

const hasContent = (cell: Cell): boolean => cell.formula !== undefined || cell.value !== "";
const hasLook = (cell: Cell): boolean =>
  (cell.numberFormat ?? "General") !== "General" || Object.keys(cell.style ?? {}).length > 0;

/** Cells kept in plain objects; formulas are text until a calculation gives them values. */
export class MemoryCells implements Cells {
  constructor(private readonly book: Book) {}

  values(sheetId: string, range: Rect): CellValue[][] {
    const sheet = sheetOf(this.book, sheetId);
    return block(range, (row, column) => valueAt(sheet, row, column));
  }

  formulas(sheetId: string, range: Rect): CellValue[][] {
    const sheet = sheetOf(this.book, sheetId);
    return block(
      range,
      (row, column) =>
        sheet.cells.get(row, column)?.formula ??
        arrayFormulaAt(sheet, row, column) ??
        valueAt(sheet, row, column),
    );
  }

  texts(sheetId: string, range: Rect): string[][] {
    const sheet = sheetOf(this.book, sheetId);
    return block(range, (row, column) => textAt(sheet, row, column));
  }

  write(sheetId: string, range: Rect, rows: readonly (readonly CellInput[])[]): void {
    const sheet = sheetOf(this.book, sheetId);
    eachOf(range, rows, (input, row, column) => {
      if (input !== null) setContent(sheet, row, column, input);
    });
    syncHeadings(this.book, sheetId, range);
    this.book.touch();
  }

  numberFormats(sheetId: string, range: Rect): string[][] {
    const sheet = sheetOf(this.book, sheetId);
    return block(range, (row, column) => formatAt(sheet, row, column));
  }

  setNumberFormats(sheetId: string, range: Rect, rows: readonly (readonly (string | null)[])[]): void {
    const sheet = sheetOf(this.book, sheetId);
    eachOf(range, rows, (format, row, column) => {
      if (format !== null && format !== formatAt(sheet, row, column))
        sheet.cells.ensure(row, column).numberFormat = format;
    });
  }

  styles(sheetId: string, range: Rect): CellStyle[][] {
    const sheet = sheetOf(this.book, sheetId);
    return block(range, (row, column) => styleAt(sheet, row, column));
  }

  setStyle(sheetId: string, range: Rect, patch: StylePatch): void {
    const sheet = sheetOf(this.book, sheetId);
    if (isWholeColumns(range)) {
      styleColumns(sheet, range, patch);
      return;
    }
    block(range, (row, column) => {
      const style = patched(styleAt(sheet, row, column), patch);
      sheet.cells.ensure(row, column).style = style;
    });
  }

  clear(sheetId: string, range: Rect, what: "Contents" | "Formats"): void {
    const sheet = sheetOf(this.book, sheetId);
    if (what === "Contents") clearContents(sheet, range);
    else clearLooks(sheet, range);
    if (what === "Contents") syncHeadings(this.book, sheetId, range);
    this.book.touch();
  }

  usedRange(sheetId: string, valuesOnly: boolean): Rect | null {
    const { cells, spills, fixedArrays } = sheetOf(this.book, sheetId);
    const used = cells.used((cell) => hasContent(cell) || (!valuesOnly && hasLook(cell)));
    const areas = [...[...spills.values()].map(({ range }) => range), ...fixedArrays.values()];
    return areas.reduce<Rect | null>(union, used);
  }

  spill(sheetId: string, row: number, column: number): Rect | null {
    const sheet = sheetOf(this.book, sheetId);
    return fixedArrayAt(sheet, row, column) ? null : (sheet.spills.get(cellName(row, column))?.range ?? null);
  }

  fixedArrays(sheetId: string): readonly Rect[] {
    return [...sheetOf(this.book, sheetId).fixedArrays.values()];
  }

  spillParent(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    const sheet = sheetOf(this.book, sheetId);
    const spill = fixedArrayAt(sheet, row, column) ? null : spillAt(sheet, row, column);
    return spill && { row: spill.range.row, column: spill.range.column };
  }
}

function union(a: Rect | null, b: Rect): Rect {
  if (!a || contains(b, a)) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function valueAt(sheet: SheetData, row: number, column: number): CellValue {
  const cell = sheet.cells.get(row, column);
  if (cell && hasContent(cell)) return cell.value;
  const spill = spillAt(sheet, row, column);
  return spill?.values[row - spill.range.row]?.[column - spill.range.column] ?? "";
}

export function textAt(sheet: SheetData, row: number, column: number): string {
  return displayText(valueAt(sheet, row, column), formatAt(sheet, row, column));
}

function setContent(sheet: SheetData, row: number, column: number, input: CellInput): void {
  sheet.spills.delete(cellName(row, column));
  dropFixedArrays(sheet, { row, column, rows: 1, columns: 1 });
  const cell = sheet.cells.ensure(row, column);
  delete cell.formula;
  if (input !== null && typeof input === "object") {
    cell.formula = input.formula;
    cell.value = input.value ?? "";
  } else cell.value = input ?? "";
  dropIfBlank(sheet, cell, row, column);
}

/** A cell without content and look of its own is no cell, so that the used range shrinks again. */
function dropIfBlank(sheet: SheetData, cell: Cell, row: number, column: number): void {
  if (!hasContent(cell) && cell.style === undefined && cell.numberFormat === undefined)
    sheet.cells.remove(row, column);
}

function clearContents(sheet: SheetData, range: Rect): void {
  for (const [place, { range: spilled }] of sheet.spills) {
    if (intersection(range, { ...spilled, rows: 1, columns: 1 })) sheet.spills.delete(place);
  }
  dropFixedArrays(sheet, range);
  sheet.cells.forEach(range, (cell, row, column) => {
    delete cell.formula;
    cell.value = "";
    dropIfBlank(sheet, cell, row, column);
  });
}

function clearLooks(sheet: SheetData, range: Rect): void {
  const lastColumn = range.column + range.columns;
  const styled = [...sheet.columnLooks.keys()].filter((c) => c >= range.column && c < lastColumn);
  if (isWholeColumns(range)) for (const column of styled) sheet.columnLooks.delete(column);
  sheet.cells.forEach(range, (cell, row, column) => {
    delete cell.style;
    delete cell.numberFormat;
    dropIfBlank(sheet, cell, row, column);
  });
  if (isWholeColumns(range) || styled.length === 0) return;
  // Cells of a formatted column need the default look spelled out.
  for (const column of styled)
    block({ ...range, column, columns: 1 }, (row) =>
      Object.assign(sheet.cells.ensure(row, column), { style: {}, numberFormat: "General" }),
    );
}

function styleColumns(sheet: SheetData, range: Rect, patch: StylePatch): void {
  for (let column = range.column; column < range.column + range.columns; column++) {
    const look = sheet.columnLooks.get(column) ?? {};
    sheet.columnLooks.set(column, { ...look, style: patched(look.style ?? {}, patch) });
  }
  sheet.cells.forEach(range, (cell) => {
    if (cell.style) cell.style = patched(cell.style, patch);
  });
}
