import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, lacking, notApplicable, unknown } from "../kernel/answer";
import type { FiscalYear } from "../kernel/fiscal-year";
import { TRUST_FUND_ACCOUNT } from "../kernel/tas";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { BpcFacts } from "./columns";

/** The facts that date a fund. */
export type FundFacts = Pick<BpcFacts, "tas" | "availabilityEndFy" | "cancellingFy">;

/** "Generally the fifth year after the funds expire for new obligation" (C15-Legacy.7.1.1). */
export const YEARS_AFTER_EXPIRY = 5;

export const NO_YEAR = notApplicable(
  "No-year funds (X) have no period of availability and no cancelling year; they close only under 31 U.S.C. 1555.",
);

/** A no-year symbol other than the FMS Trust Fund's own, which says nothing of the appropriation behind it. */
export function isNoYear(facts: Pick<FundFacts, "tas">): boolean {
  const { tas } = facts;
  return isKnown(tas) && tas.noYear && tas.account !== TRUST_FUND_ACCOUNT;
}

/** The FMS Trust Fund's own symbol, 97X8242. */
export function isTrustFund(facts: Pick<FundFacts, "tas">): boolean {
  const { tas } = facts;
  return isKnown(tas) && tas.noYear && tas.account === TRUST_FUND_ACCOUNT;
}

/** Last fiscal year of availability: the year column, else the Treasury symbol. Either serves where the other cannot be read. */
export function lastFyOf(facts: FundFacts, trace?: Trace): Answer<FiscalYear> {
  if (isNoYear(facts)) {
    trace?.step("bpc.no-year", "no cancelling year");
    return NO_YEAR;
  }
  const { tas, availabilityEndFy } = facts;
  const year = isKnown(availabilityEndFy) ? availabilityEndFy : isKnown(tas) ? tas.lastFy : null;
  if (year !== null) {
    trace?.step("bpc.availability", `FY${year}`);
    return known(year);
  }
  if (isBad(availabilityEndFy)) return lacking("availabilityEndFy", availabilityEndFy);
  return isBad(tas) ? invalid(["tas"]) : unknown(["availabilityEndFy"]);
}

/** Cancelling fiscal year: five years after expiry, or the year a statute sets instead (C15-Legacy.7.1.1). */
export function cancellingFyOf(
  facts: FundFacts,
  lastFy: Answer<FiscalYear>,
  trace?: Trace,
): Answer<FiscalYear> {
  if (lastFy.status === "not-applicable") return lastFy;
  const { cancellingFy } = facts;
  if (isBad(cancellingFy)) return lacking("cancellingFy", cancellingFy);
  if (cancellingFy !== null) {
    trace?.step("bpc.statutory", `FY${cancellingFy}`);
    return known(cancellingFy);
  }
  if (lastFy.status !== "known") return lastFy;
  trace?.step("bpc.cancelling-year", `FY${lastFy.value + YEARS_AFTER_EXPIRY}`);
  return known(lastFy.value + YEARS_AFTER_EXPIRY);
}
