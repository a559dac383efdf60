import { valueKey, type FrozenFormulas } from "../../review";
import { formulaAt } from "./items";

/** A cell where a frozen one should be. */
export interface FoundCell {
  /** Its value as `valueKey` tells it; null for a cell with a formula. */
  readonly key: string | null;
  /** Its formula; null for a cell without. */
  readonly formula: string | null;
}

/** Which of the cells there now is which frozen cell. */
export interface Matching {
  /** Frozen cells that hold what was put there, or their formula: index -> index among the cells found. */
  readonly found: ReadonlyMap<number, number>;
  /** Frozen cells that hold something else. */
  readonly edited: ReadonlyMap<number, number>;
  /** Frozen cells that were deleted. */
  readonly deleted: number;
  /** Frozen cells of which it cannot be told where they are now. */
  readonly lost: readonly number[];
  /** True when there is only one way to see it: other cells of these rows can be found by it too. */
  readonly isSure: boolean;
}

/**
 * Finds the cells of a run again among those that are in its place now. Where rows came or went within it,
 * the values above and below have to tell which. Where all cells have the same formula it does not matter
 * which is which: values that changed places, as sorting does, are as good as unedited.
 */
export function matchRun(item: FrozenFormulas, cells: readonly FoundCell[]): Matching {
  const keys = item.values.map(([value = null]) => valueKey(value));
  const isSame = (index: number, at: number): boolean => {
    const cell = cells[at];
    return cell !== undefined && (cell.key === keys[index] || cell.formula === formulaAt(item, index));
  };
  const aligned = align(keys.length, cells.length, isSame);
  return item.formulas.length === 1 ? inAnyOrder(aligned, keys, cells) : aligned;
}

interface Aligned extends Matching {
  /** Cells that no frozen cell was found in. */
  readonly free: readonly number[];
}

/** Cells above a gap are where they were, those below it have moved by as many rows as came or went. */
function align(before: number, now: number, isSame: (index: number, at: number) => boolean): Aligned {
  const found = new Map<number, number>();
  const edited = new Map<number, number>();
  if (before === now) {
    for (let index = 0; index < before; index++) (isSame(index, index) ? found : edited).set(index, index);
    return { found, edited, deleted: 0, lost: [], isSure: true, free: [...edited.values()] };
  }
  const most = Math.min(before, now);
  let above = 0;
  while (above < most && isSame(above, above)) above++;
  let below = 0;
  while (below < most && isSame(before - 1 - below, now - 1 - below)) below++;
  // Rows above and below that overlap leave open where the gap is.
  const isOpen = above + below > most;
  if (isOpen) [above, below] = [0, 0];
  for (let index = 0; index < above; index++) found.set(index, index);
  for (let index = before - below; index < before; index++) found.set(index, index + now - before);
  const missing = range(above, before - below);
  const free = range(above, now - below);
  if (above + below === most) return { found, edited, deleted: missing.length, lost: [], isSure: true, free };
  return { found, edited, deleted: 0, lost: missing, isSure: false, free };
}

/** Values that changed places are found wherever they are; what is left over was edited, deleted or added. */
function inAnyOrder(aligned: Aligned, keys: readonly string[], cells: readonly FoundCell[]): Matching {
  const open = aligned.edited.size > 0 ? [...aligned.edited.keys()] : [...aligned.lost];
  if (open.length === 0) return aligned;
  const waiting = new Map<string, number[]>();
  for (const index of open)
    waiting.set(keys[index] ?? "", [...(waiting.get(keys[index] ?? "") ?? []), index]);
  const found = new Map(aligned.found);
  const others: number[] = [];
  for (const at of aligned.free) {
    const index = waiting.get(cells[at]?.key ?? "")?.shift();
    if (index === undefined) others.push(at);
    else found.set(index, at);
  }
  const left = open.filter((index) => !found.has(index));
  const held = withoutAdded(others, others.length - left.length, cells);
  const edited = new Map(held.map((at, order) => [left[order] ?? 0, at]));
  return { found, edited, deleted: left.length - held.length, lost: [], isSure: false };
}

/** Leaves out as many cells as were added: the empty ones first. */
function withoutAdded(
  others: readonly number[],
  added: number,
  cells: readonly FoundCell[],
): readonly number[] {
  if (added <= 0) return others;
  const isEmpty = (at: number): boolean => cells[at]?.key === valueKey(null);
  const byLikelihood = [...others.filter(isEmpty), ...others.filter((at) => !isEmpty(at))];
  const gone = new Set(byLikelihood.slice(0, added));
  return others.filter((at) => !gone.has(at));
}

function range(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
