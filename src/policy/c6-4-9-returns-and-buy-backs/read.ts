import type { Context } from "../kernel/context";
import { contradict, RowReader, type InputProblem } from "../kernel/facts";
import type { Trace } from "../kernel/trace";
import { returnColumns, type ReturnFacts } from "./columns";
import { Transfer } from "./transfer";

const reader = new RowReader(returnColumns);

/** Which other columns can make a column contradictory: an answer that reads the one rests on the others too. */
export const CONTRADICTORS: Readonly<Record<string, readonly string[]>> = {
  fullyFunctioning: ["needsRepair"],
  needsRepair: ["fullyFunctioning"],
  soldUnderFms: ["providedUnderAeca"],
  providedUnderAeca: ["soldUnderFms"],
};

/** Reads a raw row into a return or buy back, contradictions found. */
export function readTransfer(
  raw: Readonly<Record<string, unknown>>,
  context: Context,
  trace?: Trace,
): Transfer {
  const problems: InputProblem[] = [];
  const facts = reader.read(raw, problems);
  findContradictions(facts, problems);
  return new Transfer(trace ? trace.watch(facts) : facts, context, problems, trace);
}

function findContradictions(facts: ReturnFacts, problems: InputProblem[]): void {
  if (facts.fullyFunctioning === true && facts.needsRepair === true) {
    contradict(facts, problems, ["fullyFunctioning", "needsRepair"], "functioning-yet-needs-repair");
  }
  if (facts.soldUnderFms === true && facts.providedUnderAeca === false) {
    contradict(facts, problems, ["soldUnderFms", "providedUnderAeca"], "fms-yet-not-aeca");
  }
}
