import type { Rect } from "../cells/address";

/** What is loaded of a table to know where it stands. */
export interface LoadedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** Where a table stands. */
export interface TablePlace {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** Headings, rows and totals row. */
  readonly range: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** The rows between headings and totals. */
  readonly body: Rect;
}

/** Asks where a table stands; read it with `placeOf` after a sync. */
export function loadTable(table: Excel.Table): LoadedTable {
  table.load("id,name,showHeaders,showTotals");
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet;
  sheet.load("id,name,visibility");
  return { table, range, sheet };
}

export function rectOfLoaded({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

export function placeOf({ table, range, sheet }: LoadedTable): TablePlace {
  const whole = rectOfLoaded(range);
  const { showHeaders, showTotals } = table;
  const above = showHeaders ? 1 : 0;
  const body = { ...whole, row: whole.row + above, rows: whole.rows - above - (showTotals ? 1 : 0) };
  const { id, name } = table;
  return { id, name, sheet: sheet.name, sheetId: sheet.id, range: whole, showHeaders, showTotals, body };
}
