import type { Source } from "../api/source";
import { addressOf, cuts, lastColumn, rectOf, SHEET_COLUMNS, type Rect } from "../cells/address";
import { refuse } from "../host/in-excel";
import { readColumn, type Run } from "./column-contents";
import { contentText, type Pushed } from "./mark";
import type { Standing } from "./standing";
import type { SurveyedSheet, SurveyedTable } from "./survey";

/** The cells right of a source, for a new column. */
export interface Room {
  /** Heading row to last row (totals row included). */
  readonly column: Rect;
  readonly cells: Excel.Range;
  /** A cell in the way; null when all are empty. */
  readonly taken: (Pushed & { readonly address: string }) | null;
  /** Number formats below the heading. */
  readonly formats: readonly unknown[];
  readonly unwrapped: readonly Run[];
}

/** Looks at the cells right of a source: one request a block. */
export async function lookForRoom(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
  source: Source,
  standing: Standing,
): Promise<Room> {
  const whole = rectOf(source.address) ?? refuse("not-found", `${source.name} has no address.`, "");
  const column = { ...whole, column: lastColumn(whole) + 1, columns: 1 };
  if (column.column >= SHEET_COLUMNS)
    refuse("blocked", `${source.name} ends at the last column of the sheet.`, "Move it to the left.");
  const read = await readColumn(context, sheet.sheet, column, (cells) => {
    standing.ask();
    const merged = cells.getMergedAreasOrNullObject();
    merged.load("address");
    return merged;
  });
  standing.check();
  const { cells, values, formats, unwrapped, asked: merged } = read;
  const offset = values.findIndex((cell) => cell !== "");
  const found = merged.isNullObject ? offset : Math.max(0, offset);
  const cell = { ...column, row: column.row + found, rows: 1 };
  const content = contentText(values[found]);
  const taken = found < 0 ? null : { offset: found, content, address: addressOf(cell) };
  return { column, cells, taken, formats: formats.slice(1), unwrapped };
}

/** Refuses where a sheet column cannot be inserted without splitting another table. */
export function checkInsert(sheet: SurveyedSheet, table: SurveyedTable, column: number): void {
  const other = sheet.tables.find(
    ({ id, range }) => id !== table.id && range.column < column && cuts(range, column),
  );
  if (other !== undefined)
    refuse(
      "blocked",
      `No column can be inserted right of ${table.name}: it would go through the table ${other.name}.`,
      `Move one of the two tables, then try again.`,
    );
}
