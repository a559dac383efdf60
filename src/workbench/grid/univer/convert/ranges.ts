import type { IRange } from "@univerjs/core";
import type { Rect } from "../../shapes";

export function univerRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function rectOfRange({ startRow, endRow, startColumn, endColumn }: IRange): Rect {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
