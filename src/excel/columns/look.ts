import type { ColumnInput } from "../api/columns";
import { addressOf, lastColumn, SHEET_COLUMNS, type Rect } from "../cells/address";
import { bytesOf, inBlocks } from "../cells/blocks";
import { refuse } from "../host/in-excel";
import { checkCircle } from "./circle";
import { loadTable, placeOf, rectOfLoaded, type TablePlace } from "../sources/locate-table";
import { tableIdOf } from "../sources/source-of";

/** A table and the empty cells right of it. */
export interface Room {
  readonly table: Excel.Table;
  readonly place: TablePlace;
  /** Heading row to last row, totals row included, of which Excel keeps hold wherever they are moved. */
  readonly cells: Excel.Range;
  readonly column: Rect;
  /** Number formats of the cells below the heading. */
  readonly formats: readonly string[];
  /** Of the sheet column, in points; null for the usual one. */
  readonly width: number | null;
  /** In points, whatever it comes from. */
  readonly shownWidth: number;
  /** The number format of the column that the result is shown like; null for none. */
  readonly likeFormat: unknown;
}

/** Finds the table as it stands now, and looks at the cells right of it. Two requests, and one a block. */
export async function lookAround(context: Excel.RequestContext, input: ColumnInput): Promise<Room> {
  const { source, like } = input;
  const table = context.workbook.tables.getItemOrNullObject(tableIdOf(source) ?? "");
  const loaded = loadTable(table);
  const headings = loaded.range.getRow(0);
  headings.load("values");
  loaded.sheet.protection.load("protected");
  const likeCell = like === null ? null : loaded.range.getCell(1, source.headings.indexOf(like));
  likeCell?.load("numberFormat");
  const firstRow = loaded.range.getRow(1);
  firstRow.load("formulas");
  await context.sync();
  if (table.isNullObject)
    refuse(
      "not-found",
      `The table ${source.name} is no longer in this workbook.`,
      "Choose another table, then insert.",
    );
  const place = placeOf(loaded);
  checkTable(place, headings.values[0] ?? [], loaded.sheet.protection.protected, input);
  checkCircle(place, headings.values[0] ?? [], firstRow.formulas[0] ?? [], input.formula);
  const beside = await lookBeside(context, table, place);
  return { table, place, likeFormat: likeCell?.numberFormat[0]?.[0] ?? null, ...beside };
}

function checkTable(
  place: TablePlace,
  headings: readonly unknown[],
  isProtected: boolean,
  { source, heading }: ColumnInput,
): void {
  const { name, sheet, range } = place;
  if (isProtected)
    refuse("protected", `The sheet ${sheet} is protected.`, "Unprotect it (Review tab), then insert again.");
  if (!place.showHeaders)
    refuse(
      "changed",
      `The table ${name} shows no heading row.`,
      "Show it (Table Design), then insert again.",
    );
  // The formula names the table and its columns.
  const isAsBefore = name === source.name && source.headings.every((each) => headings.includes(each));
  if (!isAsBefore)
    refuse(
      "changed",
      `The table ${source.name} or columns of it were renamed or deleted meanwhile.`,
      "Open the form again: it then shows the columns that are there now.",
    );
  const wanted = heading.toLowerCase();
  if (headings.some((each) => String(each).toLowerCase() === wanted))
    refuse("exists", `The table ${name} has a column ${heading} already.`, "Give the new one another name.");
  if (lastColumn(range) + 1 >= SHEET_COLUMNS)
    refuse("blocked", `The table ${name} ends at the last column of the sheet.`, "Move it to the left.");
}

type Beside = Pick<Room, "cells" | "column" | "formats" | "width" | "shownWidth">;

async function lookBeside(
  context: Excel.RequestContext,
  table: Excel.Table,
  { name, range, sheet }: TablePlace,
): Promise<Beside> {
  const cells = table.getRange().getLastColumn().getOffsetRange(0, 1);
  cells.load("address,rowIndex,columnIndex,rowCount,columnCount");
  cells.format.load("columnWidth,useStandardWidth");
  const merged = cells.getMergedAreasOrNullObject();
  merged.load("address");
  const tables = cells.getTables(false);
  tables.load("items/name");
  await context.sync();
  const column = rectOfLoaded(cells);
  const [other] = tables.items;
  if (other !== undefined)
    refuse("blocked", `The table ${other.name} stands right beside ${name}.`, "Move it, then insert again.");
  if (!merged.isNullObject)
    refuse(
      "blocked",
      `There are merged cells right beside ${name}.`,
      "Unmerge or move them, then insert again.",
    );
  const { contents, formats } = await readCells(context, cells, range.rows);
  const taken = contents.findIndex((content) => content !== "");
  if (taken >= 0) {
    const address = addressOf({ ...column, row: column.row + taken, rows: 1 });
    refuse(
      "blocked",
      `The cells right of ${name} are not empty (${address} on ${sheet}).`,
      "Empty or move them, then insert again.",
    );
  }
  const { columnWidth, useStandardWidth } = cells.format;
  const width = useStandardWidth ? null : columnWidth;
  return { cells, column, formats: formats.slice(1), width, shownWidth: columnWidth };
}

/** What is in the cells of a column, a formula as such, and their number formats: one request a block. */
export async function readCells(
  context: Excel.RequestContext,
  cells: Excel.Range,
  rows: number,
): Promise<{ readonly contents: readonly unknown[]; readonly formats: readonly string[] }> {
  const contents: unknown[] = [];
  const formats: string[] = [];
  let part = cells;
  await inBlocks(context, {
    items: [cells],
    rowsOf: () => rows,
    cellsPerRow: () => 2,
    request: ({ first, end }) => {
      part = rowsOf(cells, first, end);
      part.load("formulas,numberFormat");
    },
    receive: () => {
      const found = part.formulas as unknown[][];
      const codes = part.numberFormat as unknown[][];
      for (const [content] of found) contents.push(content);
      for (const [code] of codes) formats.push(String(code));
      return bytesOf(found) + bytesOf(codes);
    },
  });
  return { contents, formats };
}

/** Rows `first` to, not including, `end` of cells, wherever these are moved. */
export function rowsOf(cells: Excel.Range, first: number, end: number): Excel.Range {
  return cells.getCell(first, 0).getResizedRange(end - first - 1, 0);
}
