import type { CellStyle, SheetLayout } from "../../review";

/** Points of a line of text, and of the rows with larger letters. */
const LINE = 15;
const LARGER: Partial<Readonly<Record<CellStyle, number>>> = { title: 26, heading: 20 };
/** Excel's limit. */
const HIGHEST = 409;

const WRAPPED: ReadonlySet<CellStyle> = new Set(["wrapped", "columnHeading", "label"]);

/** Rows that follow each other and are equally high. */
export interface HeightRun {
  readonly row: number;
  readonly rows: number;
  readonly points: number;
}

/**
 * How high the rows have to be for their wrapped texts, by the widths of their columns: not every program
 * works that out when it opens a file. Rows of one line are left as they are.
 */
export function heightRuns({ cells, styles, widths }: SheetLayout): readonly HeightRun[] {
  const points = new Map<number, number>();
  const atLeast = (row: number, height: number): void => {
    if (height > (points.get(row) ?? LINE)) points.set(row, Math.min(height, HIGHEST));
  };
  for (const { style, area } of styles) {
    const larger = LARGER[style];
    if (larger !== undefined) atLeast(area.row, larger);
    if (!WRAPPED.has(style)) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        atLeast(row, LINE * linesOf(cells[row]?.[column], widths[column] ?? 8));
    }
  }
  const runs: { row: number; rows: number; points: number }[] = [];
  for (const [row, height] of [...points].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row && last.points === height) last.rows++;
    else runs.push({ row, rows: 1, points: height });
  }
  return runs;
}

/** Lines a text takes in a column of so many characters; letters are not all as wide as digits. */
function linesOf(value: unknown, width: number): number {
  if (typeof value !== "string") return 1;
  const room = Math.max(4, width - 1);
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}
