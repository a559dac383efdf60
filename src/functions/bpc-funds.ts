/**
 * SAMM functions on the life of BPC funds, SAMM C15-Legacy.7.1 and .7.5: arguments to facts, the policy core's
 * rule, its answer to cells. Excel's own types end here: arguments are `unknown` until read.
 */
import {
  bpcColumns,
  cancellingYear,
  expirationOf,
  isBad,
  isKnown,
  phaseOf,
  proposedUseOf,
  type Answer,
  type CancellingYear,
  type Day,
} from "../policy";
import { known, lacking, reviewAs, worded } from "./edge/facts";
import { fundsParameter, lifeOf } from "./edge/funds";
import { choice, column, date } from "./edge/parameters";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const milestones = [
  "Expiration",
  "Value review",
  "Completion",
  "Closure",
  "Return memo",
  "Cancellation",
] as const;

/** Where the calendar of a cancelling year holds each milestone; the return memorandum is due with the closure. */
const inCalendar = {
  "Value review": "valueReview",
  Completion: "completion",
  Closure: "closure",
  "Return memo": "closure",
  Cancellation: "cancellation",
} as const satisfies Partial<Record<(typeof milestones)[number], keyof CancellingYear>>;

const cancellingFy = column(bpcColumns, "cancellingFy");
const deadlineParameters = [fundsParameter, choice("milestone", milestones), cancellingFy] as const;

/**
 * Gives the date of a milestone of BPC funds: expiration, value review, completion, closure, return memo or cancellation.
 * @customfunction BPCDEADLINE
 * @helpurl https://localhost:3000/help/BPCDEADLINE.html
 * @param funds Last fiscal year of availability (2021), years of availability (2020/2021), or a Treasury Account Symbol.
 * @param milestone Expiration, Value review, Completion, Closure, Return memo or Cancellation.
 * @param [cancellingFy] The cancelling fiscal year, where a statute sets another than the fifth after expiration.
 * @returns A date, as a serial number: format the cell as a date.
 */
export function bpcDeadline(
  funds: unknown[][],
  milestone: unknown[][],
  cancellingFy?: unknown[][],
): unknown[][] {
  return spread(deadlineParameters, [funds, milestone, cancellingFy], deadlineOf, asItIs);
}

function deadlineOf(facts: FactsOf<typeof deadlineParameters>): Answer<Day> {
  const milestone = facts[1];
  if (!isKnown(milestone)) return lacking("milestone", milestone);
  const { lastFy, cancellingFy } = lifeOf(facts[0], facts[2], null);
  if (milestone === "Expiration")
    return lastFy.status === "known" ? known(expirationOf(lastFy.value).day) : lastFy;
  if (cancellingFy.status !== "known") return cancellingFy;
  return known(cancellingYear(cancellingFy.value)[inCalendar[milestone]].day);
}

const phaseParameters = [fundsParameter, date("asOf"), cancellingFy] as const;

/**
 * Gives whether BPC funds are available for new obligation, expired or cancelled on a day.
 * @customfunction BPCPHASE
 * @helpurl https://localhost:3000/help/BPCPHASE.html
 * @param funds Last fiscal year of availability (2021), years of availability (2020/2021), or a Treasury Account Symbol.
 * @param asOf The day to judge: a cell with a date.
 * @param [cancellingFy] The cancelling fiscal year, where a statute sets another than the fifth after expiration.
 * @returns Available, Expired or Cancelled; Not yet available before the first year.
 */
export function bpcPhase(funds: unknown[][], asOf: unknown[][], cancellingFy?: unknown[][]): unknown[][] {
  return spread(phaseParameters, [funds, asOf, cancellingFy], phaseOn, asItIs);
}

function phaseOn([funds, asOf, cancellingFy]: FactsOf<typeof phaseParameters>): Answer<string> {
  if (isBad(asOf)) return lacking("asOf", asOf);
  return phaseOf(lifeOf(funds, cancellingFy, asOf));
}

const useParameters = [
  fundsParameter,
  column(bpcColumns, "proposedUse", "use"),
  date("asOf"),
  column(bpcColumns, "obligationDate"),
  column(bpcColumns, "withinScope"),
  column(bpcColumns, "transferDate"),
  cancellingFy,
] as const;

/**
 * Gives whether BPC funds may be used for a new obligation, a liquidation or an upward adjustment on a day.
 * @customfunction BPCUSE
 * @helpurl https://localhost:3000/help/BPCUSE.html
 * @param funds Last fiscal year of availability (2021), years of availability (2020/2021), or a Treasury Account Symbol.
 * @param use New obligation, Liquidation or Upward adjustment.
 * @param asOf The day to judge: a cell with a date.
 * @param [obligationDate] For an upward adjustment of expired funds: date of the original obligation.
 * @param [withinScope] For an upward adjustment of expired funds, Yes or No: is it within the scope of that obligation?
 * @param [transferDate] Date of the transfer to the FMS Trust Fund.
 * @param [cancellingFy] The cancelling fiscal year, where a statute sets another than the fifth after expiration.
 * @returns Allowed, Not allowed or Review.
 */
export function bpcUse(
  funds: unknown[][],
  use: unknown[][],
  asOf: unknown[][],
  obligationDate?: unknown[][],
  withinScope?: unknown[][],
  transferDate?: unknown[][],
  cancellingFy?: unknown[][],
): unknown[][] {
  const given = [funds, use, asOf, obligationDate, withinScope, transferDate, cancellingFy] as const;
  return spread(useParameters, given, useOf, asItIs);
}

function useOf(facts: FactsOf<typeof useParameters>): Answer<string> {
  const [funds, proposedUse, asOf, obligationDate, withinScope, transferDate, cancellingFy] = facts;
  if (!isKnown(proposedUse)) return lacking("use", proposedUse);
  if (isBad(asOf)) return lacking("asOf", asOf);
  const life = lifeOf(funds, cancellingFy, asOf);
  const allowed = proposedUseOf(
    { proposedUse, obligationDate, withinScope, transferDate },
    phaseOf(life),
    life,
  );
  return reviewAs(
    worded(allowed, (is) => (is ? "Allowed" : "Not allowed")),
    "Review",
  );
}
