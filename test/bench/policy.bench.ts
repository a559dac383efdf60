/**
 * `reviewCase` on rows of each kind, raw cells in, answers and findings out, beside (a) the hand-written typed
 * reference, which reads the same raw cells and gives the same answers and findings, and (b) JSON.parse of the
 * rows. All in one run, taken in turn; medians. The reference against itself shows how much of a ratio is noise.
 */
import assert from "node:assert/strict";
import { caseKinds, reviewCase, type CaseKind, type CellValue } from "../../src/policy";
import { matchHeadings, planRows, readRow, type Facts } from "../../src/review";
import { issuesTable, randomFrom } from "./functions-data";
import { readContext, referenceReview } from "./reference";
import { perRow, print, timeInTurn, times } from "./timing";

const CONTEXT = { asOf: "2026-06-15", differentialThresholdPercent: 25 };
const TYPED_CONTEXT = readContext(CONTEXT);

/** Raw rows as the review layer hands them over: every column of the kind, null where blank. */
function factsOf(kind: CaseKind, rows: number): Facts[] {
  const [[headings], table] = issuesTable(kind, rows, randomFrom(rows)) as unknown as [
    [readonly string[]],
    readonly CellValue[][],
  ];
  assert.equal(table.length, rows);
  const plan = planRows(kind, matchHeadings(kind, headings).keys);
  return table.map((cells) => readRow(plan, cells)!);
}

/** The same rows as text, blanks left out: the least there is to parse. */
function textOf(rows: readonly Facts[]): string {
  return JSON.stringify(rows, (_, value: unknown) => value ?? undefined);
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

print("reviewCase", "rows", "a row", "of reference", "ref., itself", "of JSON.parse");
for (const rows of [10_000, 100_000]) {
  for (const kind of caseKinds) {
    const facts = factsOf(kind, rows);
    if (rows === 10_000) assertAgree(kind, facts);
    const text = textOf(facts);
    const reference = (): void => referenceAll(kind, facts);
    const work = [() => reviewAll(kind, facts), reference, reference, () => JSON.parse(text) as unknown];
    const [ours, first, second, parse] = timeInTurn(work) as [number, number, number, number];
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
