import { maxColumns, maxRows, type Rect } from "../../../grid/shapes";

export const wholeSheet: Rect = { row: 0, column: 0, rows: maxRows, columns: maxColumns };
