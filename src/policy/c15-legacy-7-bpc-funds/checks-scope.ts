import { isKnown } from "../kernel/bad";
import type { Check } from "../kernel/finding";
import type { BpcCase } from "./bpc-case";
import { IN_FORCE_DAY, MEMO, P } from "./edition";
import { isNoYear, isTrustFund, YEARS_AFTER_EXPIRY } from "./fund";

type BpcCheck = Check<BpcCase>;

/** First fiscal year of availability that chapter 15, not 15-Legacy, takes in (public notes on its scope). */
const CHAPTER_15_FROM = 2025;

const statutoryPeriod: BpcCheck = {
  code: "bpc.statutory-period",
  paragraphs: [P.close],
  severities: ["info"],
  rules: ["R58"],
  columns: ["cancellingFy"],
  title: "Cancelling year other than five years after expiry",
  check(row, found, rule) {
    const { cancellingFy } = row.facts;
    if (!isKnown(cancellingFy) || row.lastFy.status !== "known") return;
    const usual = row.lastFy.value + YEARS_AFTER_EXPIRY;
    if (cancellingFy !== usual)
      found.add(rule, "info", ["cancellingFy"], { data: { given: cancellingFy, usual } });
  },
};

const noYear: BpcCheck = {
  code: "bpc.no-year",
  paragraphs: [P.close],
  severities: ["info"],
  rules: ["R58"],
  columns: ["tas"],
  title: "No-year funds: no cancelling year",
  check(row, found, rule) {
    if (isNoYear(row.facts)) found.add(rule, "info", ["tas"]);
  },
};

const trustFundTas: BpcCheck = {
  code: "bpc.trust-fund-tas",
  paragraphs: [P.general],
  severities: ["unknown"],
  rules: ["R54"],
  columns: ["tas", "availabilityEndFy"],
  title: "The FMS Trust Fund's own symbol dates nothing",
  check(row, found, rule) {
    if (!isTrustFund(row.facts) || row.facts.availabilityEndFy !== null) return;
    found.add(rule, "unknown", ["tas", "availabilityEndFy"], { missing: ["availabilityEndFy"] });
  },
};

const datesUnknown: BpcCheck = {
  code: "bpc.dates-unknown",
  paragraphs: [P.close],
  severities: ["unknown"],
  rules: ["R58"],
  columns: ["availabilityEndFy", "tas"],
  title: "Neither TAS nor fiscal year: no date can be computed",
  check(row, found, rule) {
    if (row.facts.tas !== null || row.facts.availabilityEndFy !== null) return;
    found.add(rule, "unknown", ["availabilityEndFy"], {
      missing: ["availabilityEndFy"],
      data: { cancels: isKnown(row.facts.cancellingFy) },
    });
  },
};

const scopeUnknown: BpcCheck = {
  code: "bpc.scope-unknown",
  paragraphs: [MEMO],
  severities: ["unknown"],
  rules: ["R86"],
  columns: ["caseType"],
  title: "Case type blank for funds of 2025 or later",
  check(row, found, rule) {
    const { caseType, tas } = row.facts;
    if (caseType !== null) return;
    const first =
      isKnown(tas) && tas.firstFy !== null
        ? tas.firstFy
        : row.lastFy.status === "known"
          ? row.lastFy.value
          : 0;
    if (first >= CHAPTER_15_FROM)
      found.add(rule, "unknown", ["caseType"], { missing: ["caseType"], data: { first } });
  },
};

const before: BpcCheck = {
  code: "bpc.before-25-47",
  paragraphs: [MEMO],
  severities: ["info"],
  rules: ["R86", "R87"],
  columns: ["availabilityEndFy"],
  title: "As of a date before memorandum 25-47",
  check(row, found, rule) {
    if (row.asOf === null || row.asOf >= IN_FORCE_DAY) return;
    found.add(rule, "info", [
      row.facts.availabilityEndFy === null && row.facts.tas !== null ? "tas" : "availabilityEndFy",
    ]);
  },
};

export const SCOPE_CHECKS: readonly BpcCheck[] = [
  statutoryPeriod,
  noYear,
  trustFundTas,
  datesUnknown,
  scopeUnknown,
  before,
];

export const NOT_LEGACY: BpcCheck = {
  code: "bpc.not-legacy",
  paragraphs: [MEMO],
  severities: ["info"],
  rules: ["R54"],
  columns: ["caseType"],
  title: "Not a BPC legacy case",
  check(row, found, rule) {
    if (row.standing.status === "not-applicable") found.add(rule, "info", ["caseType"]);
  },
};
