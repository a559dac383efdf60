import { linePrint, withoutBlankEnd, type DocumentValue, type SheetLayout } from "../../review";
import type { Work } from "../api/source";
import { addressOf, rangeOn } from "../cells/address";
import { bytesOf, inBlocks } from "../cells/blocks";
import { entryOf } from "../cells/entry";
import { refuse } from "../host/in-excel";

/**
 * Writes the cells of a layout from A1 on, in blocks, and reads each block back: a text that Excel took for
 * a formula, a date or a number is found at once.
 *
 * @returns a fingerprint of each line as it stands in the sheet
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { cells }: SheetLayout,
  work: Work,
): Promise<readonly string[]> {
  const columns = cells[0]?.length ?? 1;
  const lines: string[] = [];
  let range: Excel.Range | null = null;
  await inBlocks(
    context,
    {
      items: [cells],
      rowsOf: ({ length }) => length,
      cellsPerRow: () => columns,
      request: ({ first, end }) => {
        range = rangeOn(sheet, { row: first, column: 0, rows: end - first, columns });
        range.values = cells.slice(first, end).map((row) => row.map(entryOfCell));
        range.load("values");
      },
      receive: ({ first, end }) => {
        const found = (range?.values ?? []) as unknown[][];
        check(cells, first, end, found);
        for (const row of found) lines.push(linePrint(row));
        return bytesOf(found);
      },
    },
    work,
  );
  return withoutBlankEnd(lines);
}

function entryOfCell(value: DocumentValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" ? entryOf(value) : value;
}

function check(
  cells: SheetLayout["cells"],
  first: number,
  end: number,
  found: readonly (readonly unknown[])[],
): void {
  for (let row = first; row < end; row++) {
    const column = (cells[row] ?? []).findIndex(
      (value, at) => value !== null && value !== "" && typeof value !== typeof found[row - first]?.[at],
    );
    if (column >= 0)
      refuse(
        "host",
        `Excel changed what was written to ${addressOf({ row, column, rows: 1, columns: 1 })} of the new sheet.`,
        "Try again; if it comes back, report the cell.",
      );
  }
}
