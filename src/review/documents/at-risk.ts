import { isKnown, readDate, readMoney, type ReviewContext } from "../../policy";
import { MoneySum } from "../run/money-sum";
import type { RowReview } from "../run/review-rows";
import { known } from "./triage-groups";

/**
 * Money at risk by cancelling year: funds on BPC cases that are not yet cancelled and not yet returned. Each
 * row is one fund of one case, so a case with several funds stands in several years. What is not decided
 * (no year, no phase, no balance) is counted apart and never guessed into a year.
 */
export class MoneyAtRisk {
  private readonly byYear = new Map<number, MoneySum>();
  /** Rows of funds whose year, phase or balance is not known. */
  undecidedRows = 0;
  private readonly undecided = new MoneySum();

  add(reviewed: RowReview, context: ReviewContext): void {
    const { facts, review } = reviewed;
    const phase = review.answers.phase;
    if (phase?.status === "not-applicable" || phase?.status === "not-in-force") return;
    if (isReturned(facts.balancesReturnedDate, context)) return;
    const year = known(review.answers.cancellingFy);
    const state = known(phase);
    if (state === "Cancelled") return;
    const funds = readMoney(facts.fundsOnCase);
    if (funds === 0) return;
    if (typeof year !== "number" || state === undefined || !isKnown(funds)) {
      this.undecidedRows++;
      if (isKnown(funds)) this.undecided.add(funds);
      return;
    }
    const sum = this.byYear.get(year) ?? new MoneySum();
    sum.add(funds);
    this.byYear.set(year, sum);
  }

  /** Dollars known to be on funds whose year or phase is not known. */
  get undecidedDollars(): number {
    return this.undecided.dollars;
  }

  /** Cancelling year, funds, dollars; earliest year first. */
  get years(): readonly { readonly year: number; readonly funds: number; readonly dollars: number }[] {
    return [...this.byYear]
      .sort(([a], [b]) => a - b)
      .map(([year, sum]) => ({ year, funds: sum.count, dollars: sum.dollars }));
  }
}

/** An act dated after the as-of date has not happened yet. */
function isReturned(cell: RowReview["facts"][string] | undefined, context: ReviewContext): boolean {
  const day = readDate(cell);
  const asOf = readDate(context.asOf);
  return isKnown(day) && isKnown(asOf) && day <= asOf;
}
