import type { Source } from "../api/source";
import { namedPlace, rangeOn } from "../cells/address";
import { inExcel } from "../host/in-excel";
import { rangeSource } from "./source-of";

/**
 * The plain ranges that are called so, wherever the selection is. Those whose sheet is gone are left out, and
 * so is what names no range. Reads only, in one request.
 */
export function findRanges(names: readonly string[]): Promise<readonly Source[]> {
  const places = names.flatMap((name) => namedPlace(name) ?? []);
  if (places.length === 0) return Promise.resolve([]);
  return inExcel("look for plain ranges", async (context) => {
    const asked = places.map(({ sheet: name, range }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id,name");
      const headings = rangeOn(sheet, { ...range, rows: 1 });
      headings.load("values");
      return { sheet, headings, range };
    });
    await context.sync();
    return asked.flatMap(({ sheet, headings, range }) => {
      if (sheet.isNullObject) return [];
      const seen = { headings: headings.values[0] ?? [], selected: false, remarks: [] };
      return [rangeSource({ sheet: sheet.name, sheetId: sheet.id, range }, seen)];
    });
  });
}
