import type { Source } from "../api/source";
import { addressOf, fullAddress, rangeOn } from "../cells/address";
import { inExcel } from "../host/in-excel";

/** The name that workbooks of the add-in give the cell with their as-of date. */
const NAME = "SAMM_AsOf";

/** Rows from the as-of date down to the headings, where a ready table has it. */
const ABOVE = 2;

/** The cell or name that holds the as-of date of a table's formulas; null where the workbook has none. */
export function findAsOf(source: Source): Promise<string | null> {
  return inExcel("look for the as-of date of this workbook", async (context) => {
    const { names, worksheets } = context.workbook;
    const name = names.getItemOrNullObject(NAME);
    name.load("type");
    const row = source.firstRow - 1 - ABOVE;
    const sheet = worksheets.getItemOrNullObject(source.sheetId);
    const label = { row: Math.max(0, row), column: source.firstColumn, rows: 1, columns: 2 };
    const cells = rangeOn(sheet, label);
    cells.load("values");
    await context.sync();
    if (!name.isNullObject && name.type === "Range") return NAME;
    if (row < 0 || sheet.isNullObject) return null;
    const [text, day] = (cells.values[0] ?? []) as readonly unknown[];
    const isAsOf = typeof text === "string" && /^as[- ]of$/i.test(text.trim()) && typeof day === "number";
    return isAsOf
      ? fullAddress(source.sheet, addressOf({ ...label, column: label.column + 1, columns: 1 }))
      : null;
  });
}
