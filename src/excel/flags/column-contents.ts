import { rangeOn, type Rect } from "../cells/address";
import { bytesOf, inBlocks } from "../cells/blocks";

export interface ColumnContents {
  readonly values: readonly unknown[];
  readonly formats: readonly unknown[];
}

/** Values and number formats of a column of cells: one request a block. */
export async function readColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: Rect,
): Promise<ColumnContents> {
  const values: unknown[] = [];
  const formats: unknown[] = [];
  let range: Excel.Range | null = null;
  await inBlocks(context, {
    items: [column],
    rowsOf: ({ rows }) => rows,
    cellsPerRow: () => 2,
    request: ({ first, end }) => {
      range = rangeOn(sheet, { ...column, row: column.row + first, rows: end - first });
      range.load("values,numberFormat");
    },
    receive: () => {
      const cells = (range?.values ?? []) as unknown[][];
      const codes = (range?.numberFormat ?? []) as unknown[][];
      for (const [cell] of cells) values.push(cell);
      for (const [code] of codes) formats.push(code);
      return bytesOf(cells) + bytesOf(codes);
    },
  });
  return { values, formats };
}
