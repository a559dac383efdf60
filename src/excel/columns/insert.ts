import type { ColumnInput, ColumnOutcome, InsertedColumn } from "../api/columns";
import { ExcelTrouble } from "../api/trouble";
import { addressOf, type Rect } from "../cells/address";
import { entryOf } from "../cells/entry";
import { fillFormula, fillNumberFormat } from "../cells/fill";
import { inExcel, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { rectOfLoaded } from "../sources/locate-table";
import { lookAround, rowsOf, type Room } from "./look";
import { takeAway } from "./remove";
import { LEAST_WIDTH, resultFormat } from "./result-format";

/** Puts a formula as a calculated column at the right end of a table. */
export function insertColumn(input: ColumnInput): Promise<ColumnOutcome> {
  return oneAtATime(async () => {
    const { source, heading } = input;
    const begun: { column?: InsertedColumn } = {};
    try {
      return await inExcel(`insert the column ${heading} into ${source.name}`, async (context, told) => {
        const room = await lookAround(context, input);
        begun.column = receiptOf(room, input, room.column);
        const written = await write(context, told, room, input, begun.column);
        begun.column = receiptOf(room, input, written.rect);
        check(room, written, told.state);
        return { result: "inserted", column: begun.column };
      });
    } catch (error) {
      if (begun.column === undefined || !(error instanceof ExcelTrouble)) throw error;
      return await takeBack(begun.column, error);
    }
  });
}

/** @param rect heading to last row */
function receiptOf(
  { place, formats, width }: Room,
  { heading, formula }: ColumnInput,
  rect: Rect,
): InsertedColumn {
  const cells = { ...rect, row: rect.row + 1, rows: place.body.rows };
  return {
    ...{ table: place.name, tableId: place.id, heading, formula, formats, width },
    first: { sheet: place.sheet, address: addressOf({ ...cells, rows: 1 }) },
    address: addressOf(cells),
    isWhole: true,
  };
}

/** Said from the moment the sheet is written to. */
const inPart = ({ heading, table }: InsertedColumn): string =>
  `The column ${heading} may be there in part, in or beside ${table}: remove it.`;

/** What stands there once it is written. */
interface Written {
  readonly rect: Rect;
  readonly table: Rect;
  readonly first: unknown;
}

/** One request, however long the table is: heading, then the table takes the column in, then its formula. */
async function write(
  context: Excel.RequestContext,
  told: Told,
  { table, place, cells, shownWidth, likeFormat }: Room,
  { heading, formula, result, like }: ColumnInput,
  column: InsertedColumn,
): Promise<Written> {
  // First of all: where the table is gone by now, nothing is written.
  const grown = table.getRange().getResizedRange(0, 1);
  grown.load("rowIndex,columnIndex,rowCount,columnCount");
  cells.getCell(0, 0).values = [[entryOf(heading)]];
  table.resize(grown);
  // Where rows were deleted meanwhile there are fewer cells than were looked at.
  const body = rowsOf(cells, 1, 1 + place.body.rows).getIntersection(cells);
  const format = resultFormat(result, like === null ? null : likeFormat);
  // In a cell formatted as text a formula stays text; and a formula may bring a format of its own along.
  fillNumberFormat(body, format);
  fillFormula(body, formula);
  fillNumberFormat(body, format);
  if (result !== "plain" && shownWidth < LEAST_WIDTH) cells.format.columnWidth = LEAST_WIDTH;
  const now = table.getRange();
  now.load("rowIndex,columnIndex,rowCount,columnCount");
  const first = body.getCell(0, 0);
  first.load("formulas");
  cells.load("rowIndex,columnIndex,rowCount,columnCount");
  told.state = inPart(column);
  await context.sync();
  return { rect: rectOfLoaded(cells), table: rectOfLoaded(now), first: first.formulas[0]?.[0] };
}

function check({ place }: Room, { table, first }: Written, state: string): void {
  const { rows, columns } = table;
  if (rows !== place.range.rows || columns !== place.range.columns + 1)
    refuse(
      "changed",
      `Rows or columns of ${place.name} came or went while the column was inserted.`,
      "Insert it again.",
      state,
    );
  if (!String(first).startsWith("="))
    refuse("host", "Excel did not take the formula.", "Look at the column's cells, then try again.", state);
}

/** Makes the table what it was. Where Excel does not answer at all, it is not kept waiting again. */
async function takeBack(column: InsertedColumn, trouble: ExcelTrouble): Promise<ColumnOutcome> {
  const { code, happened, todo, cause } = trouble;
  if (trouble.unchanged !== inPart(column)) throw trouble;
  const part = { ...column, isWhole: false };
  if (code === "timeout") return { result: "in-part", column: part, trouble };
  try {
    await takeAway(part);
  } catch (error) {
    if (!(error instanceof ExcelTrouble)) throw error;
    return { result: "in-part", column: part, trouble };
  }
  const unchanged = `What was written of the column was taken back: ${column.table} is as it was.`;
  throw new ExcelTrouble(code, { happened, unchanged, todo }, cause);
}
