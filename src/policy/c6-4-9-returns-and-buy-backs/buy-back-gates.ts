import { isKnown } from "../kernel/bad";
import { review } from "../kernel/answer";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import { BEFORE_BUY_BACKS } from "./applies";
import type { ReturnFacts } from "./columns";
import { conjunction, ELIGIBLE, FAILED, gate, openFor, PASSED, type Gate } from "./gates";
import type { Transfer } from "./transfer";

/** The facts C6.4.9.2 asks of a buy back. */
export type BuyBackGateFacts = Pick<
  ReturnFacts,
  "soldUnderFms" | "providedUnderAeca" | "contractVehicle" | "fundSource"
>;

const OTHER_FUNDS = review(
  "Paid neither with DoD procurement appropriations nor with FMS funds; C6.4.9.2.1 names no other.",
);

/** Does the buy back pass the stated gates (C6.4.9.2, .2.1)? There is no buy back text before March 13, 2026. */
export function buyBackEligibility(transfer: Transfer): Answer<string> {
  const current = transfer.current;
  if (current.status !== "known") return current;
  return current.value ? buyBackPasses(transfer.facts, transfer.trace) : BEFORE_BUY_BACKS;
}

/** The same, of typed facts: SME or not, in any condition, whoever funded the LOA. */
export function buyBackPasses(facts: BuyBackGateFacts, trace?: Trace): Answer<string> {
  const answer = conjunction([
    fmsGate(facts),
    vehicleGate(facts.contractVehicle),
    fundsGate(facts.fundSource),
  ]);
  if (answer === ELIGIBLE && facts.fundSource === "Other") {
    trace?.step("buyback.gates", "review: other funds");
    return OTHER_FUNDS;
  }
  if (answer.status === "known") trace?.step("buyback.gates", answer.value);
  return answer;
}

/** Previously sold under FMS; what was not provided under the AECA was not. */
export function fmsGate({ soldUnderFms, providedUnderAeca }: BuyBackGateFacts): Gate {
  if (soldUnderFms === null && providedUnderAeca === false) return FAILED;
  return gate("soldUnderFms", soldUnderFms, true);
}

/** Under a contract covered by FAR and DFARS. */
export function vehicleGate(vehicle: BuyBackGateFacts["contractVehicle"]): Gate {
  if (!isKnown(vehicle)) return openFor("contractVehicle", vehicle);
  return vehicle === "FAR/DFARS" ? PASSED : FAILED;
}

/** Not paid with FMS funds. */
export function fundsGate(source: BuyBackGateFacts["fundSource"]): Gate {
  if (!isKnown(source)) return openFor("fundSource", source);
  return source === "FMS" ? FAILED : PASSED;
}
