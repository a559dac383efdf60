import { caseKinds, reviewCase, ruleSummaries } from "../../../src/policy";
import type { Answer, CaseKind } from "../../../src/policy";
import { readContext, referenceReview } from "../../bench/reference";
import type { ReferenceReview } from "../../bench/reference/shape";
import cases from "../cases/worked-cases.json";
import { isWhole, runs } from "../support/share";
import { generatedCase, randomFrom, type GeneratedCase } from "./rows";

/**
 * The policy core beside a second implementation, written from the memoranda and the case tables alone, on
 * random rows. They must agree on every answer (status, value, what is missing or unreadable) and on every
 * finding (code, severity, what is missing). `SEED` and `ROWS` in the environment widen the search.
 */
const SEED = Number(process.env["SEED"] ?? 26_54);
const ROWS = Number(process.env["ROWS"] ?? runs(20_000));

const sorted = (words: readonly string[]): string => [...new Set(words)].sort().join();

/** An answer as one comparable text; an answer left out does not concern the row. */
function spell(answer: Answer | undefined): string {
  if (answer === undefined) return "not-applicable";
  switch (answer.status) {
    case "known": {
      const { value } = answer;
      return `known ${Array.isArray(value) ? sorted(value as string[]) : JSON.stringify(value)}`;
    }
    case "unknown":
      return `unknown ${sorted(answer.missing)}`;
    case "invalid":
      return `invalid ${sorted(answer.columns)}`;
    case "not-in-force":
      return `not-in-force ${answer.from}`;
    default:
      return answer.status;
  }
}

interface Spelt {
  readonly answers: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
}

function spelt(answers: Readonly<Record<string, Answer | undefined>>, findings: readonly Found[]): Spelt {
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, spell(answer)])),
    findings: findings
      .map(({ code, severity, missing }) => `${code} ${severity} ${sorted(missing ?? [])}`)
      .sort(),
  };
}

type Found = Pick<ReferenceReview["findings"][number], "code" | "severity"> & {
  readonly missing?: readonly string[] | null | undefined;
};

interface Said {
  readonly answers: Readonly<Record<string, Answer | undefined>>;
  readonly findings: readonly Found[];
}

const byCore = ({ kind, facts, context }: GeneratedCase): Said => reviewCase(kind, facts, context);
const byReference = ({ kind, facts, context }: GeneratedCase): Said =>
  referenceReview(kind, facts, readContext(context));

/** Compared as they stand; only what differs so is spelt out: a list may come in another order. */
function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one?.status === "known" && other?.status === "known" && one.value === other.value) return true;
  return spell(one) === spell(other);
}

/** Is the same said of the row? A matcher on every row would take a minute. */
function same(one: Said, other: Said): boolean {
  for (const key in one.answers) if (!sameAnswer(one.answers[key], other.answers[key])) return false;
  for (const key in other.answers)
    if (!(key in one.answers) && other.answers[key] !== undefined) return false;
  return spelt({}, one.findings).findings.join() === spelt({}, other.findings).findings.join();
}

function expectSame(generated: GeneratedCase, core: Said, reference: Said): void {
  expect({ row: generated, ...spelt(core.answers, core.findings) }).toEqual({
    row: generated,
    ...spelt(reference.answers, reference.findings),
  });
}

const rowsOfKind = Math.ceil(ROWS / caseKinds.length);

describe.each(caseKinds)("%s", (kind: CaseKind) => {
  test(`both say the same of ${rowsOfKind} rows, which reach every check and every status of an answer`, () => {
    const random = randomFrom(SEED);
    const found = new Set<string>();
    const statuses = new Set<string>();
    for (let row = 0; row < rowsOfKind; row++) {
      const generated = generatedCase(kind, random);
      const core = byCore(generated);
      const reference = byReference(generated);
      if (!same(core, reference)) expectSame(generated, core, reference);
      for (const { code } of core.findings) found.add(code);
      for (const key in core.answers) statuses.add(core.answers[key]?.status ?? "not-applicable");
    }
    if (!isWhole) return;
    const checks = ruleSummaries()
      .filter((rule) => rule.type === "check" && rule.kinds.includes(kind) && !rule.code.startsWith("input."))
      .map((rule) => rule.code);
    expect(checks.filter((code) => !found.has(code))).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining(["known", "unknown", "invalid", "not-applicable"]));
  });
});

test("both say the same of the worked cases", () => {
  for (const { kind, facts, context } of cases as unknown as GeneratedCase[]) {
    const worked = { kind, facts, context };
    expectSame(worked, byCore(worked), byReference(worked));
  }
});
