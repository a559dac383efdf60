import type { FactKey } from "../../policy";
import { cellMark } from "../stored/fingerprint";
import type { RecordedRow, RecordedTable } from "../stored/stored-record";

/** A row that is in both, changed. Row numbers count the rows that are not blank, from 0. */
export interface ChangedRow {
  readonly label: string;
  readonly now: number;
  /** The facts whose cells changed; empty when the record keeps no marks of cells. */
  readonly keys: readonly FactKey[];
}

/** How the rows of a table differ from those recorded. Order alone is no difference. */
export interface RowDifferences {
  readonly changed: readonly ChangedRow[];
  /** Labels of recorded rows that are gone. */
  readonly removed: readonly string[];
  /** Numbers of rows that were not recorded. */
  readonly added: readonly number[];
  /** Facts that hold something and are read in one state only: a column came, went or was matched anew. */
  readonly lost: readonly FactKey[];
  readonly gained: readonly FactKey[];
}

/** Characters of a cell's mark. */
const MARK = 4;

/**
 * Pairs the rows of two states of a table: first those that are equal, wherever they stand; of the rest
 * those with the same case, line or fund; of the rest those at the same place that are alike in most cells
 * (a case number corrected by hand). What is left was removed or added.
 */
export function compareRows(then: RecordedTable, now: RecordedTable): RowDifferences {
  const left = leftOver(then.rows, now.rows);
  const changed: ChangedRow[] = [];
  const pair = (before: number, after: number): void => {
    const label = now.rows[after]?.[0] ?? "";
    changed.push({ label, now: after, keys: changedKeys(then, before, now, after) });
    left.then.delete(before);
    left.now.delete(after);
  };
  const byLabel = new Map<string, number[]>();
  for (const index of left.now) {
    const label = now.rows[index]?.[0] ?? "";
    if (label !== "") byLabel.set(label, [...(byLabel.get(label) ?? []), index]);
  }
  for (const before of [...left.then]) {
    const after = byLabel.get(then.rows[before]?.[0] ?? "")?.shift();
    if (after !== undefined) pair(before, after);
  }
  for (const before of [...left.then]) {
    if (left.now.has(before) && isAlike(then, now, before)) pair(before, before);
  }
  const lost = onlyIn(then, now);
  const gained = onlyIn(now, then);
  const isColumnwise = lost.length + gained.length > 0;
  return {
    lost,
    gained,
    changed: changed.filter(({ keys }) => !isColumnwise || keys.length > 0).sort((a, b) => a.now - b.now),
    removed: [...left.then].map((index) => then.rows[index]?.[0] ?? ""),
    added: [...left.now].sort((a, b) => a - b),
  };
}

/** Rows of either state that have no equal in the other. */
function leftOver(
  then: readonly RecordedRow[],
  now: readonly RecordedRow[],
): { readonly then: Set<number>; readonly now: Set<number> } {
  const places = new Map<string, number[]>();
  now.forEach(([, print], index) => places.set(print, [...(places.get(print) ?? []), index]));
  const left = { then: new Set<number>(), now: new Set(now.keys()) };
  then.forEach(([, print], index) => {
    const place = places.get(print)?.shift();
    if (place === undefined) left.then.add(index);
    else left.now.delete(place);
  });
  return left;
}

/** The mark of an empty cell, and of a column that the table does not have. */
const BLANK = cellMark(null);

function markOf(table: RecordedTable, row: number, key: FactKey): string {
  const at = table.keys.indexOf(key);
  return (at < 0 ? undefined : table.rows[row]?.[2].slice(at * MARK, (at + 1) * MARK)) ?? BLANK;
}

function changedKeys(
  then: RecordedTable,
  before: number,
  now: RecordedTable,
  after: number,
): readonly FactKey[] {
  if (then.detail !== "cells" || now.detail !== "cells") return [];
  return now.keys.filter(
    (key) => then.keys.includes(key) && markOf(then, before, key) !== markOf(now, after, key),
  );
}

/** The facts read in one state and not in the other, if any row holds one. Known only where cells are. */
function onlyIn(one: RecordedTable, other: RecordedTable): readonly FactKey[] {
  if (one.detail !== "cells" || other.detail !== "cells") return [];
  return one.keys.filter(
    (key) => !other.keys.includes(key) && one.rows.some((_, row) => markOf(one, row, key) !== BLANK),
  );
}

/** True for two rows at one place that agree in most of the cells that hold something. */
function isAlike(then: RecordedTable, now: RecordedTable, index: number): boolean {
  if (then.detail !== "cells" || now.detail !== "cells") return false;
  let equal = 0;
  let different = 0;
  for (const key of new Set([...then.keys, ...now.keys])) {
    const before = markOf(then, index, key);
    const after = markOf(now, index, key);
    if (before !== after) different++;
    else if (before !== BLANK) equal++;
  }
  return equal > different;
}
