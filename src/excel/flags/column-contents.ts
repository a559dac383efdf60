import { rangeOn, type Rect } from "../cells/address";
import { bytesOf, inBlocks } from "../cells/blocks";

export interface ColumnContents<T> {
  /** The cells: Excel keeps hold of them, so that they are found again wherever they are moved. */
  readonly cells: Excel.Range;
  readonly values: readonly unknown[];
  readonly formats: readonly unknown[];
  /** Cells below the heading in which texts are not wrapped. */
  readonly unwrapped: readonly Run[];
  /** What `also` gave. */
  readonly asked: T;
}

/** Rows that follow each other, counted below the heading. */
export interface Run {
  readonly first: number;
  readonly rows: number;
}

/**
 * Values and formats of a column of cells, its heading on top: one request a block, and as many again in the
 * rare case that some cells are wrapped and others are not.
 *
 * @param also asks something more about the cells in the first request; called again where Excel refused it
 */
export async function readColumn<T>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: Rect,
  also: (cells: Excel.Range) => T,
): Promise<ColumnContents<T>> {
  const values: unknown[] = [];
  const formats: unknown[] = [];
  const ask = (): { cells: Excel.Range; body: Excel.RangeFormat; asked: T } => {
    const cells = rangeOn(sheet, column);
    cells.load("address");
    const body = below(cells, { first: 0, rows: column.rows - 1 }).format;
    body.load("wrapText");
    return { cells, body, asked: also(cells) };
  };
  let first = ask();
  let isAsked = true;
  let part = first.cells;
  await inBlocks(context, {
    items: [column],
    rowsOf: ({ rows }) => rows,
    cellsPerRow: () => 2,
    request: (block) => {
      if (block.first === 0 && !isAsked) first = ask();
      isAsked = false;
      part = rangeOn(sheet, { ...column, row: column.row + block.first, rows: block.end - block.first });
      part.load("values,numberFormat");
    },
    receive: () => {
      const cells = part.values as unknown[][];
      const codes = part.numberFormat as unknown[][];
      for (const [cell] of cells) values.push(cell);
      for (const [code] of codes) formats.push(code);
      return bytesOf(cells) + bytesOf(codes);
    },
  });
  const { cells, body, asked } = first;
  const unwrapped = await findUnwrapped(context, cells, body.wrapText, column.rows - 1);
  return { cells, values, formats, unwrapped, asked };
}

/** Cells of the column below its heading. */
export function below(cells: Excel.Range, { first, rows }: Run): Excel.Range {
  return cells.getCell(1 + first, 0).getResizedRange(rows - 1, 0);
}

/**
 * The same, but no cell beyond the column: where rows were deleted meanwhile there are fewer cells than were
 * asked for, and Excel takes none of the values meant for them.
 */
export function within(cells: Excel.Range, run: Run): Excel.Range {
  return below(cells, run).getIntersection(cells);
}

/** @param wrapped of all cells; null where some are wrapped and others are not */
async function findUnwrapped(
  context: Excel.RequestContext,
  cells: Excel.Range,
  wrapped: boolean | null,
  rows: number,
): Promise<readonly Run[]> {
  if (wrapped === true) return [];
  if (wrapped === false) return [{ first: 0, rows }];
  const found: Run[] = [];
  let part: Excel.RangeFormat[] = [];
  await inBlocks(context, {
    items: [cells],
    rowsOf: () => rows,
    // A cell asked for by itself takes as much as twenty of many.
    cellsPerRow: () => 20,
    request: ({ first, end }) => {
      part = Array.from({ length: end - first }, (_, row) => cells.getCell(1 + first + row, 0).format);
      for (const format of part) format.load("wrapText");
    },
    receive: ({ first }) => {
      part.forEach(({ wrapText }, row) => {
        if (!wrapText) found.push({ first: first + row, rows: 1 });
      });
      return part.length * 1_000;
    },
  });
  return found;
}
