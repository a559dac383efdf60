import { YES } from "../kernel/answer";
import { isKnown } from "../kernel/bad";
import type { Check } from "../kernel/finding";
import { PARAGRAPH_OF_METHOD } from "./price";
import type { StockSale } from "./sale";

type StockCheck = Check<StockSale>;

const intentNotDetermined: StockCheck = {
  code: "stock.intent-not-determined",
  paragraphs: ["C9.4.8"],
  severities: ["error", "unknown"],
  rules: ["R37"],
  columns: ["intentToReplace", "agreementDate"],
  title: "No determination with or without intent to replace",
  check(sale, found, rule) {
    if (sale.facts.intentToReplace !== null) return;
    found.add(rule, sale.signed ? "error" : "unknown", ["intentToReplace"], {
      missing: ["intentToReplace"],
      actor: "Implementing agency",
    });
  },
};

/** True when the recorded determination is dated after the agreement. */
function lateIntent(sale: StockSale): boolean {
  const { intentToReplace, intentDate, agreementDate } = sale.facts;
  return (
    isKnown(intentToReplace) && isKnown(intentDate) && isKnown(agreementDate) && intentDate > agreementDate
  );
}

const intentAfterAgreement: StockCheck = {
  code: "stock.intent-after-agreement",
  paragraphs: ["C9.4.8.1"],
  severities: ["warning"],
  rules: ["R38", "R41"],
  columns: ["intentDate", "agreementDate", "intentToReplace"],
  title: "Intent determined after the agreement was entered into",
  check(sale, found, rule) {
    if (lateIntent(sale)) found.add(rule, "warning", ["intentDate"]);
  },
};

const intentChanged: StockCheck = {
  code: "stock.intent-changed-after-agreement",
  paragraphs: ["C9.4.8.1", "C9.4.8.2"],
  severities: ["info"],
  rules: ["R38", "R41"],
  columns: ["laterIntentToReplace", "intentToReplace"],
  title: "Intent changed after the agreement; the price does not follow",
  check(sale, found, rule) {
    const { intentToReplace, laterIntentToReplace } = sale.facts;
    if (!isKnown(intentToReplace) || !isKnown(laterIntentToReplace) || lateIntent(sale)) return;
    if (intentToReplace !== laterIntentToReplace) found.add(rule, "info", ["laterIntentToReplace"]);
  },
};

/** Intent to replace, known at the agreement. */
function replaces(sale: StockSale): boolean {
  return sale.intent === YES;
}

const purposeNotReadiness: StockCheck = {
  code: "stock.purpose-not-readiness",
  paragraphs: ["C9.4.8.2"],
  severities: ["warning"],
  rules: ["R41"],
  columns: ["forReadiness", "intentToReplace"],
  title: "Replacement for a purpose C9.4.8.2 does not name",
  check(sale, found, rule) {
    if (replaces(sale) && sale.facts.forReadiness === false) found.add(rule, "warning", ["forReadiness"]);
  },
};

const methodNotPermitted: StockCheck = {
  code: "stock.method-not-permitted",
  paragraphs: ["C9.4.8.2.1", "C9.4.8.2.2", "C9.4.8.2.3"],
  severities: ["error"],
  rules: ["R41", "R42", "R43", "R44"],
  columns: [
    "requestedMethod",
    "identicalMeetsRequirement",
    "identicalObtainable",
    "equivalentQualifies",
    "equivalentObtainable",
  ],
  title: "The method asked for is not the permitted one",
  check(sale, found, rule) {
    const { requestedMethod } = sale.facts;
    if (sale.method.status !== "known" || !isKnown(requestedMethod) || requestedMethod === sale.method.value)
      return;
    const paragraph = PARAGRAPH_OF_METHOD[sale.method.value];
    found.add(rule, "error", ["requestedMethod"], {
      paragraphs: [paragraph],
      data: { requested: requestedMethod, permitted: sale.method.value, paragraph },
    });
  },
};

const nonEquivalent: StockCheck = {
  code: "stock.non-equivalent-replacement",
  paragraphs: ["C9.4.8.4", "C9.4.8.4.1"],
  severities: ["warning"],
  rules: ["R46", "R47", "R48"],
  columns: ["equivalentQualifies", "intentToReplace"],
  title: "The desired replacement is no functional equivalent",
  check(sale, found, rule) {
    if (replaces(sale) && sale.facts.equivalentQualifies === false)
      found.add(rule, "warning", ["equivalentQualifies"]);
  },
};

export const INTENT_CHECKS: readonly StockCheck[] = [
  intentNotDetermined,
  intentAfterAgreement,
  intentChanged,
  purposeNotReadiness,
  methodNotPermitted,
  nonEquivalent,
];
