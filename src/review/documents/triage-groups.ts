import { isKnown, isoOfDay, plain, readDate, readText, type Answer, type ReviewContext } from "../../policy";
import type { RowReview } from "../run/review-rows";

/** Where a BPC row stands before July 31 of its cancelling year (C15-Legacy.7.5). */
export type TriageGroup = "cancelled" | "alternate" | "closable" | "undecided" | "later";

/** Why a row is not in the triage: another kind of case or fund, closed, or cancelled with nothing left. */
export type TriageOmission = "not-applicable" | "closed" | "settled";

export type TriagePlace = { readonly group: TriageGroup } | { readonly omitted: TriageOmission };

/** The fiscal year in which the as-of date lies; undefined when the date cannot be read. */
export function fiscalYearOf(context: ReviewContext): number | undefined {
  const day = readDate(context.asOf);
  // October 1 opens the fiscal year: 92 days before the calendar year of its number.
  return isKnown(day) ? Number(isoOfDay(day + 92).slice(0, 4)) : undefined;
}

/**
 * The group of a BPC row, by the policy's answers: cancelled funds still on the case first (7.5.2), then,
 * for funds that cancel by the end of the current fiscal year, how the case gets rid of them (7.5.1, 7.5.3).
 * Funds of later years come apart. What the facts do not decide is a group of its own, never left out.
 */
export function triageOf({ facts, review }: RowReview, context: ReviewContext): TriagePlace {
  const { answers } = review;
  const phase = answers.phase;
  if (phase?.status === "not-applicable" || phase?.status === "not-in-force")
    return { omitted: "not-applicable" };
  if (known(answers.cancelledFundsOnCase) === true) return { group: "cancelled" };
  if (isClosed(facts.caseStatus)) return { omitted: "closed" };
  if (known(phase) === "Cancelled") {
    return known(answers.cancelledFundsOnCase) === false ? { omitted: "settled" } : { group: "undecided" };
  }
  const year = known(answers.cancellingFy);
  const current = fiscalYearOf(context);
  if (typeof year !== "number" || current === undefined) return { group: "undecided" };
  if (year > current) return { group: "later" };
  const path = known(answers.path);
  if (path === "Close by July 31") return { group: "closable" };
  return { group: path === "Alternate funds return" ? "alternate" : "undecided" };
}

function isClosed(cell: unknown): boolean {
  const text = readText(cell);
  return isKnown(text) && plain(text) === "closed";
}

/** The value of a known answer. */
export function known(answer: Answer | undefined): unknown {
  return answer?.status === "known" ? answer.value : undefined;
}
