import { bandOf, shiftReference, type Shift } from "../../shift";
import { maxColumns, maxRows, type CellStyle, type CellValue, type Rect } from "../../shapes";

/** What one cell holds. A missing look means that of its column. */
export interface Cell {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
  style?: CellStyle;
}

type Row = (Cell | undefined)[];

export const wholeSheet: Rect = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** The cells of one sheet that hold or show anything, by row and column. */
export class CellStore {
  private rows = new Map<number, Row>();

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  /** The cell, made blank if there was none. */
  ensure(row: number, column: number): Cell {
    const found = this.get(row, column);
    if (found) return found;
    const cell: Cell = { value: "" };
    this.put(row, column, cell);
    return cell;
  }

  put(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    cells[column] = cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (!cells) return;
    // Not `delete` on the last one: the row would keep its length, and with it the used range.
    if (column === cells.length - 1) cells.length = column;
    else Reflect.deleteProperty(cells, column);
    if (!cells.some(Boolean)) this.rows.delete(row);
  }

  /** Calls `visit` for each cell of the range that holds or shows anything, row by row. */
  forEach(range: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    for (const row of this.rowsIn(range)) {
      const cells = this.rows.get(row) ?? [];
      const end = Math.min(cells.length, range.column + range.columns);
      for (let column = range.column; column < end; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  private rowsIn(range: Rect): number[] {
    const end = range.row + range.rows;
    if (range.rows <= this.rows.size) {
      const rows: number[] = [];
      for (let row = range.row; row < end; row++) if (this.rows.has(row)) rows.push(row);
      return rows;
    }
    return [...this.rows.keys()].filter((row) => row >= range.row && row < end).sort((a, b) => a - b);
  }

  /** @returns the smallest range with all cells for which `counts` holds. */
  used(counts: (cell: Cell) => boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.forEach(wholeSheet, (cell, row, column) => {
      if (!counts(cell)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves the cells, and drops those that are deleted. */
  shift(shift: Shift): void {
    const moves: { cell: Cell; row: number; column: number; after: Rect | null }[] = [];
    this.forEach(bandOf(shift), (cell, row, column) => {
      const after = shiftReference({ row, column, rows: 1, columns: 1 }, shift);
      if (after?.row !== row || after.column !== column) moves.push({ cell, row, column, after });
    });
    for (const { row, column } of moves) this.remove(row, column);
    for (const { cell, after } of moves) if (after) this.put(after.row, after.column, cell);
  }
}
