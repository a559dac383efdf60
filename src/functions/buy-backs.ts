/**
 * SAMM functions on buy backs, SAMM C6.4.9.2: arguments to facts, the policy core's rule, its answer to
 * cells. Excel's own types end here: arguments are `unknown` until read.
 */
import {
  buyBackPasses,
  coordinator,
  elementGaps,
  isBad,
  isoOfDay,
  reconciliation,
  RETURN_IN_FORCE_DAY,
  returnColumns,
  type Answer,
} from "../policy";
import { isNewest } from "./edge/edition";
import { lacking, reviewAs, worded } from "./edge/facts";
import { column } from "./edge/parameters";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const buyBackParameters = [
  column(returnColumns, "soldUnderFms"),
  column(returnColumns, "contractVehicle"),
  column(returnColumns, "fundSource"),
  column(returnColumns, "requestDate"),
] as const;

/**
 * Gives whether DoD's purchase of an article from a partner passes the stated gates of a buy back. Passing is not approval.
 * @customfunction BUYBACKCHECK
 * @helpurl https://localhost:3000/help/BUYBACKCHECK.html
 * @param soldUnderFms Yes or No: was the article sold to the partner under FMS?
 * @param contractVehicle FAR/DFARS, or Other.
 * @param fundSource What pays for it: DoD procurement, FMS or Other.
 * @param [requestDate] Date of the request. Left out: the newest edition of the text.
 * @returns Eligible, Not eligible, or Review.
 */
export function buyBackCheck(
  soldUnderFms: unknown[][],
  contractVehicle: unknown[][],
  fundSource: unknown[][],
  requestDate?: unknown[][],
): unknown[][] {
  return spread(
    buyBackParameters,
    [soldUnderFms, contractVehicle, fundSource, requestDate],
    buyBackOf,
    asItIs,
  );
}

function buyBackOf(facts: FactsOf<typeof buyBackParameters>): Answer<string> {
  const [soldUnderFms, contractVehicle, fundSource, requestDate] = facts;
  if (isBad(requestDate)) return lacking("requestDate", requestDate);
  if (!isNewest(requestDate)) return { status: "not-in-force", from: isoOfDay(RETURN_IN_FORCE_DAY) };
  const passes = buyBackPasses({ soldUnderFms, providedUnderAeca: null, contractVehicle, fundSource });
  return reviewAs(passes, "Review");
}

const transportParameters = [
  column(returnColumns, "initiator"),
  column(returnColumns, "loaFunding"),
] as const;

/**
 * Gives who coordinates transportation of an article that DoD buys back.
 * @customfunction BUYBACKTRANSPORT
 * @helpurl https://localhost:3000/help/BUYBACKTRANSPORT.html
 * @param initiator Who asked for the buy back: DoD or Partner.
 * @param [loaFunding] Who funded the original LOA: Partner, FMF, BPC or Other.
 * @returns DoD purchaser, Partner with DoD purchaser, or Review: LOA not partner-funded.
 */
export function buyBackTransport(initiator: unknown[][], loaFunding?: unknown[][]): unknown[][] {
  return spread(
    transportParameters,
    [initiator, loaFunding],
    ([initiator, loaFunding]) =>
      reviewAs(coordinator({ initiator, loaFunding }), "Review: LOA not partner-funded"),
    asItIs,
  );
}

const reconcileParameters = [
  column(returnColumns, "caseStatus"),
  column(returnColumns, "contractExecuted"),
] as const;

/**
 * Gives whether a buy back is reconciled on the original FMS case, and when.
 * @customfunction BUYBACKRECONCILE
 * @helpurl https://localhost:3000/help/BUYBACKRECONCILE.html
 * @param caseStatus Status of the FMS case that transferred the article: Open, SSC or Closed.
 * @param contractExecuted Yes or No: are the buy back contract's requirements met and fully executed?
 * @returns Now, After contract is fully executed, or No with the reason.
 */
export function buyBackReconcile(caseStatus: unknown[][], contractExecuted: unknown[][]): unknown[][] {
  return spread(
    reconcileParameters,
    [caseStatus, contractExecuted],
    ([caseStatus, contractExecuted]) => reconciliation({ caseStatus, contractExecuted }),
    asItIs,
  );
}

/** The elements of the record under the names of the parameters. */
const elements = {
  recordPartner: "partner",
  recordArticles: "articles",
  recordRecipient: "recipient",
  recordAuthority: "authority",
} as const;

const recordParameters = [
  column(returnColumns, "recordPartner", "partner"),
  column(returnColumns, "recordArticles", "articles"),
  column(returnColumns, "recordRecipient", "recipient"),
  column(returnColumns, "recordAuthority", "authority"),
  column(returnColumns, "use"),
] as const;

/**
 * Gives whether the implementing agency's central record of a buy back holds its four elements, or which are missing.
 * @customfunction BUYBACKRECORD
 * @helpurl https://localhost:3000/help/BUYBACKRECORD.html
 * @param partner The original purchasing FMS partner.
 * @param articles The defense articles originally purchased under FMS.
 * @param recipient Who receives them: DoD or another partner.
 * @param [authority] The legal authority for a later retransfer. Needed when the use is Follow-on.
 * @param [use] DoD, or Follow-on for a later sale or transfer to another partner.
 * @returns Complete, or what is missing.
 */
export function buyBackRecord(
  partner: unknown[][],
  articles: unknown[][],
  recipient: unknown[][],
  authority?: unknown[][],
  use?: unknown[][],
): unknown[][] {
  return spread(recordParameters, [partner, articles, recipient, authority, use], recordOf, asItIs);
}

function recordOf(facts: FactsOf<typeof recordParameters>): Answer<string> {
  const [recordPartner, recordArticles, recordRecipient, recordAuthority, use] = facts;
  const gaps = elementGaps({ recordPartner, recordArticles, recordRecipient, recordAuthority, use });
  if (gaps.status === "invalid") return { ...gaps, columns: gaps.columns.map(nameOf) };
  return worded(gaps, (missing) =>
    missing.length === 0 ? "Complete" : `Missing: ${missing.map(nameOf).join(", ")}`,
  );
}

function nameOf(element: string): string {
  return element in elements ? elements[element as keyof typeof elements] : element;
}
