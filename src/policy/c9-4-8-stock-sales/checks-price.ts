import { isKnown } from "../kernel/bad";
import { dollarsOfCents } from "../kernel/money";
import { percentText } from "../kernel/percent";
import type { Check } from "../kernel/finding";
import { depreciationEntered } from "./depreciation";
import { COST_OF_METHOD, NEGATIVE_PRICE, PARAGRAPH_OF_METHOD } from "./price";
import type { StockSale } from "./sale";

type StockCheck = Check<StockSale>;
const METHOD_PARAGRAPHS = ["C9.4.8.1", "C9.4.8.2.1", "C9.4.8.2.2", "C9.4.8.2.3"];

/** The paragraph that prices the row, or the one whose question is still open. */
function pricingParagraphs(sale: StockSale): readonly string[] {
  if (sale.method.status === "known") return [PARAGRAPH_OF_METHOD[sale.method.value]];
  return [sale.intent.status === "known" ? "C9.4.8.2" : "C9.4.8"];
}

/** The depreciation entered for a serviceable munition, in cents, when above zero. */
export function munitionDepreciation(sale: StockSale): number {
  const { munition, serviceable } = sale.facts;
  if (munition !== true || serviceable !== true) return 0;
  const entered = depreciationEntered(sale.facts);
  return entered.status === "known" ? entered.value : 0;
}

/** A percentage above zero is entered for a serviceable munition, of a cost that is not known. */
function ofUnknownCost({ facts }: StockSale): boolean {
  const { munition, serviceable, depreciationPercent } = facts;
  const isEntered = munition === true && serviceable === true && isKnown(depreciationPercent);
  return isEntered && depreciationEntered(facts).status !== "known";
}

const priceMismatch: StockCheck = {
  code: "stock.price-mismatch",
  paragraphs: METHOD_PARAGRAPHS,
  severities: ["error", "warning"],
  rules: ["R38", "R42", "R43", "R44", "R48"],
  columns: ["priceQuoted"],
  title: "Quoted price differs from the price C9.4.8 gives",
  check(sale, found, rule) {
    const { priceQuoted } = sale.facts;
    const price = sale.price;
    if (price.status !== "known" || !isKnown(priceQuoted)) return;
    const difference = priceQuoted - price.value;
    if (Math.abs(difference) <= sale.tolerance) return;
    const onlyMunition = Math.abs(difference + munitionDepreciation(sale)) <= sale.tolerance;
    const data = {
      quoted: dollarsOfCents(priceQuoted),
      price: dollarsOfCents(price.value),
      difference: dollarsOfCents(difference),
    };
    found.add(rule, onlyMunition ? "warning" : "error", ["priceQuoted"], {
      paragraphs: pricingParagraphs(sale),
      data,
    });
  },
};

const priceUnknown: StockCheck = {
  code: "stock.price-unknown",
  paragraphs: ["C9.4.8", ...METHOD_PARAGRAPHS, "C9.4.8.2"],
  severities: ["unknown"],
  rules: ["R38", "R42", "R43", "R44"],
  columns: ["intentToReplace", "acquisitionCost", "depreciation", "munition", "serviceable"],
  title: "The price needs facts that are not given",
  check(sale, found, rule) {
    if (sale.price.status !== "unknown") return;
    const { missing } = sale.price;
    const columns = missing.filter((key) => key !== "asOf");
    found.add(rule, "unknown", columns.length > 0 ? columns : ["agreementDate"], {
      paragraphs: pricingParagraphs(sale),
      missing,
      data: { missing },
    });
  },
};

const zeroPrice: StockCheck = {
  code: "stock.zero-price",
  paragraphs: METHOD_PARAGRAPHS,
  severities: ["warning"],
  rules: ["R38"],
  columns: ["acquisitionCost", "identicalCost", "equivalentCost", "lastAcquisitionCost", "depreciation"],
  title: "The price comes to zero",
  check(sale, found, rule) {
    if (sale.price.status !== "known" || sale.price.value !== 0 || sale.method.status !== "known") return;
    found.add(rule, "warning", [COST_OF_METHOD[sale.method.value]], { paragraphs: pricingParagraphs(sale) });
  },
};

const negativePrice: StockCheck = {
  code: "stock.negative-price",
  paragraphs: ["C9.4.8.2"],
  severities: ["error"],
  rules: ["R42", "R43", "R44"],
  columns: ["identicalCost", "equivalentCost", "lastAcquisitionCost", "depreciation"],
  title: "Replacement cost is below the depreciation of the article sold",
  check(sale, found, rule) {
    if (sale.price !== NEGATIVE_PRICE || sale.method.status !== "known") return;
    found.add(rule, "error", [COST_OF_METHOD[sale.method.value], "depreciation"]);
  },
};

const munitionDepreciated: StockCheck = {
  code: "stock.munition-depreciated",
  paragraphs: ["C9.4.8.6"],
  severities: ["warning"],
  rules: ["R51", "R52"],
  columns: ["depreciation", "depreciationPercent", "munition", "serviceable"],
  title: "Depreciation entered for a serviceable munition",
  check(sale, found, rule) {
    const entered = munitionDepreciation(sale);
    const { depreciation, depreciationPercent: percent } = sale.facts;
    const column = isKnown(depreciation) ? "depreciation" : "depreciationPercent";
    if (entered > 0) found.add(rule, "warning", [column], { data: { entered: dollarsOfCents(entered) } });
    else if (ofUnknownCost(sale) && isKnown(percent))
      found.add(rule, "warning", ["depreciationPercent"], { data: { percent: percentText(percent) } });
  },
};

const munitionRestricted: StockCheck = {
  code: "stock.munition-restricted",
  paragraphs: ["C9.4.8.6"],
  severities: ["warning"],
  rules: ["R53"],
  columns: ["restrictedMunition", "munition"],
  title: "SAMM limits on this munition remain",
  check(sale, found, rule) {
    const { restrictedMunition, munition } = sale.facts;
    if (restrictedMunition === true && munition !== false) found.add(rule, "warning", ["restrictedMunition"]);
  },
};

export const PRICE_CHECKS: readonly StockCheck[] = [
  priceMismatch,
  priceUnknown,
  zeroPrice,
  negativePrice,
  munitionDepreciated,
  munitionRestricted,
];
