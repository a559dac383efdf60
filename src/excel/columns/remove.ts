import type { InsertedColumn } from "../api/columns";
import { addressOf, lastColumn, rectOf, SHEET_COLUMNS, type Rect } from "../cells/address";
import { inBlocks } from "../cells/blocks";
import { fillNumberFormat } from "../cells/fill";
import { inExcel, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { loadTable, placeOf, rectOfLoaded } from "../sources/locate-table";
import { readCells, rowsOf } from "./look";

/** Takes an inserted column away: the table and the cells beside it are then as they were. */
export function removeColumn(column: InsertedColumn): Promise<void> {
  return oneAtATime(() => takeAway(column));
}

/** The same within work that has its turn. */
export function takeAway(column: InsertedColumn): Promise<void> {
  return inExcel(`remove the column ${column.heading} from ${column.table}`, async (context, told) => {
    const found = await find(context, column);
    if (found !== null) await remove(context, told, found, column);
    else if (column.isWhole)
      refuse(
        "not-found",
        `${column.heading} is not the last column of ${column.table} any more.`,
        "To remove it, right-click a cell of it, then choose Delete, Table Columns.",
      );
  });
}

interface Found {
  readonly table: Excel.Table;
  /** Heading row to last row. */
  readonly cells: Excel.Range;
  readonly rect: Rect;
  /** False when the table has not taken it in. */
  readonly isInTable: boolean;
}

/** The column as the last of its table, or right beside it; null where neither has its heading. */
async function find(
  context: Excel.RequestContext,
  { tableId, heading }: InsertedColumn,
): Promise<Found | null> {
  const table = context.workbook.tables.getItemOrNullObject(tableId);
  const loaded = loadTable(table);
  loaded.sheet.protection.load("protected");
  await context.sync();
  if (table.isNullObject) return null;
  const { range } = placeOf(loaded);
  const last = table.getRange().getLastColumn();
  const beside = lastColumn(range) + 1 < SHEET_COLUMNS ? last.getOffsetRange(0, 1) : null;
  last.load("rowIndex,columnIndex,rowCount,columnCount");
  const lastHeading = last.getCell(0, 0);
  lastHeading.load("values");
  const besideHeading = beside?.getCell(0, 0);
  beside?.load("rowIndex,columnIndex,rowCount,columnCount");
  besideHeading?.load("values");
  await context.sync();
  const isInTable = lastHeading.values[0]?.[0] === heading;
  const cells = isInTable ? last : besideHeading?.values[0]?.[0] === heading ? beside : null;
  if (cells === null) return null;
  if (loaded.sheet.protection.protected)
    refuse("protected", `The sheet ${loaded.sheet.name} is protected.`, "Unprotect it, then try again.");
  return { table, cells, rect: rectOfLoaded(cells), isInTable };
}

/** The heading goes last: until then the column can be recognised, should it have to be done again. */
async function remove(
  context: Excel.RequestContext,
  told: Told,
  { table, cells, rect, isInTable }: Found,
  { formula, heading, formats, width, first, table: name }: InsertedColumn,
): Promise<void> {
  const { contents } = await readCells(context, cells, rect.rows);
  const wanted = comparable(formula);
  const edited = contents.findIndex(
    (content, row) => row > 0 && content !== "" && comparable(content) !== wanted,
  );
  const [usual = "General"] = formats;
  const isPlain = formats.every((format) => format === usual);
  if (edited >= 0) {
    const cell = addressOf({ ...rect, row: rect.row + edited, rows: 1 });
    refuse(
      "changed",
      `The column ${heading} was edited (${cell}).`,
      "To remove it with what was written there, right-click a cell of it, then choose Delete, Table Columns.",
    );
  }
  if (!isPlain && formats.length !== rect.rows - 1)
    refuse(
      "changed",
      `Rows of ${name} came or went since the column ${heading} was inserted.`,
      "To remove it, right-click a cell of it, then choose Delete, Table Columns.",
    );
  told.state = `The column ${heading} may be gone in part. Remove it again.`;
  const below = rowsOf(cells, 1, rect.rows);
  if (!isPlain) await restoreFormats(context, cells, formats);
  below.clear("Contents");
  if (isPlain) fillNumberFormat(below, usual);
  // Moved by cells that went left of it, it stands in a sheet column whose width it never had.
  if (rect.column === rectOf(first.address)?.column) {
    if (width === null) cells.format.useStandardWidth = true;
    else cells.format.columnWidth = width;
  }
  if (isInTable) table.resize(table.getRange().getResizedRange(0, -1));
  cells.getCell(0, 0).clear("Contents");
  await context.sync();
}

async function restoreFormats(
  context: Excel.RequestContext,
  cells: Excel.Range,
  formats: readonly string[],
): Promise<void> {
  await inBlocks(context, {
    items: [cells],
    rowsOf: () => formats.length,
    cellsPerRow: () => 1,
    request: ({ first, end }) => {
      const part = rowsOf(cells, 1 + first, 1 + end);
      part.numberFormat = formats.slice(first, end).map((format) => [format]);
    },
    receive: ({ first, end }) => JSON.stringify(formats.slice(first, end)).length,
  });
}

/** Within its own table Excel leaves the table's name out, and a table may have got another one since. */
function comparable(formula: unknown): string {
  return String(formula)
    .replace(/[\p{L}\p{N}_.\\]+(?=\[)/gu, "")
    .replace(/\s/g, "")
    .toUpperCase();
}
