import { YES } from "../kernel/answer";
import { isKnown } from "../kernel/bad";
import type { Check } from "../kernel/finding";
import type { Method } from "./columns";
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
    const { requestedMethod: requested } = sale.facts;
    if (!isKnown(requested)) return;
    if (sale.method.status !== "known") {
      if (isRuledOut(sale, requested)) found.add(rule, "error", ["requestedMethod"], { data: { requested } });
      return;
    }
    const permitted = sale.method.value;
    const paragraph = PARAGRAPH_OF_METHOD[permitted];
    if (requested !== permitted)
      found.add(rule, "error", ["requestedMethod"], {
        paragraphs: [paragraph],
        data: { requested, permitted, paragraph },
      });
  },
};

/** Which method a replacement allows is open, but it is not this one, whatever the open facts turn out to be. */
function isRuledOut(sale: StockSale, method: Method): boolean {
  if (!replaces(sale) || sale.method.status === "review") return false;
  const { identicalMeetsRequirement, identicalObtainable, equivalentObtainable } = sale.facts;
  switch (method) {
    case "No replacement":
      return true;
    case "Identical":
      return identicalMeetsRequirement === false || identicalObtainable === false;
    case "Equivalent":
      return equivalentObtainable === false;
    case "Last cost":
      return equivalentObtainable === true;
  }
}

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
