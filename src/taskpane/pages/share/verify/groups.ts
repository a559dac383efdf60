import type { Difference, DifferenceKind } from "../../../../review";

/** Differences shown of a group: what matters is that there are many. */
export const MOST_SHOWN = 100;

export interface DifferenceGroup {
  readonly title: string;
  readonly shown: readonly Difference[];
  /** How many are not shown. */
  readonly more: number;
}

const TITLES: readonly (readonly [string, readonly DifferenceKind[]])[] = [
  ["The record itself", ["stored-edited", "record-edited"]],
  ["Policy", ["policy"]],
  ["Settings", ["setting"]],
  ["Tables and columns", ["table", "column"]],
  ["Rows", ["row"]],
  ["Inputs", ["cell"]],
  ["Dismissals", ["dismissal"]],
  ["Findings", ["findings"]],
];

/** Differences by what they are of, those that put the comparison itself in doubt first. */
export function groupDifferences(differences: readonly Difference[]): readonly DifferenceGroup[] {
  return TITLES.flatMap(([title, kinds]) => {
    const all = differences.filter(({ kind }) => kinds.includes(kind));
    const shown = all.slice(0, MOST_SHOWN);
    return all.length === 0 ? [] : [{ title, shown, more: all.length - shown.length }];
  });
}
