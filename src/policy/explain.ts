import { answerText } from "./kernel/answer";
import { readDate } from "./kernel/dates";
import { Trace, type TraceStep } from "./kernel/trace";
import type { ReadCase, Section } from "./kernel/section";
import type { CaseKind, CellValue, Explanation, ExplanationStep, ReviewContext } from "./kernel/types";
import { CONTEXT_NAMES } from "./kernel/wording";
import { factText } from "./fact-text";
import { answerOf, contextOf, rawRow } from "./review-case";
import { sectionOf } from "./sections";
import { whatWouldChange } from "./would-change";

/**
 * Why an answer is what it is: the steps that decided it with their paragraphs and the facts used, what is
 * missing, and (for the key answers) which single change of a fact would change it.
 *
 * @param answerKey one of `answersOf(kind)`
 * @returns only facts the answer was read from; a column not named in `columns` cannot change it
 */
export function explain(
  kind: CaseKind,
  facts: Readonly<Partial<Record<string, CellValue>>>,
  context: ReviewContext,
  answerKey: string,
): Explanation {
  const section = sectionOf(kind);
  const raw = rawRow(facts);
  const trace = new Trace();
  const row = trace.questions(section.open(raw, contextOf(context), trace));
  const answer = answerOf(section, answerKey, row);
  const columns = withContradictors(section, trace.columns);
  const steps = [...trace.steps];
  const read = [...trace.columns];
  const spec = section.answerSpecs.find((each) => each.key === answerKey);
  const money = spec?.type === "money";
  return {
    answerKey,
    heading: spec?.heading ?? answerKey,
    answer,
    answerText: answerText(answer, money, (column) => columnName(section, column)),
    edition: section.editionOf(row),
    steps: steps.map((step) => stepOf(section, step, row, context)),
    columns,
    missing: answer.status === "unknown" ? answer.missing : [],
    wouldChange: section.keyAnswers.includes(answerKey)
      ? whatWouldChange({ section, raw, context, answerKey, answer, money, columns: read })
      : [],
  };
}

/** A column can also be made unreadable by one it contradicts: the answer rests on that one too. */
function withContradictors(section: Section, read: ReadonlySet<string>): readonly string[] {
  return [...new Set([...read].flatMap((key) => [key, ...(section.contradictors[key] ?? [])]))];
}

/** What a column, or a value of the context, is called. */
export function columnName(section: Section, key: string): string {
  return section.columns.find((column) => column.key === key)?.heading ?? CONTEXT_NAMES[key] ?? key;
}

function stepOf(section: Section, step: TraceStep, row: ReadCase, context: ReviewContext): ExplanationStep {
  const text = section.steps[step.id];
  if (!text) throw new Error(`No text for step ${step.id}`);
  return {
    paragraph: text.paragraph,
    text: text.text,
    interpretation: text.reading ?? false,
    facts: step.columns.map((key) => ({ column: key, ...describeFact(section, key, row, context) })),
    result: step.result,
  };
}

function describeFact(
  section: Section,
  key: string,
  row: ReadCase,
  context: ReviewContext,
): { heading: string; value: string } {
  const column = section.columns.find((each) => each.key === key);
  if (column) return { heading: column.heading, value: factText(column, row.facts[key]) };
  const asOf = { key, heading: CONTEXT_NAMES[key] ?? key, aliases: [], role: "fact" } as const;
  if (key === "asOf")
    return { heading: asOf.heading, value: factText({ ...asOf, type: "date" }, readDate(context.asOf)) };
  const threshold = context.differentialThresholdPercent;
  return { heading: asOf.heading, value: threshold === undefined ? "(not set)" : `${threshold} %` };
}
