/**
 * SAMM functions on the price of a sale from stock, SAMM C9.4.8.1, .2 and .6: arguments to facts, the policy core's rule, its answer to
 * cells. Excel's own types end here: arguments are `unknown` until read.
 */
import {
  COST_OF_METHOD,
  costLessDepreciation,
  depreciationApplied,
  dollarsOfCents,
  isKnown,
  notNegative,
  replacementMethod,
  stockSaleColumns,
  type Answer,
  type Cents,
  type Method,
} from "../policy";
import { clash, contradicted, known, lacking } from "./edge/facts";
import { column } from "./edge/parameters";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const methodParameters = [
  column(stockSaleColumns, "intentToReplace"),
  column(stockSaleColumns, "identicalMeetsRequirement"),
  column(stockSaleColumns, "identicalObtainable"),
  column(stockSaleColumns, "equivalentQualifies"),
  column(stockSaleColumns, "equivalentObtainable"),
] as const;

/**
 * Gives the pricing method that SAMM C9.4.8 names for an article sold from DoD stock: No replacement, Identical, Equivalent or Last cost.
 * @customfunction STOCKMETHOD
 * @helpurl https://localhost:3000/help/STOCKMETHOD.html
 * @param intentToReplace Yes or No: does the implementing agency, at the time of the agreement, intend to replace the article?
 * @param [identicalMeetsRequirement] Yes or No: will the identical type, model and series meet the requirement?
 * @param [identicalObtainable] Yes or No: can an identical article be obtained?
 * @param [equivalentQualifies] Yes or No: the recorded judgement whether the desired replacement is a functional equivalent.
 * @param [equivalentObtainable] Yes or No: can some functional equivalent be obtained?
 * @returns One of the four words.
 */
export function stockMethod(
  intentToReplace: unknown[][],
  identicalMeetsRequirement?: unknown[][],
  identicalObtainable?: unknown[][],
  equivalentQualifies?: unknown[][],
  equivalentObtainable?: unknown[][],
): unknown[][] {
  const given = [
    intentToReplace,
    identicalMeetsRequirement,
    identicalObtainable,
    equivalentQualifies,
    equivalentObtainable,
  ] as const;
  return spread(methodParameters, given, methodOf, asItIs);
}

function methodOf(facts: FactsOf<typeof methodParameters>): Answer<Method> {
  const intent = facts[0];
  if (!isKnown(intent)) return lacking("intentToReplace", intent);
  if (!intent) return known("No replacement");
  return replacementMethod({
    identicalMeetsRequirement: facts[1],
    identicalObtainable: facts[2],
    equivalentQualifies: facts[3],
    equivalentObtainable: facts[4],
  });
}

const priceParameters = [
  column(stockSaleColumns, "requestedMethod", "method"),
  column(stockSaleColumns, "acquisitionCost"),
  column(stockSaleColumns, "depreciation"),
  column(stockSaleColumns, "identicalCost"),
  column(stockSaleColumns, "equivalentCost"),
  column(stockSaleColumns, "lastAcquisitionCost"),
  column(stockSaleColumns, "munition"),
  column(stockSaleColumns, "serviceable"),
] as const;

/**
 * Gives the price of an article sold from DoD stock, before surcharges: the cost that the method names, less the depreciation of the article sold. A serviceable munition is not depreciated.
 * @customfunction STOCKPRICE
 * @helpurl https://localhost:3000/help/STOCKPRICE.html
 * @param method No replacement, Identical, Equivalent or Last cost.
 * @param acquisitionCost DoD's acquisition cost of the article being sold, in dollars.
 * @param depreciation Depreciation of the article sold, in dollars.
 * @param [identicalCost] Estimated cost of replacing it with the identical type, model and series, in dollars.
 * @param [equivalentCost] Estimated cost of replacing it with a functional equivalent, in dollars.
 * @param [lastAcquisitionCost] What the article sold last cost to acquire, in dollars.
 * @param [munition] Yes or No: is it a munition in the sense of 10 U.S.C. 101(e)(4)? Needed when depreciation is above zero.
 * @param [serviceable] Yes or No: is the munition serviceable?
 * @returns Dollars, exact to the cent.
 */
export function stockPrice(
  method: unknown[][],
  acquisitionCost: unknown[][],
  depreciation: unknown[][],
  identicalCost?: unknown[][],
  equivalentCost?: unknown[][],
  lastAcquisitionCost?: unknown[][],
  munition?: unknown[][],
  serviceable?: unknown[][],
): unknown[][] {
  const given = [
    method,
    acquisitionCost,
    depreciation,
    identicalCost,
    equivalentCost,
    lastAcquisitionCost,
    munition,
    serviceable,
  ] as const;
  return spread(priceParameters, given, priceOf, dollarsOfCents);
}

function priceOf(facts: FactsOf<typeof priceParameters>): Answer<Cents> {
  const priced = facts[0];
  if (!isKnown(priced)) return lacking("method", priced);
  const isAboveCost = isKnown(facts[1]) && isKnown(facts[2]) && facts[2] > facts[1];
  const acquisitionCost = isAboveCost ? contradicted : facts[1];
  const applied = depreciationApplied({
    depreciation: isAboveCost ? contradicted : facts[2],
    depreciationPercent: null,
    acquisitionCost,
    munition: facts[6],
    serviceable: facts[7],
  });
  const cost = priced === "No replacement" ? acquisitionCost : facts[indexOfCost[priced]];
  const price = notNegative(costLessDepreciation(COST_OF_METHOD[priced], cost, applied, undefined, ""));
  return isAboveCost ? namingBoth(munitionFirst(price)) : munitionFirst(price);
}

/** Depreciation above the acquisition cost: neither can be used, and neither is named without the other. */
function namingBoth<V>(price: Answer<V>): Answer<V> {
  const torn = ["acquisitionCost", "depreciation"];
  const isTorn = price.status === "invalid" && price.columns.every((name) => torn.includes(name));
  return isTorn ? clash(...torn) : price;
}

/** Where each replacement method finds its cost among the parameters. */
const indexOfCost = { Identical: 3, Equivalent: 4, "Last cost": 5 } as const;

/** Whether an article is serviceable is asked of munitions only: first, is it one? */
function munitionFirst<V>(price: Answer<V>): Answer<V> {
  if (price.status !== "unknown" || !price.missing.includes("munition")) return price;
  return { status: "unknown", missing: price.missing.filter((name) => name !== "serviceable") };
}
