import type { Rect } from "./shapes";

export const lastRow = (range: Rect): number => range.row + range.rows - 1;
export const lastColumn = (range: Rect): number => range.column + range.columns - 1;

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** @returns what two ranges share, `null` if nothing. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** @returns the smallest range that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameRect(shared, inner);
}

/** @returns the parts of `a` that `b` does not cover: none to four ranges, top to bottom. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const hole = intersection(a, b);
  if (!hole) return [a];
  const sides: Rect[] = [
    { ...a, rows: hole.row - a.row },
    { ...hole, column: a.column, columns: hole.column - a.column },
    { ...hole, column: hole.column + hole.columns, columns: lastColumn(a) - lastColumn(hole) },
    { ...a, row: hole.row + hole.rows, rows: lastRow(a) - lastRow(hole) },
  ];
  return sides.filter((side) => side.rows > 0 && side.columns > 0);
}

/** Joins neighbouring spans: `[[0, 2], [2, 3]]` (from, to) -> `[[0, 3]]`. */
function joinSpans(spans: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** @returns the one way to write down the cells of some areas: bands as high as they go, top to bottom. */
export function canonicalAreas(areas: readonly Rect[]): Rect[] {
  const edges = [...new Set(areas.flatMap((area) => [area.row, area.row + area.rows]))].sort((a, b) => a - b);
  const bands: Rect[] = [];
  edges.slice(0, -1).forEach((row, index) => {
    const end = edges[index + 1] ?? row;
    const inBand = areas.filter((area) => area.row <= row && lastRow(area) >= row);
    const spans = joinSpans(inBand.map((area) => [area.column, area.column + area.columns]));
    for (const [from, to] of spans) {
      const above = bands.findIndex(
        (band) => band.row + band.rows === row && band.column === from && band.columns === to - from,
      );
      const grown = bands[above];
      if (grown) bands[above] = { ...grown, rows: grown.rows + end - row };
      else bands.push({ row, column: from, rows: end - row, columns: to - from });
    }
  });
  return bands;
}
