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

const byCore = ({ kind, facts, context }: GeneratedCase): Spelt => {
  const { answers, findings } = reviewCase(kind, facts, context);
  return spelt(answers, findings);
};

const byReference = ({ kind, facts, context }: GeneratedCase): Spelt => {
  const { answers, findings } = referenceReview(kind, facts, readContext(context));
  return spelt(answers, findings);
};

/** Is the same said of the row? Compared as text first: a matcher on every row would take a minute. */
const same = (one: Spelt, other: Spelt): boolean =>
  one.findings.join() === other.findings.join() &&
  Object.keys({ ...one.answers, ...other.answers }).every((key) => one.answers[key] === other.answers[key]);

const rowsOfKind = Math.ceil(ROWS / caseKinds.length);

describe.each(caseKinds)("%s", (kind: CaseKind) => {
  test(`both say the same of ${rowsOfKind} rows, which reach every check and every status of an answer`, () => {
    const random = randomFrom(SEED);
    const found = new Set<string>();
    const spellings = new Set<string>();
    for (let row = 0; row < rowsOfKind; row++) {
      const generated = generatedCase(kind, random);
      const core = byCore(generated);
      const reference = byReference(generated);
      if (!same(core, reference))
        expect({ row: generated, ...core }).toEqual({ row: generated, ...reference });
      for (const finding of core.findings) found.add(finding.slice(0, finding.indexOf(" ")));
      for (const [key, answer] of Object.entries(core.answers)) spellings.add(`${key} ${answer}`);
    }
    if (!isWhole) return;
    const checks = ruleSummaries()
      .filter((rule) => rule.type === "check" && rule.kinds.includes(kind) && !rule.code.startsWith("input."))
      .map((rule) => rule.code);
    expect(checks.filter((code) => !found.has(code))).toEqual([]);
    const statuses = new Set([...spellings].map((spelling) => spelling.split(" ")[1]));
    expect([...statuses]).toEqual(expect.arrayContaining(["known", "unknown", "invalid", "not-applicable"]));
  });
});

test("both say the same of the worked cases", () => {
  for (const { kind, facts, context } of cases as unknown as GeneratedCase[]) {
    const worked = { kind, facts, context };
    expect({ worked, ...byCore(worked) }).toEqual({ worked, ...byReference(worked) });
  }
});
