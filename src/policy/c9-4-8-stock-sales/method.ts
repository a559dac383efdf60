import { isKnown, type Fact } from "../kernel/bad";
import { invalid, known, Lacking, lacking, NO, review, unknown, YES } from "../kernel/answer";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { Method, StockFacts } from "./columns";
import type { StockSale } from "./sale";

const NOT_FOR_READINESS = review(
  "The replacement does not address a loss of capability or readiness; C9.4.8.2 speaks of no other.",
);

/**
 * Intent to replace at the time the agreement was entered into (C9.4.8.1, .2). A determination dated after
 * the agreement says nothing of that time: the intent is then not known, and `intentToReplace` is missing.
 */
export function intentOf(sale: StockSale): Answer<boolean> {
  if (sale.standing.status !== "known") return sale.standing;
  const { intentToReplace: intent, intentDate, agreementDate } = sale.facts;
  if (!isKnown(intent)) return lacking("intentToReplace", intent);
  if (isKnown(agreementDate) && intentDate !== null) {
    if (!isKnown(intentDate)) return invalid(["intentDate"]);
    if (intentDate > agreementDate) return unknown(["intentToReplace"]);
  }
  sale.trace?.step("stock.intent", intent ? "intends to replace" : "does not intend to replace");
  return intent ? YES : NO;
}

/** The pricing method C9.4.8.1 or .2 allows for the row. */
export function methodOf(sale: StockSale): Answer<Method> {
  const purpose = purposeOf(sale);
  return purpose ?? replacementMethod(sale.facts, sale.trace);
}

/** What settles the method, or leaves it open, before the replacement's own facts are looked at. */
function purposeOf(sale: StockSale): Answer<Method> | null {
  const intent = sale.intent;
  if (intent.status !== "known") return intent;
  if (!intent.value) return methodStep(sale.trace, "stock.method.none", "No replacement");
  const { forReadiness } = sale.facts;
  if (forReadiness !== null && !isKnown(forReadiness)) return invalid(["forReadiness"]);
  if (forReadiness !== false) return null;
  sale.trace?.step("stock.purpose", "review");
  return NOT_FOR_READINESS;
}

type MethodFacts = Pick<
  StockFacts,
  "identicalMeetsRequirement" | "identicalObtainable" | "equivalentQualifies" | "equivalentObtainable"
>;

/**
 * C9.4.8.2.1-.3 in order: the identical article when it meets the agency's requirements and can be had;
 * else a functional equivalent when one can be had and the judgement on the desired article is recorded;
 * else last acquisition cost.
 */
export function replacementMethod(facts: MethodFacts, trace?: Trace): Answer<Method> {
  const identical = identicalPermitted(facts);
  if (identical.status !== "known") return identical;
  if (identical.value) return methodStep(trace, "stock.method.identical", "Identical");
  trace?.step("stock.method.identical", "not this method");
  const equivalent = equivalentPermitted(facts);
  if (equivalent.status !== "known") return equivalent;
  if (equivalent.value) return methodStep(trace, "stock.method.equivalent", "Equivalent");
  trace?.step("stock.method.equivalent", "not this method");
  return methodStep(trace, "stock.method.last-cost", "Last cost");
}

/** C9.4.8.2.1, .2: not obtainable counts as not meeting the requirement (our reading). One No decides. */
function identicalPermitted(facts: MethodFacts): Answer<boolean> {
  const { identicalMeetsRequirement: meets, identicalObtainable: obtainable } = facts;
  return both("identicalMeetsRequirement", meets, "identicalObtainable", obtainable);
}

/** C9.4.8.2.2: obtainable, and the C9.4.8.4 judgement recorded, Yes or No; it is never guessed. */
function equivalentPermitted(facts: MethodFacts): Answer<boolean> {
  const { equivalentQualifies: judged, equivalentObtainable: obtainable } = facts;
  const recorded = isKnown(judged) ? true : judged;
  return both("equivalentQualifies", recorded, "equivalentObtainable", obtainable);
}

function both(aKey: string, a: Fact<boolean>, bKey: string, b: Fact<boolean>): Answer<boolean> {
  if (a === false || b === false) return NO;
  const lack = new Lacking();
  lack.needs(aKey, a);
  lack.needs(bKey, b);
  return lack.answer() ?? YES;
}

const METHOD_ANSWERS: Record<Method, Answer<Method>> = {
  "No replacement": known("No replacement"),
  Identical: known("Identical"),
  Equivalent: known("Equivalent"),
  "Last cost": known("Last cost"),
};

function methodStep(trace: Trace | undefined, id: string, method: Method): Answer<Method> {
  trace?.step(id, method);
  return METHOD_ANSWERS[method];
}
