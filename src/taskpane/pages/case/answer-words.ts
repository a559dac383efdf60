import {
  answersOf,
  answerText,
  columnsOf,
  type Answer,
  type AnswerSpec,
  type CaseKind,
} from "../../../policy";

const OUTSIDE_ROW: Readonly<Record<string, string>> = {
  asOf: "as-of date",
  differentialThresholdPercent: "differential threshold",
};

/** An answer as people read it, columns by their headings. */
export function answerWords(kind: CaseKind, spec: AnswerSpec, answer: Answer): string {
  return answerText(answer, spec.type === "money", (key) => headingOf(kind, key));
}

/** What a column is called, or what stands outside the row. */
export function headingOf(kind: CaseKind, key: string): string {
  return OUTSIDE_ROW[key] ?? columnsOf(kind).find((column) => column.key === key)?.heading ?? key;
}

/** How an answer of a kind is described. */
export function specOf(kind: CaseKind, key: string): AnswerSpec | undefined {
  return answersOf(kind).find((spec) => spec.key === key);
}

/** The known dollars of an answer; undefined when there is none. */
export function dollarsOf(answer: Answer | undefined): number | undefined {
  return answer?.status === "known" && typeof answer.value === "number" ? answer.value : undefined;
}

/** The known text of an answer; undefined when there is none. */
export function textOf(answer: Answer | undefined): string | undefined {
  return answer?.status === "known" && typeof answer.value === "string" ? answer.value : undefined;
}
