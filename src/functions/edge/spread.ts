import type { Answer, Fact } from "../../policy";
import { errorMaker, excelError, type ExcelError } from "./errors";
import type { Parameter } from "./parameters";
import { eachPlace, planOf, type Plan } from "./plan";
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
  const result = new Array<unknown[]>(plan.rows);
  eachPlace(plan, (row, column, isFilled) => {
    const value = isFilled ? one(answer(facts)) : "";
    // Most results are one column wide, and an array literal is the fastest row there is.
    if (column === 0) result[row] = [value];
    else result[row]?.push(value);
  });
  return result;
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
  const result = Array.from({ length: plan.rows }, (): unknown[] => []);
  eachPlace(plan, (row, _, isFilled) => {
    const line = result[row] ?? [];
    if (isFilled) for (const each of answers(facts)) line.push(one(each));
    else for (let column = 0; column < width; column++) line.push("");
  });
  return result;
}

/** Shows answers. Rows that lack the same facts share one error: it says the same, and making one is slow. */
function presenter<V>(plan: Plan, show: (value: V) => Result): (answer: Answer<V>) => Result {
  const errorFor = errorMaker();
  const lacking = new Map<string, ExcelError>();
  return (answer) => {
    if (answer.status === "known") return show(answer.value);
    if (answer.status !== "unknown") return errorFor(problemOfArguments(answer, plan));
    const missing = answer.missing.join();
    let error = lacking.get(missing);
    if (error === undefined) lacking.set(missing, (error = errorFor(problemOfArguments(answer, plan))));
    return error;
  };
}

/** Shows a word, or a day or year, which Excel holds as a number. */
export function asItIs<V extends string | number>(value: V): V {
  return value;
}
