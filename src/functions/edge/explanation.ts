import { explain, type CaseKind, type Explanation, type ExplanationStep } from "../../policy";
import type { RowReview } from "../../review";
import type { RangeInput } from "../../review";
import { headingsOf } from "./answers";
import { labelOf } from "./parameters";

/** The answers of a kind that an explanation takes, where they concern the row. */
const explained: Readonly<Record<CaseKind, readonly string[]>> = {
  "stock-sale": ["price", "noticeGiven"],
  "return-or-buy-back": ["eligibility", "limits", "reconcile", "transport"],
  "bpc-case": ["phase", "closureDue", "path", "proposedUseAllowed", "nextAction"],
};

const heading = ["Step", "Paragraph", "Rule", "Facts used", "Result"] as const;

/** The explanation of a row as a table: for each answer its steps, what is missing, what would change it. */
export function explanationTable(table: RangeInput, { facts, review }: RowReview): string[][] {
  const headings = headingsOf(table.kind);
  const blocks = explained[table.kind]
    .filter((key) => review.answers[key] !== undefined && review.answers[key].status !== "not-applicable")
    .map((key) => explain(table.kind, facts, table.context, key));
  const shown =
    blocks.length > 0 ? blocks : [explain(table.kind, facts, table.context, explained[table.kind][0] ?? "")];
  return [[...heading], ...shown.flatMap((explanation) => blockOf(explanation, headings))];
}

function blockOf(explanation: Explanation, headings: ReadonlyMap<string, string>): string[][] {
  const { edition, steps, missing, wouldChange } = explanation;
  return [
    [explanation.heading, edition.section, editionText(edition), "", explanation.answerText],
    ...steps.map(stepLine),
    ...missing.map((key) => ["Missing", "", headings.get(key) ?? labelOf(key), "", ""]),
    ...wouldChange.map((change) => [
      "Would change",
      "",
      `${change.heading}: ${change.to}`,
      "",
      change.answer,
    ]),
  ];
}

/** An edition by the day it rules from; an earlier text, of which no first day is known, by its last. */
function editionText({ memo, title, from, to }: Explanation["edition"]): string {
  return `DSCA ${memo}: ${title}, ${to === undefined ? `from ${from}` : `to ${to}`}`;
}

function stepLine(step: ExplanationStep, index: number): string[] {
  const rule = step.interpretation ? `Our interpretation: ${step.text}` : step.text;
  const facts = step.facts.map((fact) => `${fact.heading}: ${fact.value}`).join("; ");
  return [String(index + 1), step.paragraph, rule, facts, step.result];
}
