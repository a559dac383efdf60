import { spawnSync } from "node:child_process";
import path from "node:path";
import { answersOf, caseKinds, columnsOf, type CaseKind } from "../../src/policy";
import { generatedCase, randomFrom } from "../policy/reference/rows";

/**
 * July 31 is July 31 everywhere. The shipped bundle reviews the same generated tables, with dates in every
 * spelling, in processes on both sides of Greenwich, and must say the same of every row.
 */
const SCRIPT = path.resolve(__dirname, "support/in-zone.cjs");
const BUNDLE = path.resolve(__dirname, "../../dist/functions.js");
const ROWS = 80;

type FunctionCall = readonly [id: string, given: readonly unknown[]];

/** Every answer, the issues, the next duty and some explanations of a table of generated rows. */
function callsOn(kind: CaseKind): FunctionCall[] {
  const columns = columnsOf(kind);
  const headings = [columns.map((column) => column.heading)];
  const random = randomFrom(2026);
  const generated = Array.from({ length: ROWS }, () => generatedCase(kind, random));
  const rows = generated.map(({ facts }) => columns.map((column) => facts[column.key] ?? ""));
  const days = ["2026-07-31", "7/31/2026", 46_234, 45_925];
  return [
    ...days.flatMap((day): FunctionCall[] => [
      ["ISSUES", [headings, rows, [[day]], [[kind]], [[25]]]],
      ["NEXTACTION", [headings, rows, [[day]], [[kind]]]],
    ]),
    ...answersOf(kind).map(({ key }): FunctionCall => [
      "ANSWER",
      [[[key]], headings, rows, [["31 Jul 2026"]], [[kind]], [[25]]],
    ]),
    ...rows
      .slice(0, 10)
      .map((row): FunctionCall => ["EXPLAIN", [headings, [row], [["2026-07-31"]], [[kind]]]]),
  ];
}

const calls = caseKinds.flatMap(callsOn);

/** Offset on New Year's Day 2026 in minutes, and what the bundle said. */
function inZone(zone: string): { readonly offset: number; readonly results: readonly string[] } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, BUNDLE], {
    env: { ...process.env, TZ: zone },
    input: JSON.stringify(calls),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as ReturnType<typeof inZone>;
}

const greenwich = inZone("UTC");

test("in Greenwich every call gives a result", () => {
  expect(greenwich.offset).toBe(0);
  expect(greenwich.results).toHaveLength(calls.length);
});

test.each([
  ["America/New_York", 300],
  ["Pacific/Auckland", -780],
])("%s: every answer, issue, duty and explanation is as in Greenwich", (zone, offset) => {
  const there = inZone(zone);
  expect(there.offset).toBe(offset);
  expect(there.results).toEqual(greenwich.results);
});
