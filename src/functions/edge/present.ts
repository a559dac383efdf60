import {
  caseKinds,
  columnsOf,
  isBad,
  type Answer,
  type CellValue,
  type Fact,
  type InputCode,
} from "../../policy";
import { badInput, noAnswer, outOfRange, type ExcelError, type Problem } from "./errors";
import { contradiction, firstYear, needs, notApplicable, notInForce, refused, wantsReview } from "./messages";
import { labelOf, type Parameter } from "./parameters";

/** What one cell of a result may hold. Never null (Excel shows 0), NaN, a promise or an exception. */
export type Result = number | string | boolean | ExcelError;

export type Undecided = Exclude<Answer, { readonly status: "known" }>;

/** The words for a fact's key; undefined for one it does not know. */
type Naming = (key: string) => string | undefined;

/** Why an answer is not decided, which Excel says as #N/A; of input that cannot be used, the core's own words. */
export function problemOf(answer: Undecided, naming: Naming): Problem {
  switch (answer.status) {
    case "unknown":
      return noAnswer(needs(answer.missing.map((key) => naming(key) ?? headingOf(key))));
    case "not-applicable":
      return noAnswer(notApplicable(answer.because));
    case "not-in-force":
      return noAnswer(notInForce(answer.from));
    case "review":
      return noAnswer(wantsReview(answer.because));
    case "invalid":
      return badInput(answer.because);
  }
}

/** The words for a fact that is no argument: its column's heading, or its key in words. */
function headingOf(key: string): string {
  const columns = caseKinds.flatMap((kind) => columnsOf(kind));
  return columns.find((column) => column.key === key)?.heading ?? labelOf(key);
}

/** The arguments behind an answer, for naming in an error. */
export interface Given {
  readonly parameters: readonly Parameter[];
  readonly cellAt: (index: number) => CellValue;
  readonly facts: readonly Fact<unknown>[];
}

/** The same of a function's arguments: bad input names the parameter and its value. */
export function problemOfArguments(answer: Undecided, given: Given): Problem {
  const named = (key: string): string | undefined => given.parameters.find(({ name }) => name === key)?.label;
  // A fund given by its last year alone does not say from when it could be obligated.
  const naming: Naming = (key) => named(key) ?? (key === "tas" && named("funds") ? firstYear : undefined);
  if (answer.status !== "invalid") return problemOf(answer, naming);
  const { parameters, facts } = given;
  for (const [index, parameter] of parameters.entries()) {
    const fact = facts[index];
    if (!answer.columns.includes(parameter.name) || !isBad(fact)) continue;
    const cell = given.cellAt(index);
    return isOutOfRange(cell, fact.code)
      ? outOfRange
      : badInput(refused(parameter.label, cell, fact.code, parameter.expected));
  }
  return badInput(contradiction(answer.columns.map((key) => naming(key) ?? headingOf(key))));
}

/** A number of the right sort, but outside what its parameter can take: Excel's own word for it is #NUM!. */
export function isOutOfRange(cell: CellValue, code: InputCode): boolean {
  if (code === "input.negative-amount" || code === "input.too-large") return true;
  if (code === "input.not-a-date") return typeof cell === "number";
  return code === "input.not-a-fiscal-year" && Number.isInteger(cell);
}
