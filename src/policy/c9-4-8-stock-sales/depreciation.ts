import { isBad, isKnown, type Fact } from "../kernel/bad";
import { known, Lacking, lacking } from "../kernel/answer";
import { dollarText, type Cents } from "../kernel/money";
import { percentOf } from "../kernel/percent";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { StockFacts } from "./columns";
import type { StockSale } from "./sale";

type DepreciationFacts = Pick<
  StockFacts,
  "depreciation" | "depreciationPercent" | "acquisitionCost" | "munition" | "serviceable"
>;

const NOTHING: Answer<Cents> = known(0);

/** The depreciation applied to the row's article, in cents. */
export function depreciationOf(sale: StockSale): Answer<Cents> {
  if (sale.standing.status !== "known") return sale.standing;
  return depreciationApplied(sale.facts, sale.trace);
}

/**
 * Depreciation of the article sold (C9.4.8.1, .2.1-.3), none for a serviceable munition (C9.4.8.6), with or
 * without intent to replace. Whether it is such a munition is asked only while that can change the amount.
 */
export function depreciationApplied(facts: DepreciationFacts, trace?: Trace): Answer<Cents> {
  const { munition, serviceable } = facts;
  if (munition === true && serviceable === true) return step(trace, "stock.munition", NOTHING);
  const entered = depreciationEntered(facts);
  if (entered.status === "known" && entered.value === 0) return step(trace, "stock.depreciation", NOTHING);
  if (munition === false || serviceable === false) return step(trace, "stock.depreciation", entered);
  const lack = new Lacking();
  lack.needs("munition", munition);
  lack.needs("serviceable", serviceable);
  if (entered.status === "invalid") lack.take(entered);
  return lack.answer() ?? entered;
}

function step(trace: Trace | undefined, id: string, answer: Answer<Cents>): Answer<Cents> {
  if (answer.status === "known") trace?.step(id, dollarText(answer.value));
  return answer;
}

/**
 * The depreciation the row states: the amount, else the percentage of the acquisition cost (half up to the
 * cent). An amount that cannot be read does not stand in the way of a good percentage.
 */
export function depreciationEntered(facts: DepreciationFacts): Answer<Cents> {
  const { depreciation: amount, depreciationPercent: percent } = facts;
  if (isKnown(amount)) return known(amount);
  const fromPercent = percentAmount(facts);
  if (fromPercent !== null && !isBad(fromPercent)) return known(fromPercent);
  if (isBad(amount)) return lacking("depreciation", amount);
  if (isBad(percent)) return lacking("depreciationPercent", percent);
  return isKnown(percent) ? lacking("acquisitionCost", facts.acquisitionCost) : lacking("depreciation", null);
}

/** The amount a percentage comes to: null when percentage or cost is blank, unreadable when either is. */
export function percentAmount(facts: DepreciationFacts): Fact<Cents> {
  const { depreciationPercent: percent, acquisitionCost: cost } = facts;
  if (!isKnown(percent)) return percent;
  if (percent.digits === 0n) return 0;
  return isKnown(cost) ? percentOf(percent, cost) : cost;
}

/** Actual value: DoD's acquisition cost of the item being sold, less any depreciation (C9.4.8.1). */
export function actualValueOf(sale: StockSale): Answer<Cents> {
  if (sale.standing.status !== "known") return sale.standing;
  return costLessDepreciation(
    "acquisitionCost",
    sale.facts.acquisitionCost,
    sale.depreciation,
    sale.trace,
    "stock.actual-value",
  );
}

/** A cost less the depreciation of the article sold. Below zero is left to the caller. */
export function costLessDepreciation(
  key: string,
  cost: Fact<Cents>,
  depreciation: Answer<Cents>,
  trace: Trace | undefined,
  id: string,
): Answer<Cents> {
  if (isKnown(cost) && depreciation.status === "known") {
    const value = cost - depreciation.value;
    trace?.step(id, dollarText(value));
    return known(value);
  }
  const lack = new Lacking();
  lack.needs(key, cost);
  lack.take(depreciation);
  return lack.answer() ?? depreciation;
}
