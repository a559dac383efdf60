import {
  COST_OF_METHOD,
  costLessDepreciation,
  depreciationApplied,
  dollarsOfCents,
  isKnown,
  METHODS,
  PARAGRAPH_OF_METHOD,
  readMoney,
  stockSaleColumns,
  type CellValue,
  type Method,
  type Review,
} from "../../../../policy";
import { textOf } from "../answer-words";

/** One bar: a price the facts allow, or an amount to compare it with. */
export interface PriceBar {
  readonly label: string;
  readonly dollars: number;
  /** `permitted`: the price of the method C9.4.8 allows here. */
  readonly role: "permitted" | "other" | "value" | "quoted" | "desired";
  readonly note: string;
}

type Facts = Readonly<Record<string, CellValue>>;

const LABELS: Readonly<Record<Method, string>> = {
  "No replacement": "Actual value",
  Identical: "Identical replacement",
  Equivalent: "Equivalent replacement",
  "Last cost": "Last acquisition cost",
};

/**
 * The price under each method whose cost the row gives, beside actual value, the price quoted and the cost
 * of a desired article that does not qualify (never a price). All less the depreciation of the article sold.
 */
export function priceBars(facts: Facts, review: Review): readonly PriceBar[] {
  const permitted = textOf(review.answers.method);
  const ofMethods = METHODS.flatMap((method): PriceBar[] => {
    const dollars = priceBy(method, facts);
    if (dollars === undefined) return [];
    const isPermitted = method === permitted;
    const role = isPermitted ? "permitted" : method === "No replacement" ? "value" : "other";
    return [{ label: LABELS[method], dollars, role, note: noteOf(method, isPermitted, permitted) }];
  });
  const amount = (key: string, label: string, role: PriceBar["role"], note: string): PriceBar[] => {
    const cents = readMoney(facts[key] ?? null);
    return isKnown(cents) ? [{ label, dollars: dollarsOfCents(cents), role, note }] : [];
  };
  return [
    ...ofMethods,
    ...amount("desiredCost", "Desired article", "desired", "Does not qualify: never a price"),
    ...amount("priceQuoted", "Quoted", "quoted", "As the row has it"),
  ];
}

/** The cost of the method less depreciation, in dollars; undefined when the row does not give it. */
function priceBy(method: Method, facts: Facts): number | undefined {
  const read = <Key extends keyof typeof stockSaleColumns>(key: Key) =>
    stockSaleColumns[key].read(facts[key] ?? null) as ReturnType<(typeof stockSaleColumns)[Key]["read"]>;
  const depreciation = depreciationApplied({
    depreciation: read("depreciation"),
    depreciationPercent: read("depreciationPercent"),
    acquisitionCost: read("acquisitionCost"),
    munition: read("munition"),
    serviceable: read("serviceable"),
  });
  const cost = COST_OF_METHOD[method];
  const price = costLessDepreciation(cost, read(cost), depreciation, undefined, "");
  return price.status === "known" ? dollarsOfCents(price.value) : undefined;
}

function noteOf(method: Method, isPermitted: boolean, permitted: string | undefined): string {
  const paragraph = PARAGRAPH_OF_METHOD[method];
  if (isPermitted) return `The price: permitted here, ${paragraph}`;
  if (method === "No replacement") return "Acquisition cost less depreciation";
  return permitted === undefined ? paragraph : `Not the method permitted here, ${paragraph}`;
}
