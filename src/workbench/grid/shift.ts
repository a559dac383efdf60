import { bounding, intersection, lastColumn, lastRow, subtract } from "./rects";
import { maxColumns, maxRows, type Rect } from "./shapes";

/** Cells coming in or going out: those beyond `range`, along the axis, move by its size. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** `rows`: cells move down or up; `columns`: right or left. */
  readonly axis: "rows" | "columns";
  readonly range: Rect;
}

interface Span {
  readonly start: number;
  readonly size: number;
}

function shiftSpan(span: Span, kind: Shift["kind"], at: Span): Span | null {
  const end = span.start + span.size;
  if (kind === "insert") {
    if (span.start >= at.start) return { start: span.start + at.size, size: span.size };
    return end > at.start ? { start: span.start, size: span.size + at.size } : span;
  }
  const gone = Math.max(0, Math.min(end, at.start + at.size) - Math.max(span.start, at.start));
  const before = Math.min(at.size, Math.max(0, span.start - at.start));
  return gone === span.size ? null : { start: span.start - before, size: span.size - gone };
}

function moveWithin(rect: Rect, { kind, axis, range }: Shift): Rect | null {
  if (axis === "rows") {
    const moved = shiftSpan({ start: rect.row, size: rect.rows }, kind, {
      start: range.row,
      size: range.rows,
    });
    return moved && { ...rect, row: moved.start, rows: Math.min(moved.size, maxRows - moved.start) };
  }
  const at = { start: range.column, size: range.columns };
  const moved = shiftSpan({ start: rect.column, size: rect.columns }, kind, at);
  return moved && { ...rect, column: moved.start, columns: Math.min(moved.size, maxColumns - moved.start) };
}

/** The part of the sheet whose cells may move: the width (or height) of the range, all along the axis. */
export function bandOf({ axis, range }: Shift): Rect {
  return axis === "rows" ? { ...range, row: 0, rows: maxRows } : { ...range, column: 0, columns: maxColumns };
}

/**
 * Where a reference points after a shift. It follows when all of it lies in the moving band, and is
 * unchanged otherwise, as in Excel.
 *
 * @returns `null` when all its cells are gone.
 */
export function shiftReference(rect: Rect, shift: Shift): Rect | null {
  const { axis, range } = shift;
  if (axis === "rows") {
    const inside = rect.column >= range.column && lastColumn(rect) <= lastColumn(range);
    return !inside || rect.rows === maxRows ? rect : moveWithin(rect, shift);
  }
  const inside = rect.row >= range.row && lastRow(rect) <= lastRow(range);
  return !inside || rect.columns === maxColumns ? rect : moveWithin(rect, shift);
}

/** Where the cells of some areas lie after a shift; areas are split and joined as needed. */
export function shiftAreas(areas: readonly Rect[], shift: Shift): Rect[] {
  const band = bandOf(shift);
  const moved = areas.flatMap((area) => {
    const inside = intersection(area, band);
    if (!inside) return [area];
    const after = moveWithin(inside, shift);
    return [...subtract(area, band), ...(after ? [after] : [])];
  });
  return joinAreas(moved);
}

function joined(a: Rect, b: Rect): Rect | null {
  const all = bounding(a, b);
  const sideBySide = a.row === b.row && a.rows === b.rows && all.columns === a.columns + b.columns;
  const stacked = a.column === b.column && a.columns === b.columns && all.rows === a.rows + b.rows;
  return sideBySide || stacked ? all : null;
}

/** Joins areas that together make a rectangle. */
export function joinAreas(areas: readonly Rect[]): Rect[] {
  const result: Rect[] = [];
  for (let next of areas) {
    for (let i = 0; i < result.length; i++) {
      const both = joined(result[i] ?? next, next);
      if (!both) continue;
      next = both;
      result.splice(i, 1);
      i = -1;
    }
    result.push(next);
  }
  return result;
}
