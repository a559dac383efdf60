import { isBad, isKnown, type Fact } from "../kernel/bad";
import type { Trace } from "../kernel/trace";
import type { Answer, FactKey } from "../kernel/types";
import type { ReturnFacts } from "./columns";
import { conjunction, FAILED, gate, open, openFor, PASSED, type Gate } from "./gates";
import type { Transfer } from "./transfer";

/** The facts C6.4.9.1 asks of a return. */
export type ReturnGateFacts = Pick<
  ReturnFacts,
  | "providedUnderAeca"
  | "soldUnderFms"
  | "sme"
  | "fullyFunctioning"
  | "needsRepair"
  | "requirement"
  | "sensitive"
  | "releaseDetermination"
  | "exportControls"
>;

/** The gates of C6.4.9.1 by name, in the order of the paragraph. */
export interface ReturnGates {
  readonly aeca: Gate;
  readonly sme: Gate;
  readonly functioning: Gate;
  readonly requirement: Gate;
  readonly release: Gate;
}

/** Does the return pass the stated gates (C6.4.9.1, or the earlier C6.4.9)? Passing is not acceptance. */
export function returnEligibility(transfer: Transfer): Answer<string> {
  const { gates } = transfer;
  return gates === null ? (transfer.current as Answer<never>) : allPassed(gates, transfer.trace);
}

/** The same, of typed facts: `current` is the text of March 13, 2026. */
export function returnPasses(facts: ReturnGateFacts, current: boolean): Answer<string> {
  return allPassed(returnGates(facts, current));
}

function allPassed(gates: ReturnGates, trace?: Trace): Answer<string> {
  const { aeca, sme, functioning, requirement, release } = gates;
  const answer = conjunction([aeca, sme, functioning, requirement, release]);
  if (answer.status === "known") trace?.step("return.gates", failedGates(gates));
  return answer;
}

function failedGates(gates: ReturnGates): string {
  const failed = Object.entries(gates).filter(([, g]) => (g as Gate).passed === false);
  return failed.length === 0 ? "all gates passed" : `fails: ${failed.map(([name]) => name).join(", ")}`;
}

/** Each gate on its own. */
export function returnGates(facts: ReturnGateFacts, current: boolean): ReturnGates {
  return {
    aeca: aecaGate(facts),
    sme: gate("sme", facts.sme, false),
    functioning: functioningGate(facts),
    requirement: requirementGate(facts.requirement),
    release: releaseGate(facts, current),
  };
}

/** Previously provided under the AECA: an FMS sale is one. */
function aecaGate({ providedUnderAeca, soldUnderFms }: ReturnGateFacts): Gate {
  if (soldUnderFms === true) return PASSED;
  return gate("providedUnderAeca", providedUnderAeca, true);
}

/** In fully functioning condition without need of repair or rehabilitation. */
function functioningGate({ fullyFunctioning, needsRepair }: ReturnGateFacts): Gate {
  if (fullyFunctioning === false || needsRepair === true) return FAILED;
  if (isBad(needsRepair)) return open(["fullyFunctioning", fullyFunctioning], ["needsRepair", needsRepair]);
  return fullyFunctioning === true ? PASSED : openFor("fullyFunctioning", fullyFunctioning);
}

/** Either a DoD or an FMS-funded requirement. */
function requirementGate(requirement: ReturnGateFacts["requirement"]): Gate {
  if (!isKnown(requirement)) return openFor("requirement", requirement);
  return requirement === "None" ? FAILED : PASSED;
}

/**
 * Sensitive articles that require release determinations (earlier text: and export controls) do not go to
 * other partners for an FMS-funded requirement. One No among these, or another requirement, opens the gate.
 */
function releaseGate(facts: ReturnGateFacts, current: boolean): Gate {
  const { requirement } = facts;
  if (isKnown(requirement) && requirement !== "FMS") return PASSED;
  const bars = sensitiveFacts(facts, current);
  if (bars.some(([, fact]) => fact === false)) return PASSED;
  if (requirement === "FMS" && bars.every(([, fact]) => fact === true)) return FAILED;
  return open(["requirement", requirement], ...bars);
}

/** What makes an article one that may not go to other partners through the return process. */
export function sensitiveFacts(
  facts: ReturnGateFacts,
  current: boolean,
): readonly (readonly [FactKey, Fact<boolean>])[] {
  const bars = [
    ["sensitive", facts.sensitive],
    ["releaseDetermination", facts.releaseDetermination],
  ] as const;
  return current ? bars : [...bars, ["exportControls", facts.exportControls]];
}
