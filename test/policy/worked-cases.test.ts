import { reviewCase, type Answer, type CaseKind, type CellValue, type ReviewContext } from "../../src/policy";
import cases from "./cases/worked-cases.json";

/** One worked case: facts in, what the memorandum makes of them out. Answers and findings not named are not judged. */
interface WorkedCase {
  readonly id: string;
  readonly facts_in_words: string;
  readonly paragraph: readonly string[];
  readonly kind: CaseKind;
  readonly facts: Record<string, CellValue>;
  readonly context: ReviewContext;
  readonly expect: {
    readonly answers: Record<string, { status: string; value?: unknown; from?: string }>;
    readonly missing?: Record<string, string[]>;
    readonly findings?: string[];
    readonly notFindings?: string[];
  };
}

const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

function comparable(answer: Answer | undefined, expected: object): Record<string, unknown> {
  const given = { ...(answer ?? { status: "left out" }) } as Record<string, unknown>;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, sorted(given[key])]));
}

test("a review is plain data: its answers and its findings, and nothing else", () => {
  const review = reviewCase("bpc-case", { availabilityEndFy: 2021 }, { asOf: "2026-07-31" });
  expect(Object.keys(review)).toEqual(["answers", "findings"]);
  expect({ ...review }).toEqual(review);
});

describe.each(cases as unknown as WorkedCase[])("$id $paragraph: $facts_in_words", (worked) => {
  const reviewed = () => reviewCase(worked.kind, worked.facts, worked.context);

  test("gives the answers", () => {
    const { answers } = reviewed();
    for (const [key, expected] of Object.entries(worked.expect.answers)) {
      const want = Object.fromEntries(Object.entries(expected).map(([k, v]) => [k, sorted(v)]));
      expect({ [key]: comparable(answers[key], expected) }).toEqual({ [key]: want });
    }
  });

  test("names what is missing", () => {
    const { answers } = reviewed();
    for (const [key, columns] of Object.entries(worked.expect.missing ?? {})) {
      const answer = answers[key];
      expect(answer?.status === "unknown" ? answer.missing : answer).toEqual(expect.arrayContaining(columns));
    }
  });

  test("finds what it must and nothing it must not", () => {
    const codes = reviewed().findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(worked.expect.findings ?? []));
    for (const code of worked.expect.notFindings ?? []) expect(codes).not.toContain(code);
  });
});
