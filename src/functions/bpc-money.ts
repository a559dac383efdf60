/**
 * SAMM functions on the money of BPC cases, SAMM C15-Legacy.7.5.1, .7.5.3.1 and .7.6.3: arguments to facts, the
 * policy core's rule, its answer to cells. Excel's own types end here: arguments are `unknown` until read.
 */
import {
  bpcColumns,
  cancellingYear,
  dollarsOfCents,
  isBad,
  isKnown,
  openReview,
  reductionOf,
  type Answer,
  type CellValue,
  type Day,
  type Fact,
} from "../policy";
import { known, lacking, worded } from "./edge/facts";
import { fundsParameter, lifeOf } from "./edge/funds";
import { column } from "./edge/parameters";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const cancellingFy = column(bpcColumns, "cancellingFy");
const reductionParameters = [
  column(bpcColumns, "caseValue"),
  column(bpcColumns, "highestRequirement"),
] as const;

/**
 * Gives by how much the value of a BPC case is to be reduced by March 31 of the final fiscal year of its funds: its value less its highest financial requirement.
 * @customfunction BPCREDUCTION
 * @helpurl https://localhost:3000/help/BPCREDUCTION.html
 * @param caseValue Value of the case for this fund as it is now, in dollars.
 * @param highestRequirement Its highest financial requirement, in dollars.
 * @returns Dollars to take off.
 */
export function bpcReduction(caseValue: unknown[][], highestRequirement: unknown[][]): unknown[][] {
  return spread(
    reductionParameters,
    [caseValue, highestRequirement],
    ([caseValue, highestRequirement]) => reductionOf({ caseValue, highestRequirement }),
    dollarsOfCents,
  );
}

const invoiceParameters = [
  fundsParameter,
  column(bpcColumns, "invoiceDate"),
  column(bpcColumns, "drawdownDate"),
  column(bpcColumns, "balancesReturnedDate"),
  cancellingFy,
] as const;

/**
 * Gives what to do with an invoice that arrives when BPC funds have expired, were drawn down or returned, or have cancelled.
 * @customfunction BPCINVOICE
 * @helpurl https://localhost:3000/help/BPCINVOICE.html
 * @param funds Last fiscal year of availability (2021), years of availability (2020/2021), or a Treasury Account Symbol.
 * @param invoiceDate Date on which the invoice was received.
 * @param [drawdownDate] Date on which obligation authority was drawn down under the alternate process.
 * @param [balancesReturnedDate] Date on which unliquidated balances were returned to Treasury.
 * @param [cancellingFy] The cancelling fiscal year, where a statute sets another than the fifth after expiration.
 * @returns Prior year adjustment, Ask DSCA CFD and DFAS-IN, or Pay from expired funds.
 */
export function bpcInvoice(
  funds: unknown[][],
  invoiceDate: unknown[][],
  drawdownDate?: unknown[][],
  balancesReturnedDate?: unknown[][],
  cancellingFy?: unknown[][],
): unknown[][] {
  const given = [funds, invoiceDate, drawdownDate, balancesReturnedDate, cancellingFy] as const;
  return spread(invoiceParameters, given, invoiceOf, asItIs);
}

function invoiceOf(facts: FactsOf<typeof invoiceParameters>): Answer<string> {
  const [funds, invoiceDate, drawdownDate, balancesReturnedDate, cancellingFy] = facts;
  if (!isKnown(invoiceDate)) return lacking("invoiceDate", invoiceDate);
  const { lastFy } = lifeOf(funds, cancellingFy, invoiceDate);
  if (lastFy.status === "not-applicable") return lastFy;
  // Years at odds are both unreadable, as on a row: what was done to the balances may decide without them.
  const isTorn = lastFy.status === "invalid" && isKnown(funds);
  const route = answerOnDay("invoiceRoute", invoiceDate, {
    availabilityEndFy: lastFy.status === "invalid" ? UNREADABLE : valueOf(lastFy),
    cancellingFy: isTorn ? UNREADABLE : cellOf(cancellingFy),
    invoiceDate,
    drawdownDate: cellOf(drawdownDate),
    balancesReturnedDate: cellOf(balancesReturnedDate),
  });
  const years = isTorn ? ["availabilityEndFy", "cancellingFy"] : ["availabilityEndFy"];
  if (lastFy.status !== "known" && years.some((year) => isOpenBy(route, year))) return lastFy;
  return worded(route, String);
}

/** Whether it is this fact that leaves the answer open. */
function isOpenBy(answer: Answer, key: string): boolean {
  if (answer.status === "unknown") return answer.missing.includes(key);
  return answer.status === "invalid" && answer.columns.includes(key);
}

const creditParameters = [
  fundsParameter,
  column(bpcColumns, "creditDate"),
  column(bpcColumns, "caseStatus"),
  cancellingFy,
] as const;

/**
 * Gives what to do with a credit received on a BPC case, before or after its funds cancelled.
 * @customfunction BPCCREDIT
 * @helpurl https://localhost:3000/help/BPCCREDIT.html
 * @param funds Last fiscal year of availability (2021), years of availability (2020/2021), or a Treasury Account Symbol.
 * @param creditDate Date on which the credit was received.
 * @param [caseStatus] Open, Closed or Reopened. Asked for a credit after cancellation.
 * @param [cancellingFy] The cancelling fiscal year, where a statute sets another than the fifth after expiration.
 * @returns What to do, in words.
 */
export function bpcCredit(
  funds: unknown[][],
  creditDate: unknown[][],
  caseStatus?: unknown[][],
  cancellingFy?: unknown[][],
): unknown[][] {
  return spread(creditParameters, [funds, creditDate, caseStatus, cancellingFy], creditOf, asItIs);
}

function creditOf(facts: FactsOf<typeof creditParameters>): Answer<string> {
  const [funds, creditDate, caseStatus, cancellingFy] = facts;
  if (!isKnown(creditDate)) return lacking("creditDate", creditDate);
  const year = lifeOf(funds, cancellingFy, creditDate).cancellingFy;
  if (year.status !== "known") return year;
  if (creditDate <= cancellingYear(year.value).cancellation.day)
    return known("Not cancelled: post to the case");
  if (caseStatus === "Open") return known("Closure certificate; to Treasury");
  const row = { cancellingFy: year.value, creditDate, caseStatus: cellOf(caseStatus) };
  const route = answerOnDay("creditRoute", creditDate, row);
  return worded(route, (ways) => `${(ways as readonly string[]).join(", or ")}; to Treasury`);
}

/** One answer of the review of a BPC case that has these facts and no others, on the day of the event. */
function answerOnDay(key: string, asOf: Day, facts: Readonly<Record<string, CellValue>>): Answer {
  const { answers } = openReview("bpc-case", facts, { asOf });
  return answers[key] ?? { status: "not-applicable", because: "it does not concern this row" };
}

const UNREADABLE = "#VALUE!";

/** A fact as a cell again. What could not be read stays unreadable. */
function cellOf<T extends CellValue>(fact: Fact<T>): CellValue {
  return isBad(fact) ? UNREADABLE : fact;
}

function valueOf<V>(answer: Answer<V>): V | null {
  return answer.status === "known" ? answer.value : null;
}
