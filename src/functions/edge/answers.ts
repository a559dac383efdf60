import {
  answersOf,
  answerText,
  columnsOf,
  dayOfIso,
  kindTitle,
  plain,
  type Answer,
  type AnswerSpec,
  type AnswerValue,
  type CaseKind,
  type Column,
  type InputCode,
} from "../../policy";
import type { RowReview } from "../../review";
import { badInput, errorMaker, outOfRange, type ExcelError, type Problem } from "./errors";
import { datedBefore, noSuchAnswer, refused } from "./messages";
import { labelOf, listOf, text } from "./parameters";
import { isOutOfRange, problemOf, type Result, type Undecided } from "./present";

export const answerParameter = text("answer");

/** The answer of a kind by its key or heading, ignoring case, spaces and punctuation. */
export function answerNamed(kind: CaseKind, name: string): AnswerSpec | Problem {
  const wanted = plain(name);
  const spec = answersOf(kind).find(({ key, heading }) => plain(key) === wanted || plain(heading) === wanted);
  return spec ?? badInput(noSuchAnswer(name, kindTitle(kind)));
}

/** Shows one answer of reviewed rows as a cell. */
export function answerShower(kind: CaseKind, spec: AnswerSpec): (row: RowReview) => Result {
  const errorFor = rowErrors(kind);
  const absent: Answer = { status: "not-applicable", because: "it does not concern this row" };
  return (row) => {
    const answer = row.review.answers[spec.key] ?? absent;
    return answer.status === "known" ? valueOf(spec, answer.value) : errorFor(answer, row);
  };
}

/** A known value as Excel holds it: dates as serial numbers, lists as one text. */
function valueOf({ type }: AnswerSpec, value: AnswerValue): Result {
  if (type === "date" && typeof value === "string") return dayOfIso(value);
  if (Array.isArray(value)) return value.length === 0 ? "None" : value.join("; ");
  return typeof value === "object" ? answerText({ status: "known", value }) : value;
}

/** The errors of rows without an answer: they name columns by their headings, and the cell that cannot be used. */
export function rowErrors(kind: CaseKind): (answer: Undecided, row: RowReview) => ExcelError {
  const errorFor = errorMaker();
  const columns = new Map(columnsOf(kind).map((column) => [column.key, column]));
  const naming = (key: string): string | undefined =>
    key === "differentialThresholdPercent" ? labelOf("thresholdPercent") : columns.get(key)?.heading;
  return (answer, row) =>
    errorFor(answer.status === "invalid" ? unusable(answer, row, columns) : problemOf(answer, naming));
}

/** Which cell of the row cannot be used, and why; of cells that contradict each other, the words of the finding. */
function unusable(
  answer: Extract<Undecided, { readonly status: "invalid" }>,
  { facts, findings }: RowReview,
  columns: ReadonlyMap<string, Column>,
): Problem {
  const found = findings.find(
    ({ code, columns: keys }) =>
      code.startsWith("input.") && keys.some((key) => answer.columns.includes(key)),
  );
  const [column, other] = found?.columns.map((key) => columns.get(key)) ?? [];
  if (found === undefined || column === undefined) return badInput(answer.because);
  if (other !== undefined)
    return badInput(
      found.code === "input.date-order" ? datedBefore(column.heading, other.heading) : found.message,
    );
  const cell = facts[column.key] ?? null;
  const code = found.code as InputCode;
  return isOutOfRange(cell, code)
    ? outOfRange
    : badInput(refused(column.heading, cell, code, listOf(column.choices)));
}

/** How people read a column's key. */
export function headingsOf(kind: CaseKind): ReadonlyMap<string, string> {
  return new Map(columnsOf(kind).map(({ key, heading }) => [key, heading]));
}
