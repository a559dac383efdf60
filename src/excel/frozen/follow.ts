import type { Followed } from "../../review";
import { addressOf, contains, rectOf, type Rect } from "../cells/address";
import { sheetNamed, type FrozenSheet, type FrozenSurvey } from "./survey";

/** Where followed cells are now. */
export interface Whereabouts {
  readonly sheet: FrozenSheet;
  readonly before: Rect;
  readonly now: Rect;
}

/** Rows of a block that were found again after rows were inserted or deleted within it: old row -> new row. */
export interface RowMap {
  readonly of: Whereabouts;
  readonly rows: ReadonlyMap<number, number>;
}

/**
 * Finds followed cells by their name. Where the name is gone they are taken to be where they were: their
 * values have to bear it out. Null when the cells or their sheet were deleted.
 */
export function whereabouts({ names, sheets }: FrozenSurvey, followed: Followed): Whereabouts | null {
  const before = rectOf(followed.address);
  if (before === null) return null;
  const known = names.get(followed.name.toLowerCase());
  const cells = known === undefined ? { sheet: followed.sheet, rect: before } : known.cells;
  if (cells === null) return null;
  const sheet = sheetNamed(sheets, cells.sheet);
  return sheet === undefined ? null : { sheet, before, now: cells.rect };
}

export const isSameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** True when followed cells are where they were, on a sheet of the same name. */
export function isUnmoved({ sheet, before, now }: Whereabouts, { sheet: name }: Followed): boolean {
  return isSameRect(before, now) && sheet.name === name;
}

/**
 * Where some of the followed cells are now. Null when rows or columns came or went among them, so that it
 * cannot be told.
 */
export function placeNow(
  { before, now, sheet }: Whereabouts,
  part: Rect,
  maps: readonly RowMap[],
): Rect | null {
  if (isSameRect(before, part)) return now;
  if (!contains(before, part)) return null;
  if (before.rows === now.rows && before.columns === now.columns)
    return {
      ...part,
      row: part.row + now.row - before.row,
      column: part.column + now.column - before.column,
    };
  if (before.columns !== now.columns || part.rows !== 1) return null;
  const map = maps.find(
    ({ of }) => of.sheet === sheet && sameRows(of.before, before) && sameRows(of.now, now),
  );
  const row = map?.rows.get(part.row);
  return row === undefined ? null : { ...part, row, column: part.column + now.column - before.column };
}

const sameRows = (a: Rect, b: Rect): boolean => a.row === b.row && a.rows === b.rows;

/** `Sheet1!C5:C9` as it is kept. */
export function followedBy(name: string, sheet: FrozenSheet, rect: Rect): Followed {
  return { name, sheet: sheet.name, address: addressOf(rect) };
}
