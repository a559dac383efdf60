import { isBad, type Answer, type CellValue, type Fact, type InputCode } from "../../policy";
import { badInput, noAnswer, outOfRange, type ExcelError, type Problem } from "./errors";
import { contradiction, needs, notApplicable, notInForce, refused, wantsReview } from "./messages";
import { labelOf, type Parameter } from "./parameters";

/** What one cell of a result may hold. Never null (Excel shows 0), NaN, a promise or an exception. */
export type Result = number | string | boolean | ExcelError;

type Undecided = Exclude<Answer, { readonly status: "known" }>;

/** The arguments behind an answer, for naming in an error. */
export interface Given {
  readonly parameters: readonly Parameter[];
  readonly cells: readonly CellValue[];
  readonly facts: readonly Fact<unknown>[];
}

/** Why an answer is not known: #N/A for what is not decided, #VALUE! or #NUM! for bad input. */
export function problemOf(answer: Undecided, given: Given): Problem {
  switch (answer.status) {
    case "unknown":
      return noAnswer(needs(labelsOf(answer.missing, given.parameters)));
    case "not-applicable":
      return noAnswer(notApplicable(answer.because));
    case "not-in-force":
      return noAnswer(notInForce(answer.from));
    case "review":
      return noAnswer(wantsReview(answer.because));
    case "invalid":
      return inputError(answer.columns, given);
  }
}

function labelsOf(keys: readonly string[], parameters: readonly Parameter[]): string[] {
  return keys.map((key) => parameters.find(({ name }) => name === key)?.label ?? labelOf(key));
}

/** The first argument that cannot be read, by name; all of them when each can, but not together. */
function inputError(columns: readonly string[], { parameters, cells, facts }: Given): Problem {
  for (const [index, parameter] of parameters.entries()) {
    const fact = facts[index];
    if (!columns.includes(parameter.name) || !isBad(fact)) continue;
    const cell = cells[index] ?? null;
    return isOutOfRange(cell, fact.code) ? outOfRange : badInput(refused(parameter.label, cell, fact.code));
  }
  return badInput(contradiction(labelsOf(columns, parameters)));
}

/** A number of the right sort, but outside what its parameter can take: Excel's own word for it is #NUM!. */
function isOutOfRange(cell: CellValue, code: InputCode): boolean {
  if (code === "input.negative-amount" || code === "input.too-large") return true;
  return Number.isInteger(cell) && (code === "input.not-a-date" || code === "input.not-a-fiscal-year");
}
