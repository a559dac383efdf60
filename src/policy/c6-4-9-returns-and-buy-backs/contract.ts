import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, lacking, notApplicable, review, unknown } from "../kernel/answer";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { ReturnFacts } from "./columns";
import type { Channel, Transfer } from "./transfer";

export const FOR_BUY_BACKS = notApplicable("This is asked of buy backs only.");
export const TRUST_FUND: Answer<string> = known("FMS Trust Fund");
const NOT_PARTNER_FUNDED = review(
  "The LOA is not partner-funded; C6.4.9.2.1, .2.3 and .2.4 speak of partner-funded LOAs only.",
);

/** Null when the buy back text rules the row, else what the row's questions come to. */
export function outsideBuyBack(transfer: Transfer, channel: Channel): Answer<never> | null {
  if (channel !== "Buy back") return FOR_BUY_BACKS;
  const current = transfer.current;
  if (current.status !== "known") return current;
  return current.value ? null : (transfer.buyBackEligibility as Answer<never>);
}

/** Null when the LOA is partner-funded, else what is open. */
function partnerFunded(facts: Pick<ReturnFacts, "loaFunding">): Answer<never> | null {
  if (!isKnown(facts.loaFunding)) return lacking("loaFunding", facts.loaFunding);
  return facts.loaFunding === "Partner" ? null : NOT_PARTNER_FUNDED;
}

/** Funds due the partner go to its FMS Trust Fund account (C6.4.9.2.1, partner-funded LOAs). */
export function payeeOf(transfer: Transfer, channel: Channel): Answer<string> {
  const outside = outsideBuyBack(transfer, channel) ?? partnerFunded(transfer.facts);
  if (outside) return outside;
  transfer.trace?.step("buyback.payee", "FMS Trust Fund");
  return TRUST_FUND;
}

/** Who coordinates transport (C6.4.9.2.3 DoD-initiated, .2.4 partner-initiated). */
export function transportOf(transfer: Transfer, channel: Channel): Answer<string> {
  return outsideBuyBack(transfer, channel) ?? coordinator(transfer.facts, transfer.trace);
}

/** The same, of typed facts. */
export function coordinator(
  facts: Pick<ReturnFacts, "loaFunding" | "initiator">,
  trace?: Trace,
): Answer<string> {
  const open = partnerFunded(facts);
  if (open) return open;
  if (!isKnown(facts.initiator)) return lacking("initiator", facts.initiator);
  const who = facts.initiator === "DoD" ? "DoD purchaser" : "Partner with DoD purchaser";
  trace?.step(facts.initiator === "DoD" ? "buyback.transport-dod" : "buyback.transport-partner", who);
  return known(who);
}

/** Reconciliation of the buy back on the original FMS case (C6.4.9.2.2). */
export function reconcileOf(transfer: Transfer, channel: Channel): Answer<string> {
  const outside = outsideBuyBack(transfer, channel);
  if (outside) return outside;
  const { reconciledDate } = transfer.facts;
  if (isBad(reconciledDate)) return invalid(["reconciledDate"]);
  const done = transfer.done(reconciledDate);
  if (done === null) return unknown(["asOf"]);
  if (done) {
    transfer.trace?.step("buyback.reconciled", "Done");
    return known("Done");
  }
  return reconciliation(transfer.facts, transfer.trace);
}

/** The same, of typed facts, where nothing is reconciled yet: only an open case, not yet SSC, is reconciled on. */
export function reconciliation(
  facts: Pick<ReturnFacts, "caseStatus" | "contractExecuted">,
  trace?: Trace,
): Answer<string> {
  const { caseStatus, contractExecuted } = facts;
  if (!isKnown(caseStatus)) return lacking("caseStatus", caseStatus);
  if (caseStatus === "Closed") return step(trace, "buyback.reconcile-status", "No: case is closed");
  if (caseStatus === "SSC")
    return step(trace, "buyback.reconcile-status", "No: case is supply/services complete");
  if (!isKnown(contractExecuted)) return lacking("contractExecuted", contractExecuted);
  return step(trace, "buyback.reconcile", contractExecuted ? "Now" : "After contract is fully executed");
}

function step(trace: Trace | undefined, id: string, value: string): Answer<string> {
  trace?.step(id, value);
  return known(value);
}
