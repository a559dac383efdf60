import type { GroupedFindings } from "./group";

/**
 * The lines of a list, for a virtual list to draw: a line below 0 is the header of group `-line - 1`, any
 * other the position of a finding in `order`. Collapsed groups show their header only.
 */
export function visibleLines(list: GroupedFindings, collapsed: ReadonlySet<number>): Int32Array {
  const lines = new Int32Array(list.order.length + list.groupCount);
  let count = 0;
  for (let group = 0; group < list.groupCount; group++) {
    lines[count++] = -group - 1;
    if (collapsed.has(list.id[group] ?? 0)) continue;
    const end = list.start[group + 1] ?? 0;
    for (let position = list.start[group] ?? 0; position < end; position++) lines[count++] = position;
  }
  return lines.slice(0, count);
}

/** The group of a line that is a header, or null for a finding's line. */
export function headerGroup(line: number): number | null {
  return line < 0 ? -line - 1 : null;
}

/** The group in which a position of `order` stands. */
export function groupAt(list: GroupedFindings, position: number): number {
  let low = 0;
  let high = list.groupCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list.start[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The finding after (`step` 1) or before (`step` -1) the one of that number, as shown; from the end back to
 * the start. Where the finding is not shown: the first, or the last. Null when nothing is shown.
 */
export function nextFinding(list: GroupedFindings, current: number | null, step: 1 | -1): number | null {
  const { order } = list;
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  const next = at < 0 ? (step === 1 ? 0 : order.length - 1) : (at + step + order.length) % order.length;
  return order[next] ?? null;
}
