import type { Answer, Fact } from "../../policy";
import { errorMaker, excelError } from "./errors";
import type { Parameter } from "./parameters";
import { load, planOf, type Plan } from "./plan";
import { problemOfArguments, type Result } from "./present";

/** The arguments of a function, in the order of its parameters: a cell, a range, or nothing. */
export type ArgumentsOf<P extends readonly Parameter[]> = { readonly [K in keyof P]: unknown };

/** The same once read. */
export type FactsOf<P extends readonly Parameter[]> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? Fact<T> : never;
};

/**
 * Answers for each cell of the ranges given. One cell broadcasts over ranges, ranges must be of one shape, the
 * result has their shape, an error stays in its own cell, and a row all of whose inputs are blank gives "".
 */
export function spread<const P extends readonly Parameter[], V>(
  parameters: P,
  given: ArgumentsOf<P>,
  answer: (facts: FactsOf<P>) => Answer<V>,
  show: (value: V) => Result,
): unknown[][] {
  const plan = planOf(parameters, given);
  if (!("ranges" in plan)) return [[excelError(plan)]];
  const facts = plan.facts as unknown as FactsOf<P>;
  const one = presenter(plan, show);
  return overCells(plan, 1, (line, at) => {
    line[at] = one(answer(facts));
  });
}

/** As `spread`, for `width` answers side by side. */
export function spreadWide<const P extends readonly Parameter[], V>(
  parameters: P,
  given: ArgumentsOf<P>,
  width: number,
  answers: (facts: FactsOf<P>) => readonly Answer<V>[],
  show: (value: V) => Result,
): unknown[][] {
  const plan = planOf(parameters, given);
  if (!("ranges" in plan)) return [[excelError(plan)]];
  const facts = plan.facts as unknown as FactsOf<P>;
  const one = presenter(plan, show);
  return overCells(plan, width, (line, at) => {
    answers(facts).forEach((answer, index) => {
      line[at + index] = one(answer);
    });
  });
}

/** Visits every place of the result; what is not written there is a blank. */
function overCells(plan: Plan, width: number, write: (line: unknown[], at: number) => void): unknown[][] {
  const result: unknown[][] = [];
  const lineWidth = plan.columns * width;
  for (let row = 0; row < plan.rows; row++) {
    const line: unknown[] = lineWidth === 1 ? [""] : new Array<unknown>(lineWidth).fill("");
    for (let column = 0; column < plan.columns; column++) {
      if (load(plan, row, column)) write(line, column * width);
    }
    result.push(line);
  }
  return result;
}

/** Shows answers; rows that lack the same facts share one error. */
function presenter<V>(plan: Plan, show: (value: V) => Result): (answer: Answer<V>) => Result {
  const errorFor = errorMaker();
  return (answer) =>
    answer.status === "known" ? show(answer.value) : errorFor(problemOfArguments(answer, plan));
}

/** Shows a word, or a day or year, which Excel holds as a number. */
export function asItIs<V extends string | number>(value: V): V {
  return value;
}
