import { BAD, isKnown } from "../kernel/bad";
import type { Context } from "../kernel/context";
import { contradict, RowReader, type InputProblem } from "../kernel/facts";
import type { Trace } from "../kernel/trace";
import { BpcCase } from "./bpc-case";
import { bpcColumns, type BpcFacts } from "./columns";
import { isNoYear } from "./fund";

const reader = new RowReader(bpcColumns);

/** Acts that cannot be dated before the case was implemented (obligation and transfer can). */
const ACTS = [
  "valueReducedDate",
  "deliveriesCompleteDate",
  "invoicesCompleteDate",
  "lastPaymentDate",
  "sscDate",
  "closureBegunDate",
  "closureCertificateDate",
  "drawdownDate",
  "returnMemoDate",
  "balancesReturnedDate",
  "guidanceRequestedDate",
  "pyaRequestedDate",
] as const;

const YEARS = ["tas", "availabilityEndFy", "cancellingFy"] as const;

/** Which columns together can make a column contradictory: an answer that reads the one rests on the others too. */
export const CONTRADICTORS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(YEARS.map((year) => [year, YEARS])),
  ...Object.fromEntries(ACTS.map((act) => [act, ["implementedDate"]])),
};

/** Reads a raw row into a fund of a BPC case, contradictions found. */
export function readBpcCase(
  raw: Readonly<Record<string, unknown>>,
  context: Context,
  trace?: Trace,
): BpcCase {
  const problems: InputProblem[] = [];
  const facts = reader.read(raw, problems);
  yearsClash(facts, problems);
  impossibleOrder(facts, problems);
  return new BpcCase(trace ? trace.watch(facts) : facts, context, problems, trace);
}

function yearsClash(facts: BpcFacts, problems: InputProblem[]): void {
  const { tas, availabilityEndFy, cancellingFy } = facts;
  if (isNoYear(facts)) {
    const beside = (["availabilityEndFy", "cancellingFy"] as const).filter((key) => isKnown(facts[key]));
    if (beside.length > 0) contradict(facts, problems, ["tas", ...beside], "no-year-with-fy");
    return;
  }
  const symbolFy = isKnown(tas) ? tas.lastFy : null;
  if (isKnown(availabilityEndFy) && symbolFy !== null && symbolFy !== availabilityEndFy) {
    contradict(facts, problems, ["tas", "availabilityEndFy"], "tas-disagrees");
    return;
  }
  const lastFy = isKnown(availabilityEndFy) ? availabilityEndFy : symbolFy;
  if (isKnown(cancellingFy) && lastFy !== null && cancellingFy < lastFy) {
    const stated = YEARS.filter((key) => isKnown(facts[key]) && !(key === "tas" && symbolFy === null));
    contradict(facts, problems, stated, "cancels-before-expiry");
  }
}

function impossibleOrder(facts: BpcFacts, problems: InputProblem[]): void {
  const { implementedDate } = facts;
  if (!isKnown(implementedDate)) return;
  for (const act of ACTS) {
    const day = facts[act];
    if (isKnown(day) && day < implementedDate) {
      problems.push({
        code: BAD.dateOrder.code,
        columns: [act, "implementedDate"],
        clash: "before-implementation",
      });
      facts[act] = BAD.dateOrder;
    }
  }
}
