/**
 * `reviewCase` on rows of each kind, raw cells in, answers and findings out, beside (a) the hand-written typed
 * reference, which reads the same raw cells and gives the same answers and findings, and (b) JSON.parse of the
 * rows. All in one run, taken in turn; medians. The reference against itself shows how much of a ratio is noise.
 */
import assert from "node:assert/strict";
import { caseKinds, columnsOf, reviewCase, type CaseKind, type CellValue } from "../../src/policy";
import { issuesTable, randomFrom } from "./functions-data";
import { readContext, referenceReview } from "./reference";

type Facts = Record<string, CellValue>;

const CONTEXT = { asOf: "2026-06-15", differentialThresholdPercent: 25 };
const TYPED_CONTEXT = readContext(CONTEXT);

/** Raw rows by column key, blank cells left out, as the review layer hands them over. */
function factsOf(kind: CaseKind, rows: number): Facts[] {
  const [[headings], table] = issuesTable(kind, rows, randomFrom(rows)) as unknown as [
    [readonly string[]],
    readonly CellValue[][],
  ];
  const keys = headings.map((heading) => columnsOf(kind).find((column) => column.heading === heading)!.key);
  assert.equal(table.length, rows);
  return table.map((cells) => {
    const facts: Facts = {};
    cells.forEach((cell, index) => {
      if (cell !== "") facts[keys[index]!] = cell;
    });
    return facts;
  });
}

let sink = 0;

function reviewAll(kind: CaseKind, rows: readonly Facts[]): void {
  for (const facts of rows) sink += reviewCase(kind, facts, CONTEXT).findings.length;
}

function referenceAll(kind: CaseKind, rows: readonly Facts[]): void {
  for (const facts of rows) sink += referenceReview(kind, facts, TYPED_CONTEXT).findings.length;
}

/** The two must agree, or the ratio means nothing: findings here, answers row by row in test/policy/reference. */
function assertAgree(kind: CaseKind, rows: readonly Facts[]): void {
  const codes = (findings: readonly { readonly code: string; readonly severity: string }[]): string[] =>
    findings.map(({ code, severity }) => `${code} ${severity}`).sort();
  for (const facts of rows) {
    assert.deepEqual(
      codes(reviewCase(kind, facts, CONTEXT).findings),
      codes(referenceReview(kind, facts, TYPED_CONTEXT).findings),
    );
  }
}

/** Median times of several pieces of work, taken in turn so that neighbours' load falls on all alike. */
function timeInTurn(work: readonly (() => unknown)[], rounds: number): number[] {
  const times = work.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    work.forEach((run, index) => {
      globalThis.gc?.();
      const start = performance.now();
      run();
      if (round >= 0) times[index]!.push(performance.now() - start);
    });
  }
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1]!);
}

const print = (...cells: readonly string[]): void => {
  const [first = "", ...others] = cells;
  process.stdout.write(`${first.padEnd(20)}${others.map((cell) => cell.padStart(15)).join("")}\n`);
};
const perRow = (milliseconds: number, rows: number): string =>
  `${Math.round((milliseconds * 1e6) / rows)} ns`;
const times = (one: number, other: number): string => `${(one / other).toFixed(2)}x`;

print("reviewCase", "rows", "a row", "of reference", "ref., itself", "of JSON.parse");
for (const rows of [10_000, 100_000]) {
  for (const kind of caseKinds) {
    const facts = factsOf(kind, rows);
    if (rows === 10_000) assertAgree(kind, facts);
    const text = JSON.stringify(facts);
    const reference = (): void => referenceAll(kind, facts);
    const work = [() => reviewAll(kind, facts), reference, reference, () => JSON.parse(text) as unknown];
    const [ours, first, second, parse] = timeInTurn(work, rows > 10_000 ? 9 : 25) as [
      number,
      number,
      number,
      number,
    ];
    print(
      kind,
      String(rows),
      perRow(ours, rows),
      times(ours, first),
      times(second, first),
      times(ours, parse),
    );
  }
}
assert(sink > 0);
