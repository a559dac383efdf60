import { displayWidth } from "./cells/displayWidth";
import { GridError } from "../gridError";
import type { Layout } from "../grid";
import { contains, intersection, sameRect } from "../rects";
import type { PageSetup } from "../pageShapes";
import { maxRows, type Rect } from "../shapes";
import { sheetOf, type Book } from "./book";
import { textAt } from "./cells/memoryCells";
import { applyShift } from "./structure";

/** Excel's sizes of a new sheet, in pixels. */
const defaultWidth = 64;
const defaultHeight = 20;

export class MemoryLayout implements Layout {
  constructor(private readonly book: Book) {}

  insert(sheetId: string, range: Rect, shift: "Down" | "Right"): void {
    const axis = shift === "Down" ? "rows" : "columns";
    applyShift(this.book, sheetId, { kind: "insert", axis, range });
  }

  delete(sheetId: string, range: Rect, shift: "Up" | "Left"): void {
    const axis = shift === "Up" ? "rows" : "columns";
    applyShift(this.book, sheetId, { kind: "delete", axis, range });
  }

  columnWidths(sheetId: string): ReadonlyMap<number, number> {
    return sheetOf(this.book, sheetId).columnWidths;
  }

  defaultColumnWidth(sheetId: string): number {
    sheetOf(this.book, sheetId);
    return defaultWidth;
  }

  setColumnWidth(sheetId: string, column: number, count: number, pixels: number | null): void {
    setSizes(sheetOf(this.book, sheetId).columnWidths, column, count, pixels);
  }

  autofitColumns(sheetId: string, column: number, count: number): void {
    const sheet = sheetOf(this.book, sheetId);
    for (let c = column; c < column + count; c++) {
      let widest = 0;
      sheet.cells.forEach({ row: 0, column: c, rows: maxRows, columns: 1 }, (_cell, row) => {
        widest = Math.max(widest, displayWidth(textAt(sheet, row, c)));
      });
      if (widest > 0) sheet.columnWidths.set(c, widest);
    }
  }

  rowHeights(sheetId: string): ReadonlyMap<number, number> {
    return sheetOf(this.book, sheetId).rowHeights;
  }

  defaultRowHeight(sheetId: string): number {
    sheetOf(this.book, sheetId);
    return defaultHeight;
  }

  setRowHeight(sheetId: string, row: number, count: number, pixels: number | null): void {
    setSizes(sheetOf(this.book, sheetId).rowHeights, row, count, pixels);
  }

  hiddenColumns(sheetId: string): ReadonlySet<number> {
    return sheetOf(this.book, sheetId).hiddenColumns;
  }

  setColumnHidden(sheetId: string, column: number, count: number, hidden: boolean): void {
    setHidden(sheetOf(this.book, sheetId).hiddenColumns, column, count, hidden);
  }

  hiddenRows(sheetId: string): ReadonlySet<number> {
    return sheetOf(this.book, sheetId).hiddenRows;
  }

  setRowHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    setHidden(sheetOf(this.book, sheetId).hiddenRows, row, count, hidden);
  }

  page(sheetId: string): PageSetup {
    return sheetOf(this.book, sheetId).page;
  }

  setPage(sheetId: string, patch: Partial<PageSetup>): void {
    const sheet = sheetOf(this.book, sheetId);
    sheet.page = { ...sheet.page, ...patch };
  }

  merges(sheetId: string): readonly Rect[] {
    return sheetOf(this.book, sheetId).merges;
  }

  merge(sheetId: string, range: Rect): void {
    const sheet = sheetOf(this.book, sheetId);
    const partly = sheet.merges.some((old) => intersection(old, range) && !contains(range, old));
    if (partly) throw new GridError("InvalidOperation", "The range cuts through merged cells.");
    sheet.merges = [...sheet.merges.filter((old) => !contains(range, old)), range];
    // As in Excel, only the first cell keeps its content.
    sheet.cells.forEach(range, (cell, row, column) => {
      if (sameRect({ ...range, rows: 1, columns: 1 }, { row, column, rows: 1, columns: 1 })) return;
      delete cell.formula;
      cell.value = "";
    });
  }

  unmerge(sheetId: string, range: Rect): void {
    const sheet = sheetOf(this.book, sheetId);
    sheet.merges = sheet.merges.filter((old) => !intersection(old, range));
  }
}

function setSizes(sizes: Map<number, number>, first: number, count: number, pixels: number | null): void {
  for (let index = first; index < first + count; index++) {
    if (pixels === null) sizes.delete(index);
    else sizes.set(index, pixels);
  }
}

function setHidden(indices: Set<number>, first: number, count: number, hidden: boolean): void {
  for (let index = first; index < first + count; index++) {
    if (hidden) indices.add(index);
    else indices.delete(index);
  }
}
