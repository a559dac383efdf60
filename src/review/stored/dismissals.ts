import type { Finding } from "../../policy";
import { finish, startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import { lastingName } from "../table/lasting-name";
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
    table: lastingName(table.name),
    identity: storedIdentity(table, facts),
    code: finding.code,
    place: placeOf(finding),
    fingerprint: findingFingerprint(finding, table.match.kind, facts, result.context),
    caseId,
    lineId,
    message: finding.message,
  };
}

/**
 * Starts to apply a workbook's dismissals to a result. Looks only at the cases that have any; whether one
 * still holds takes asking the policy once for each fact of its row.
 */
export function startDismissals(result: ReviewResult, dismissals: readonly Dismissal[]): Job<DismissalState> {
  return startJob(result.rowCount, dismissalWork(result, dismissals));
}

/** As `startDismissals`, at once. */
export function applyDismissals(result: ReviewResult, dismissals: readonly Dismissal[]): DismissalState {
  return finish(startDismissals(result, dismissals));
}

function* dismissalWork(result: ReviewResult, dismissals: readonly Dismissal[]): Work<DismissalState> {
  const dismissed = new Uint8Array(result.findingCount);
  const holds = new Map<Dismissal, boolean>();
  const byKey = grouped(dismissals);
  let count = 0;
  for (const ordinal of dismissals.length === 0 ? [] : rowsOf(result, dismissals)) {
    for (const { index, found, print } of candidatesOf(result, ordinal, byKey)) {
      for (const one of found) holds.set(one, holds.get(one) === true || one.fingerprint === print);
      if (!found.some((one) => one.fingerprint === print)) continue;
      dismissed[index] = 1;
      count++;
    }
    yield 0;
  }
  return {
    dismissed,
    count,
    active: dismissals.filter((one) => holds.get(one) === true),
    reopened: dismissals.filter((one) => holds.get(one) === false),
    gone: dismissals.filter((one) => !holds.has(one)),
  };
}

interface Candidate {
  readonly index: number;
  /** The dismissals of this finding of this row. */
  readonly found: readonly Dismissal[];
  /** What the finding rests on now. */
  readonly print: string;
}

/** The findings of a row that were dismissed at some time. */
function* candidatesOf(
  result: ReviewResult,
  ordinal: number,
  byKey: ReadonlyMap<string, readonly Dismissal[]>,
): Generator<Candidate> {
  const facts = result.reviewedRow(ordinal)?.facts;
  const { first, end } = result.findingsOfRow(ordinal);
  if (facts === undefined || first === end) return;
  const { table } = result.record(first);
  const identity = storedIdentity(table, facts);
  for (let index = first; index < end; index++) {
    const finding = result.finding(index);
    const found = byKey.get(keyText(lastingName(table.name), identity, finding));
    if (found === undefined) continue;
    yield { index, found, print: findingFingerprint(finding, table.match.kind, facts, result.context) };
  }
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
    if (!tables.has(lastingName(input.name))) continue;
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + input.rows.length; ordinal++) {
      const number = caseOf[ordinal] ?? -1;
      if (number < 0 ? names.has("") : isNamed[number] === 1) yield ordinal;
    }
  }
}
