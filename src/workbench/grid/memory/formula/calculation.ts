import { cellName } from "../../a1";
import { intersection } from "../../rects";
import type { CellValue, Rect } from "../../shapes";
import type { Book, SheetData } from "../book";
import { wholeSheet } from "../cells/cellStore";
import { valueAt } from "../cells/memoryCells";
import { fitted } from "../cells/fixedArrays";
import { block } from "../cells/blocks";

/** Where a formula stands, and what it may read. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Values of cells, calculated first where they are formulas themselves. */
  readonly values: (sheet: string, range: Rect) => CellValue[][];
}

/**
 * Gives the value of a formula, or rows of values that spill. Only what a test needs has to be understood:
 * `undefined` leaves the cell's value as it is.
 */
export type Evaluator = (
  formula: string,
  cell: FormulaCell,
) => CellValue | readonly (readonly CellValue[])[] | undefined;

/** Spills change what other formulas read, so passes are repeated until nothing changes, at most so often. */
const maxPasses = 5;

/**
 * Calculates every formula of the workbook.
 *
 * @returns the ids of the sheets whose values changed.
 */
export function calculate(book: Book, evaluate: Evaluator): string[] {
  const changed = new Set<string>();
  for (let pass = 0; pass < maxPasses; pass++) {
    const now = new Pass(book, evaluate).calculateAll();
    now.forEach((id) => changed.add(id));
    if (now.size === 0) break;
  }
  return [...changed];
}

class Pass {
  private readonly done = new Set<string>();
  private readonly changed = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly evaluate: Evaluator,
  ) {}

  calculateAll(): Set<string> {
    for (const sheet of this.book.sheets) {
      const formulas: [number, number][] = [];
      sheet.cells.forEach(wholeSheet, (cell, row, column) => {
        if (cell.formula !== undefined) formulas.push([row, column]);
      });
      for (const [row, column] of formulas) this.calculateCell(sheet, row, column);
    }
    return this.changed;
  }

  private calculateCell(sheet: SheetData, row: number, column: number): void {
    const cell = sheet.cells.get(row, column);
    const key = `${sheet.info.id}!${row},${column}`;
    if (cell?.formula === undefined || this.done.has(key)) return;
    this.done.add(key);
    const place = { sheet: sheet.info.name, row, column, values: this.values };
    const result = this.evaluate(cell.formula, place);
    if (result === undefined) return;
    const fixed = sheet.fixedArrays.get(cellName(row, column));
    if (fixed) {
      this.fill(sheet, fixed, Array.isArray(result) ? (result as CellValue[][]) : [[result as CellValue]]);
      return;
    }
    const rows = Array.isArray(result) ? (result as readonly (readonly CellValue[])[]) : null;
    const isCell = !rows || (rows.length === 1 && rows[0]?.length === 1);
    const value = isCell ? (rows ? (rows[0]?.[0] ?? "") : (result as CellValue)) : null;
    if (value === null && rows) this.spill(sheet, row, column, rows);
    else this.setValue(sheet, row, column, value ?? "");
  }

  private readonly values = (sheetName: string, range: Rect): CellValue[][] => {
    const lower = sheetName.toLowerCase();
    const sheet = this.book.sheets.find(({ info }) => info.name.toLowerCase() === lower);
    if (!sheet) return block(range, () => "#REF!");
    sheet.cells.forEach(range, (cell, row, column) => {
      if (cell.formula !== undefined) this.calculateCell(sheet, row, column);
    });
    return block(range, (row, column) => valueAt(sheet, row, column));
  };

  private setValue(sheet: SheetData, row: number, column: number, value: CellValue): void {
    const cell = sheet.cells.ensure(row, column);
    if (sheet.spills.delete(cellName(row, column)) || cell.value !== value) this.changed.add(sheet.info.id);
    cell.value = value;
  }

  private spill(
    sheet: SheetData,
    row: number,
    column: number,
    rows: readonly (readonly CellValue[])[],
  ): void {
    const range = { row, column, rows: rows.length, columns: Math.max(...rows.map((r) => r.length)) };
    if (this.isBlocked(sheet, range)) {
      this.setValue(sheet, row, column, "#SPILL!");
      return;
    }
    const place = cellName(row, column);
    const old = sheet.spills.get(place);
    sheet.spills.set(place, { range, values: rows });
    sheet.cells.ensure(row, column).value = rows[0]?.[0] ?? "";
    if (JSON.stringify(old?.values) === JSON.stringify(rows)) return;
    this.changed.add(sheet.info.id);
  }

  /** An array entered with Ctrl+Shift+Enter fills its own cells, whatever the size of the result. */
  private fill(sheet: SheetData, range: Rect, result: readonly (readonly CellValue[])[]): void {
    const place = cellName(range.row, range.column);
    const values = fitted(range, result);
    const old = sheet.spills.get(place);
    sheet.spills.set(place, { range, values });
    sheet.cells.ensure(range.row, range.column).value = values[0]?.[0] ?? "";
    if (JSON.stringify(old?.values) !== JSON.stringify(values)) this.changed.add(sheet.info.id);
  }

  /** A formula cannot spill over cells with content, into a table, or over another spill. */
  private isBlocked(sheet: SheetData, range: Rect): boolean {
    let blocked = this.book.tables.some(
      ({ info }) => info.sheetId === sheet.info.id && intersection(info.range, range),
    );
    sheet.cells.forEach(range, (cell, row, column) => {
      const own = row === range.row && column === range.column;
      if (!own && (cell.formula !== undefined || cell.value !== "")) blocked = true;
    });
    for (const [place, other] of sheet.spills) {
      const own = place === cellName(range.row, range.column);
      if (!own && intersection(other.range, range)) blocked = true;
    }
    return blocked;
  }
}
