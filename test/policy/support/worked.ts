import type { CaseKind, Duty, Explanation, Finding, ReviewContext } from "../../../src/policy";
import { BPC, BUY, REPLACE, RETURN, SALE, type Facts } from "./proof";

/** The rows worked cases begin with: a plain sale, a sale with replacement, a return, a buy back, funds of FY2021. */
const ROWS = {
  SALE: ["stock-sale", SALE],
  REPLACE: ["stock-sale", REPLACE],
  RETURN: ["return-or-buy-back", RETURN],
  BUY: ["return-or-buy-back", BUY],
  BPC: ["bpc-case", BPC],
} as const;

/** One of those rows with some cells changed, and when and with which settings it is reviewed. */
interface Worked {
  readonly when: string;
  readonly row: keyof typeof ROWS;
  readonly with: Facts;
  readonly asOf: string | null;
  readonly context?: Partial<ReviewContext>;
}

export function reviewed(worked: Worked): [kind: CaseKind, facts: Facts, context: ReviewContext] {
  const [kind, facts] = ROWS[worked.row];
  return [kind, { ...facts, ...worked.with }, { asOf: worked.asOf, ...worked.context }];
}

/** A finding, worked out: of which row, and what is said of it. */
export interface WorkedFinding extends Worked {
  readonly code: string;
  readonly says: string;
}

/** All that a finding says, in a line: severity, cells, paragraphs, message; then due date, actor and what is missing. */
export function sentence(finding: Finding): string {
  const { severity, columns, citations, message, due, actor, missing } = finding;
  const cited = citations.map(({ memo, paragraph }) => `${memo} ${paragraph}`).join(", ");
  const rest = [
    ...(due === undefined ? [] : [`Due ${due}.`]),
    ...(actor === undefined ? [] : [`By: ${actor}.`]),
    ...(missing === undefined ? [] : [`Missing: ${missing.join(", ")}.`]),
  ];
  return [`${severity} in ${columns.join(", ")}${cited ? ` (${cited})` : ""}:`, message, ...rest].join(" ");
}

/** An explanation, worked out: of which answer of which row, and every line it says. */
export interface WorkedExplanation extends Worked {
  readonly answer: string;
  readonly says: readonly string[];
}

/**
 * All that an explanation says, in lines: the answer; the edition; the steps in order, each with paragraph, facts and result (ours
 * where it is our reading); the columns the answer rests on; and what single change would make another answer.
 */
export function lines(explanation: Explanation): readonly string[] {
  const { heading, answerText: answer, edition, steps, columns, wouldChange, missing } = explanation;
  return [
    `${heading}: ${answer}`,
    `By ${edition.section}, ${edition.to === undefined ? `since ${edition.from}` : `until ${edition.to}`}`,
    ...steps.map(({ paragraph, text, interpretation, facts, result }) => {
      const given = facts.map(({ heading: of, value }) => `${of} ${value}`).join(", ");
      return `${paragraph}${interpretation ? " (ours)" : ""} ${text} [${given}]: ${result}`;
    }),
    ...(missing.length > 0 ? [`Missing: ${missing.join(", ")}`] : []),
    `Rests on: ${columns.join(", ")}`,
    ...wouldChange.map(({ heading: column, to, answer: becomes }) => `With ${column} ${to}: ${becomes}`),
  ];
}

/** The open duties of a row, worked out, in order. */
export interface WorkedDuties extends Worked {
  readonly says: readonly string[];
}

/** A duty in a line. */
export function duty({ date, action, actor, paragraph, overdue }: Duty): string {
  const when = date === undefined ? "" : `${date}: `;
  return `${when}${action} (${actor}, ${paragraph})${overdue ? ", overdue" : ""}`;
}
