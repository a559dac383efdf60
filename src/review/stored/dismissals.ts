import type { Finding } from "../../policy";
import type { ReviewResult } from "../run/result";
import { comparedName } from "../table/row-identity";
import type { Dismissal, DismissalNote } from "./dismissal";
import { findingFingerprint, placeOf, storedIdentity } from "./finding-key";

/** What the dismissals of a workbook come to in a result. */
export interface DismissalState {
  /** Per finding: 1 when dismissed. */
  readonly dismissed: Uint8Array;
  readonly count: number;
  /** Dismissals that hold. */
  readonly active: readonly Dismissal[];
  /** Their finding is there, but its facts, severity or rule changed: it is open again. */
  readonly reopened: readonly Dismissal[];
  /** Their finding is no longer there. They are kept: it may come back. */
  readonly gone: readonly Dismissal[];
}

/** Dismisses a finding of a result. Nothing is stored: add what this gives to the workbook's list. */
export function dismiss(result: ReviewResult, index: number, note: DismissalNote): Dismissal {
  const { finding, table, ordinal, caseId, lineId } = result.record(index);
  const facts = result.reviewedRow(ordinal)?.facts;
  if (facts === undefined) throw new RangeError(`No row for finding ${index}.`);
  return {
    ...note,
    table: table.name,
    identity: storedIdentity(table, facts),
    code: finding.code,
    place: placeOf(finding),
    fingerprint: findingFingerprint(finding, table.match.kind, facts, result.context),
    caseId,
    lineId,
    message: finding.message,
  };
}

/** Applies a workbook's dismissals to a result. Looks only at the cases that have any. */
export function applyDismissals(result: ReviewResult, dismissals: readonly Dismissal[]): DismissalState {
  const dismissed = new Uint8Array(result.findingCount);
  const seen = new Map<Dismissal, boolean>();
  let count = 0;
  const byKey = grouped(dismissals);
  for (const ordinal of dismissals.length === 0 ? [] : rowsOf(result, dismissals)) {
    const { first, end } = result.findingsOfRow(ordinal);
    for (let index = first; index < end; index++) {
      const { finding, table } = result.record(index);
      const facts = result.reviewedRow(ordinal)?.facts;
      if (facts === undefined) continue;
      const found = byKey.get(keyText(table.name, storedIdentity(table, facts), finding)) ?? [];
      if (found.length === 0) continue;
      const print = findingFingerprint(finding, table.match.kind, facts, result.context);
      for (const one of found) seen.set(one, seen.get(one) === true || one.fingerprint === print);
      if (!found.some((one) => one.fingerprint === print)) continue;
      dismissed[index] = 1;
      count++;
    }
  }
  return {
    dismissed,
    count,
    active: dismissals.filter((one) => seen.get(one) === true),
    reopened: dismissals.filter((one) => seen.get(one) === false),
    gone: dismissals.filter((one) => !seen.has(one)),
  };
}

function keyText(table: string, identity: string, finding: Finding): string {
  return [table, identity, finding.code, placeOf(finding)].join("\n");
}

function grouped(dismissals: readonly Dismissal[]): ReadonlyMap<string, readonly Dismissal[]> {
  const byKey = new Map<string, Dismissal[]>();
  for (const one of dismissals) {
    const key = [one.table, one.identity, one.code, one.place].join("\n");
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return byKey;
}

/** The rows that can have a dismissed finding: those of the cases named, of the tables named. */
function* rowsOf(result: ReviewResult, dismissals: readonly Dismissal[]): Generator<number> {
  const tables = new Set(dismissals.map((one) => one.table));
  const names = new Set(dismissals.map((one) => one.identity.split(" ")[0] ?? ""));
  const { caseOf, cases } = result.parts.reviewer.relations;
  const isNamed = Uint8Array.from(cases, (name) => (names.has(comparedName(name)) ? 1 : 0));
  for (const { input, firstOrdinal } of result.parts.reviewer.tables) {
    if (!tables.has(input.name)) continue;
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + input.rows.length; ordinal++) {
      const number = caseOf[ordinal] ?? -1;
      if (number < 0 ? names.has("") : isNamed[number] === 1) yield ordinal;
    }
  }
}
