import { isBad } from "../../policy";
import { badInput, type Problem } from "./errors";
import { oneCell } from "./messages";
import type { Parameter } from "./parameters";
import { planOf } from "./plan";
import { problemOfArguments } from "./present";
import type { ArgumentsOf, FactsOf } from "./spread";

/** Facts of which none is unreadable. */
export type ReadFacts<P extends readonly Parameter[]> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T | null : never;
};

/**
 * Reads the arguments that hold for a whole call: one cell each. Those named in `required` must not be blank.
 *
 * @returns the facts in the order of the parameters, or why the call cannot be answered
 */
export function readSettings<const P extends readonly Parameter[]>(
  parameters: P,
  given: ArgumentsOf<P>,
  required: readonly string[] = [],
): ReadFacts<P> | Problem {
  const plan = planOf(parameters, given);
  if (!("ranges" in plan)) return plan;
  const [range] = plan.ranges;
  if (range !== undefined) return badInput(oneCell(range.parameter.label));
  const facts = plan.facts as unknown as FactsOf<P>;
  const bad = named(parameters, (index) => isBad(facts[index]));
  if (bad.length > 0) return problemOfArguments({ status: "invalid", columns: bad, because: "" }, plan);
  const blank = named(parameters, (index, name) => facts[index] === null && required.includes(name));
  if (blank.length > 0) return problemOfArguments({ status: "unknown", missing: blank }, plan);
  return facts as unknown as ReadFacts<P>;
}

function named(parameters: readonly Parameter[], is: (index: number, name: string) => boolean): string[] {
  return parameters.flatMap(({ name }, index) => (is(index, name) ? [name] : []));
}
