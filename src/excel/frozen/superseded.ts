import type { FrozenFormulas } from "../../review";
import { addressOf, contains, intersection, type Rect } from "../cells/address";
import { placeNow, whereabouts } from "./follow";
import { condensed, formulaAt, rectOfItem } from "./items";
import type { FormulaRun } from "./scan";
import type { FrozenSheet, FrozenSurvey } from "./survey";

/**
 * What is stored of cells that have a formula again, because an earlier freezing stopped or somebody wrote
 * one, is left out: the formulas found now are stored in its place.
 */
export function withoutThese(
  survey: FrozenSurvey,
  items: readonly FrozenFormulas[],
  runs: readonly FormulaRun[],
): readonly FrozenFormulas[] {
  return items.flatMap((item) => {
    const rect = rectOfItem(item);
    const place = whereabouts(survey, item.follow);
    if (rect === null || place === null) return [item];
    const now = placeNow(place, rect, []);
    if (now?.rows !== rect.rows) return [item];
    const covering = runsOver(runs, place.sheet, now);
    if (covering.length === 0) return [item];
    if (item.form === "spill") return isOver(covering, { ...now, rows: 1, columns: 1 }) ? [] : [item];
    const kept = Array.from({ length: rect.rows }, (_, index) => index).filter(
      (index) => !isOver(covering, { ...now, row: now.row + index, rows: 1 }),
    );
    return parts(kept).map(([first, count]) => ({
      ...item,
      address: addressOf({ ...rect, row: rect.row + first, rows: count }),
      formulas: condensed(Array.from({ length: count }, (_, index) => formulaAt(item, first + index))),
      values: item.values.slice(first, first + count),
    }));
  });
}

function runsOver(runs: readonly FormulaRun[], sheet: FrozenSheet, rect: Rect): readonly Rect[] {
  return runs.flatMap((run) => (run.sheet === sheet && intersection(run.rect, rect) ? [run.rect] : []));
}

const isOver = (rects: readonly Rect[], cell: Rect): boolean => rects.some((rect) => contains(rect, cell));

function parts(indices: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const index of indices) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  }
  return found;
}
