import { known, NO, notApplicable, unknown, yesNo } from "../kernel/answer";
import { dollarText, type Cents } from "../kernel/money";
import { exceedsPercentOf, percentText, type Percent } from "../kernel/percent";
import type { Answer } from "../kernel/types";
import type { StockSale } from "./sale";

const NO_REPLACEMENT = notApplicable("C9.4.8.5 speaks of replacement sales only.");

/** Price less actual value, in cents; what leaves either open leaves this open (C9.4.8.5). */
export function differentialOf(sale: StockSale): Answer<Cents> {
  const price = sale.price;
  if (price.status !== "known") return price;
  const actual = sale.actualValue;
  if (actual.status !== "known") return actual;
  const difference = price.value - actual.value;
  sale.trace?.step("stock.differential", dollarText(difference));
  return known(difference);
}

/** Is the price of a replacement sale substantially higher than actual value? (C9.4.8.5; the threshold is the analyst's.) */
export function substantiallyHigherOf(sale: StockSale): Answer<boolean> {
  const intent = sale.intent;
  if (intent.status !== "known") return intent;
  if (!intent.value) return NO_REPLACEMENT;
  const differential = sale.differential;
  if (differential.status !== "known") return differential;
  const actual = sale.actualValue;
  if (actual.status !== "known") return actual;
  if (differential.value <= 0) {
    sale.trace?.step("stock.not-higher", "No");
    return NO;
  }
  const threshold = sale.threshold;
  const answer = substantiallyHigher(differential.value, actual.value, threshold);
  if (answer.status === "known" && threshold) {
    sale.trace?.step(
      "stock.substantially-higher",
      `${answer.value ? "Yes" : "No"} at ${percentText(threshold)} %`,
    );
  }
  return answer;
}

/**
 * SAMM gives no number for "substantially higher". At or below actual value is a sure No; above it only
 * the analyst's own threshold decides: more than so many percent of actual value (any amount above zero
 * when actual value is zero).
 */
export function substantiallyHigher(
  difference: Cents,
  actualValue: Cents,
  threshold: Percent | null,
): Answer<boolean> {
  if (difference <= 0) return NO;
  if (threshold === null) return unknown(["differentialThresholdPercent"]);
  return yesNo(exceedsPercentOf(difference, threshold, actualValue));
}
