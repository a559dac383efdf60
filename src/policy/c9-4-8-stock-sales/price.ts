import { review } from "../kernel/answer";
import type { Cents } from "../kernel/money";
import type { Answer } from "../kernel/types";
import type { Method } from "./columns";
import { costLessDepreciation } from "./depreciation";
import type { StockSale } from "./sale";

/** The cost cell each method prices from. */
export const COST_OF_METHOD = {
  "No replacement": "acquisitionCost",
  Identical: "identicalCost",
  Equivalent: "equivalentCost",
  "Last cost": "lastAcquisitionCost",
} as const;

/** The paragraph of C9.4.8 that prices by each method. */
export const PARAGRAPH_OF_METHOD: Record<Method, string> = {
  "No replacement": "C9.4.8.1",
  Identical: "C9.4.8.2.1",
  Equivalent: "C9.4.8.2.2",
  "Last cost": "C9.4.8.2.3",
};

export const NEGATIVE_PRICE = review(
  "The replacement cost is below the depreciation of the article sold; C9.4.8.2 sets no floor and no negative price.",
);

/** The price of the row's article, in cents: the cost its method names, less depreciation (C9.4.8.1, .2.1-.3). */
export function priceOf(sale: StockSale): Answer<Cents> {
  const method = sale.method;
  if (method.status !== "known") return method;
  if (method.value === "No replacement") return notNegative(sale.actualValue);
  const cost = COST_OF_METHOD[method.value];
  return notNegative(
    costLessDepreciation(cost, sale.facts[cost], sale.depreciation, sale.trace, "stock.price"),
  );
}

/** A price below zero is for a person to look at: neither negative nor silently zero. */
export function notNegative(price: Answer<Cents>): Answer<Cents> {
  return price.status === "known" && price.value < 0 ? NEGATIVE_PRICE : price;
}
