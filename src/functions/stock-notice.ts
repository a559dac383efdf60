/**
 * SAMM function on the notice of the differential, SAMM C9.4.8.5: arguments to facts, the policy core's rule, its answer to
 * cells. Excel's own types end here: arguments are `unknown` until read.
 */
import {
  isBad,
  isKnown,
  readDate,
  readYesNo,
  stockSaleColumns,
  substantiallyHigher,
  type Answer,
  type CellValue,
  type Day,
  type Fact,
} from "../policy";
import { known, lacking, openOf } from "./edge/facts";
import { column, money, parameter, percent } from "./edge/parameters";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const noticeParameters = [
  money("price"),
  money("actualValue"),
  percent("thresholdPercent"),
  column(stockSaleColumns, "noticeDate"),
  parameter("purchaserProceeds", readYesNoOrDate, { expected: "Yes, No or the date of the decision" }),
  column(stockSaleColumns, "agreementDate"),
] as const;

/** The wish to proceed: yes or no, or the day it was decided, which is a yes. */
function readYesNoOrDate(cell: CellValue): Fact<boolean | Day> {
  const answer = readYesNo(cell);
  if (!isBad(answer)) return answer;
  const day = readDate(cell);
  return isKnown(day) ? day : answer;
}

/**
 * Gives whether the purchaser had to be told that the price is substantially higher than the actual value, and whether that was done before the agreement.
 * @customfunction STOCKNOTICE
 * @helpurl https://localhost:3000/help/STOCKNOTICE.html
 * @param price Price under one of the replacement methods, in dollars.
 * @param actualValue Acquisition cost of the article sold less its depreciation, in dollars.
 * @param thresholdPercent From how many percent above actual value you call a price substantially higher, such as 25. SAMM sets no number.
 * @param [noticeDate] Date on which the purchaser was made fully aware of the difference.
 * @param [purchaserProceeds] Yes, No, or the date of the decision: does the purchaser clearly want to proceed?
 * @param [agreementDate] Date of the binding agreement; blank while there is none.
 * @returns Not required, Required, Given, Late, Consent missing, or Set a threshold.
 */
export function stockNotice(
  price: unknown[][],
  actualValue: unknown[][],
  thresholdPercent: unknown[][],
  noticeDate?: unknown[][],
  purchaserProceeds?: unknown[][],
  agreementDate?: unknown[][],
): unknown[][] {
  const given = [price, actualValue, thresholdPercent, noticeDate, purchaserProceeds, agreementDate] as const;
  return spread(noticeParameters, given, noticeOf, asItIs);
}

type NoticeFacts = FactsOf<typeof noticeParameters>;

function noticeOf(facts: NoticeFacts): Answer<string> {
  const [price, actualValue, threshold] = facts;
  if (!isKnown(price) || !isKnown(actualValue)) return openOf(["price", price], ["actualValue", actualValue]);
  if (price > actualValue && isBad(threshold)) return lacking("thresholdPercent", threshold);
  const higher = substantiallyHigher(price - actualValue, actualValue, isBad(threshold) ? null : threshold);
  if (higher.status !== "known") return known("Set a threshold");
  return higher.value ? noticeGiven(facts) : known("Not required");
}

/** C9.4.8.5: fully aware, and clearly wanting to proceed, both before any binding agreement. */
function noticeGiven([, , , notice, proceeds, agreement]: NoticeFacts): Answer<string> {
  if (notice === null) return known("Required");
  if (isBad(notice)) return lacking("noticeDate", notice);
  if (isBad(agreement)) return lacking("agreementDate", agreement);
  const isLate = (day: Day): boolean => agreement !== null && day >= agreement;
  if (isLate(notice)) return known("Late");
  if (isBad(proceeds)) return lacking("purchaserProceeds", proceeds);
  if (proceeds === null || proceeds === false) return known("Consent missing");
  return known(typeof proceeds === "number" && isLate(proceeds) ? "Late" : "Given");
}
