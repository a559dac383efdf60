import type { Severity } from "../../policy";
import { markOf, severities } from "../issues/severity";
import { finish, startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import { ruleFor } from "../run/review-rule";

export type Grouping = "case" | "check" | "severity" | "sheet";

/**
 * Findings in groups, as numbers: a million findings regroup in a blink and make no objects. Group `g` holds
 * `order[start[g]]` to `order[start[g + 1] - 1]`, worst first.
 */
export interface GroupedFindings {
  readonly grouping: Grouping;
  readonly groupCount: number;
  /** Numbers of findings, group after group. */
  readonly order: Uint32Array;
  /** One longer than the groups. */
  readonly start: Uint32Array;
  /** Per group a number that stays the same whatever is filtered. Of another result it may mean another group. */
  readonly id: Uint32Array;
  /** What the group is called. */
  label(group: number): string;
  /** The worst severity in the group. */
  worst(group: number): Severity;
}

/** How findings are grouped: the group of a finding, how many there can be, and what a group is called. */
interface Grouper {
  readonly size: number;
  groupOf(index: number): number;
  label(id: number): string;
}

/** Findings grouped between two looks at the clock. */
const BATCH = 4096;

/**
 * Starts grouping findings: cases and sheets in the order of the rows, checks and severities worst first.
 *
 * @param selection numbers of the findings to group, in row order (`filterFindings`)
 */
export function startGrouping(
  result: ReviewResult,
  selection: Uint32Array,
  grouping: Grouping,
): Job<GroupedFindings> {
  return startJob(selection.length, groupingWork(result, selection, grouping));
}

/** As `startGrouping`, at once. */
export function groupFindings(
  result: ReviewResult,
  selection: Uint32Array,
  grouping: Grouping,
): GroupedFindings {
  return finish(startGrouping(result, selection, grouping));
}

function* groupingWork(
  result: ReviewResult,
  selection: Uint32Array,
  grouping: Grouping,
): Work<GroupedFindings> {
  const grouper = groupers[grouping](result);
  const { severity } = result.parts.columns;
  const worstFirst = yield* countingSort(selection, severities.length, (index) => severity[index] ?? 0);
  const order = yield* countingSort(worstFirst, grouper.size, (index) => grouper.groupOf(index));
  const starts: number[] = [];
  const ids: number[] = [];
  for (let position = 0; position < order.length; position++) {
    if (position % BATCH === 0) yield 0;
    const id = grouper.groupOf(order[position] ?? 0);
    if (ids.length > 0 && ids[ids.length - 1] === id) continue;
    ids.push(id);
    starts.push(position);
  }
  const start = Uint32Array.from([...starts, order.length]);
  const id = Uint32Array.from(ids);
  return {
    grouping,
    groupCount: ids.length,
    order,
    start,
    id,
    label: (group) => grouper.label(id[group] ?? 0),
    worst: (group) => result.severityOf(order[start[group] ?? 0] ?? 0),
  };
}

const groupers: Readonly<Record<Grouping, (result: ReviewResult) => Grouper>> = {
  case: (result) => {
    const { caseOf, cases } = result.parts.reviewer.relations;
    const { row } = result.parts.columns;
    return {
      size: cases.length + 1,
      groupOf: (index) => {
        const number = caseOf[row[index] ?? 0] ?? -1;
        return number < 0 ? cases.length : number;
      },
      label: (id) => cases[id] ?? "No case given",
    };
  },
  check: (result) => {
    const { code } = result.parts.columns;
    const ranked = rankedCodes(result);
    const rankOf = new Map(ranked.map((number, rank) => [number, rank]));
    return {
      size: ranked.length,
      groupOf: (index) => rankOf.get(code[index] ?? 0) ?? 0,
      label: (id) => {
        const name = result.parts.codes[ranked[id] ?? 0] ?? "";
        return ruleFor(name)?.title ?? name;
      },
    };
  },
  severity: (result) => ({
    size: severities.length,
    groupOf: (index) => result.parts.columns.severity[index] ?? 0,
    label: (id) => markOf(severities[id] ?? "info").word,
  }),
  sheet: (result) => {
    const sheets = [...new Set(result.tables.map((table) => table.sheet))];
    const ofTable = result.tables.map((table) => sheets.indexOf(table.sheet));
    return {
      size: sheets.length,
      groupOf: (index) => ofTable[result.tableNumberOf(result.parts.columns.row[index] ?? 0)] ?? 0,
      label: (id) => sheets[id] ?? "",
    };
  },
};

/** Numbers of the codes of a result, those with the worst finding first, then by code. */
function rankedCodes(result: ReviewResult): readonly number[] {
  const { codes, columns } = result.parts;
  const worst = new Uint8Array(codes.length).fill(severities.length);
  for (let index = 0; index < columns.code.length; index++) {
    const code = columns.code[index] ?? 0;
    worst[code] = Math.min(worst[code] ?? severities.length, columns.severity[index] ?? 0);
  }
  const byName = (a: number, b: number): number => ((codes[a] ?? "") < (codes[b] ?? "") ? -1 : 1);
  return codes.map((_, number) => number).sort((a, b) => (worst[a] ?? 0) - (worst[b] ?? 0) || byName(a, b));
}

/** Sorts by a small whole number, keeping the order of equals. */
function* countingSort(items: Uint32Array, size: number, keyOf: (item: number) => number): Work<Uint32Array> {
  const next = new Uint32Array(size + 1);
  for (let start = 0; start < items.length; start += BATCH) {
    for (const item of items.subarray(start, start + BATCH)) {
      const after = keyOf(item) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    yield 0;
  }
  for (let key = 0; key < size; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (let start = 0; start < items.length; start += BATCH) {
    for (const item of items.subarray(start, start + BATCH)) {
      const key = keyOf(item);
      const at = next[key] ?? 0;
      sorted[at] = item;
      next[key] = at + 1;
    }
    yield 0;
  }
  return sorted;
}
