import type { Check, Findings } from "../kernel/finding";
import { INTENT_CHECKS } from "./checks-intent";
import { PRICE_CHECKS } from "./checks-price";
import { PROCEEDS_CHECKS } from "./checks-proceeds";
import type { StockSale } from "./sale";

const notInForce: Check<StockSale> = {
  code: "stock.not-in-force",
  paragraphs: ["24-58"],
  severities: ["info"],
  rules: ["R37"],
  columns: ["agreementDate"],
  title: "Agreement before C9.4.8 came into force",
  check(sale, found, rule) {
    if (sale.standing.status === "not-in-force") found.add(rule, "info", ["agreementDate"]);
  },
};

const notApplicable: Check<StockSale> = {
  code: "stock.not-applicable",
  paragraphs: ["C9.4.8"],
  severities: ["info"],
  rules: ["R37"],
  columns: ["authority", "fromStock"],
  title: "Not a sale from stock under AECA section 21",
  check(sale, found, rule) {
    if (sale.standing.status !== "not-applicable") return;
    found.add(rule, "info", [sale.facts.fromStock === false ? "fromStock" : "authority"]);
  },
};

const STANDING_CHECKS = [notInForce, notApplicable];
const GOVERNED_CHECKS = [...PRICE_CHECKS, ...INTENT_CHECKS, ...PROCEEDS_CHECKS];

export const stockChecks: readonly Check<StockSale>[] = [...GOVERNED_CHECKS, ...STANDING_CHECKS];

/** Checks a sale: one info finding where C9.4.8 does not govern, else every check. */
export function checkStockSale(sale: StockSale, found: Findings): void {
  const { status } = sale.standing;
  const outside = status === "not-applicable" || status === "not-in-force";
  for (const rule of outside ? STANDING_CHECKS : GOVERNED_CHECKS) rule.check(sale, found, rule);
}
