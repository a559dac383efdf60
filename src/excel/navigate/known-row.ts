import type { KnownRow } from "../api/source";
import { isSame } from "../sources/compare";

/** Asks for the cells of a row. After the sync, the answer says whether it holds what was known of it. */
export function askRow({ workbook }: Excel.RequestContext, row: KnownRow | undefined): () => boolean {
  if (row === undefined) return () => true;
  const { place, cells, columns } = row;
  const range = workbook.worksheets.getItem(place.sheet).getRange(place.address);
  range.load("values");
  return () => columns.every((column) => isSame(cells[column], (range.values as unknown[][])[0]?.[column]));
}
