import { isKnown } from "../kernel/bad";
import type { Context } from "../kernel/context";
import { contradict, RowReader, type InputProblem } from "../kernel/facts";
import type { Trace } from "../kernel/trace";
import { stockSaleColumns, type StockFacts } from "./columns";
import { percentAmount } from "./depreciation";
import { isGrant } from "./proceeds";
import { StockSale } from "./sale";

const reader = new RowReader(stockSaleColumns);

/** Which other columns can make a column contradictory: an answer that reads the one rests on the others too. */
export const CONTRADICTORS: Readonly<Record<string, readonly string[]>> = {
  depreciation: ["acquisitionCost", "depreciationPercent"],
  depreciationPercent: ["depreciation", "acquisitionCost"],
  acquisitionCost: ["depreciation", "depreciationPercent"],
  intentToReplace: ["requestedMethod"],
  requestedMethod: ["intentToReplace"],
  fundSource: ["nationalFunds", "grantFunds"],
  nationalFunds: ["fundSource", "grantFunds"],
  grantFunds: ["fundSource", "nationalFunds"],
};

/** Reads a raw row into a sale, contradictions found. */
export function readStockSale(
  raw: Readonly<Record<string, unknown>>,
  context: Context,
  trace?: Trace,
): StockSale {
  const problems: InputProblem[] = [];
  const facts = reader.read(raw, problems);
  findContradictions(facts, problems);
  return new StockSale(trace ? trace.watch(facts) : facts, context, problems, trace);
}

function findContradictions(facts: StockFacts, problems: InputProblem[]): void {
  depreciationClash(facts, problems);
  if (
    facts.intentToReplace === false &&
    isKnown(facts.requestedMethod) &&
    facts.requestedMethod !== "No replacement"
  ) {
    contradict(facts, problems, ["intentToReplace", "requestedMethod"], "no-intent-with-replacement-method");
  }
  fundsClash(facts, problems);
}

function depreciationClash(facts: StockFacts, problems: InputProblem[]): void {
  const { depreciation, acquisitionCost } = facts;
  if (!isKnown(depreciation)) return;
  const byPercent = percentAmount(facts);
  if (isKnown(acquisitionCost) && depreciation > acquisitionCost) {
    contradict(facts, problems, ["depreciation", "acquisitionCost"], "depreciation-above-cost");
  }
  if (isKnown(byPercent) && byPercent !== depreciation) {
    contradict(facts, problems, ["depreciation", "depreciationPercent"], "depreciation-disagrees");
  }
}

function fundsClash(facts: StockFacts, problems: InputProblem[]): void {
  const { fundSource, nationalFunds, grantFunds } = facts;
  const clash =
    (fundSource === "National" && isKnown(grantFunds) && grantFunds > 0) ||
    (isGrant(fundSource) && isKnown(nationalFunds) && nationalFunds > 0) ||
    (fundSource === "Mixed" && (nationalFunds === 0 || grantFunds === 0));
  if (!clash) return;
  const amounts = (["nationalFunds", "grantFunds"] as const).filter((key) => isKnown(facts[key]));
  contradict(facts, problems, ["fundSource", ...amounts], "funds-disagree");
}
