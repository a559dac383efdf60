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
} from "../../policy";
import type { RowReview } from "../../review";
import { badInput, errorMaker, outOfRange, type Problem } from "./errors";
import { noSuchAnswer } from "./messages";
import { text } from "./parameters";
import { problemOf, type Result, type Undecided } from "./present";

export const answerParameter = text("answer");

/** The answer of a kind by its key or heading, ignoring case, spaces and punctuation. */
export function answerNamed(kind: CaseKind, name: string): AnswerSpec | Problem {
  const wanted = plain(name);
  const spec = answersOf(kind).find(({ key, heading }) => plain(key) === wanted || plain(heading) === wanted);
  return spec ?? badInput(noSuchAnswer(name, kindTitle(kind)));
}

/** Shows one answer of reviewed rows as a cell. */
export function answerShower(kind: CaseKind, spec: AnswerSpec): (row: RowReview) => Result {
  const errorFor = errorMaker();
  const headings = headingsOf(kind);
  const absent: Answer = { status: "not-applicable", because: "it does not concern this row" };
  return (row) => {
    const answer = row.review.answers[spec.key] ?? absent;
    if (answer.status === "known") return valueOf(spec, answer.value);
    return errorFor(problemOfRow(answer, row, headings));
  };
}

/** A known value as Excel holds it: dates as serial numbers, lists as one text. */
function valueOf({ type }: AnswerSpec, value: AnswerValue): Result {
  if (type === "date" && typeof value === "string") return dayOfIso(value);
  if (Array.isArray(value)) return value.length === 0 ? "None" : value.join("; ");
  return typeof value === "object" ? answerText({ status: "known", value }) : value;
}

/** Why a row has no answer. What cannot be read is said in the words of the row's own finding. */
function problemOfRow(answer: Undecided, row: RowReview, headings: ReadonlyMap<string, string>): Problem {
  if (answer.status !== "invalid") return problemOf(answer, (key) => headings.get(key));
  const found = row.findings.find(
    ({ code, columns }) => code.startsWith("input.") && columns.some((key) => answer.columns.includes(key)),
  );
  if (found?.code === "input.negative-amount" || found?.code === "input.too-large") return outOfRange;
  return badInput(found?.message ?? answer.because);
}

/** How people read a column's key. */
export function headingsOf(kind: CaseKind): ReadonlyMap<string, string> {
  return new Map(columnsOf(kind).map(({ key, heading }) => [key, heading]));
}
