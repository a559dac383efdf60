/**
 * SAMM functions on returns, SAMM C6.4.9.1: arguments to facts, the policy core's rule, its answer to
 * cells. Excel's own types end here: arguments are `unknown` until read.
 */
import { isBad, returnColumns, returnPasses, sensitiveFacts, type Answer } from "../policy";
import { isNewest } from "./edge/edition";
import { contradicted, known, lacking, openOf } from "./edge/facts";
import { column } from "./edge/parameters";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const returnParameters = [
  column(returnColumns, "providedUnderAeca"),
  column(returnColumns, "sme"),
  column(returnColumns, "fullyFunctioning"),
  column(returnColumns, "needsRepair"),
  column(returnColumns, "requirement"),
  column(returnColumns, "sensitive"),
  column(returnColumns, "releaseDetermination"),
  column(returnColumns, "requestDate"),
  column(returnColumns, "exportControls"),
] as const;

/**
 * Gives whether an article passes the stated gates for a return under the Worldwide Warehouse Redistribution Services program. Passing is not approval.
 * @customfunction RETURNCHECK
 * @helpurl https://localhost:3000/help/RETURNCHECK.html
 * @param providedUnderAeca Yes or No: was the article provided under the Arms Export Control Act?
 * @param sme Yes or No: is it Significant Military Equipment?
 * @param fullyFunctioning Yes or No: is it in fully functioning condition?
 * @param needsRepair Yes or No: does it need repair or rehabilitation?
 * @param requirement Who funds the requirement: DoD, FMS, Both or None.
 * @param [sensitive] Yes or No: is it a sensitive article? Asked for an FMS-funded requirement.
 * @param [releaseDetermination] Yes or No: does it require a release determination?
 * @param [requestDate] Date of the request, which chooses the edition of the text. Left out: the newest.
 * @param [exportControls] Yes or No: does it require export controls? Asked for requests before March 13, 2026 only.
 * @returns Eligible, Eligible: not to another FMS partner, or Not eligible.
 */
export function returnCheck(
  providedUnderAeca: unknown[][],
  sme: unknown[][],
  fullyFunctioning: unknown[][],
  needsRepair: unknown[][],
  requirement: unknown[][],
  sensitive?: unknown[][],
  releaseDetermination?: unknown[][],
  requestDate?: unknown[][],
  exportControls?: unknown[][],
): unknown[][] {
  const given = [
    providedUnderAeca,
    sme,
    fullyFunctioning,
    needsRepair,
    requirement,
    sensitive,
    releaseDetermination,
    requestDate,
    exportControls,
  ] as const;
  return spread(returnParameters, given, returnOf, asItIs);
}

function returnOf(facts: FactsOf<typeof returnParameters>): Answer<string> {
  const requestDate = facts[7];
  if (isBad(requestDate)) return lacking("requestDate", requestDate);
  const isCurrent = isNewest(requestDate);
  const isTorn = facts[2] === true && facts[3] === true;
  const asked = {
    providedUnderAeca: facts[0],
    soldUnderFms: null,
    sme: facts[1],
    fullyFunctioning: isTorn ? contradicted : facts[2],
    needsRepair: isTorn ? contradicted : facts[3],
    requirement: facts[4],
    sensitive: facts[5],
    releaseDetermination: facts[6],
    exportControls: facts[8],
  };
  const eligibility = returnPasses(asked, isCurrent);
  if (eligibility.status !== "known" || eligibility.value !== "Eligible" || asked.requirement !== "Both") {
    return eligibility;
  }
  // The bar is tied to the FMS-funded requirement: beside a DoD one it limits the return, and does not refuse it.
  const bars = sensitiveFacts(asked, isCurrent);
  if (bars.some(([, fact]) => fact === false)) return eligibility;
  return bars.every(([, fact]) => fact === true)
    ? known("Eligible: not to another FMS partner")
    : openOf(...bars);
}
