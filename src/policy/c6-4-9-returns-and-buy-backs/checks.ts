import type { Check, Findings } from "../kernel/finding";
import { BUY_BACK_CHECKS, BUY_BACK_NOT_IN_FORCE, BUY_BACK_OPEN_QUESTIONS } from "./checks-buy-back";
import { EARLIER_TEXT_CHECK, RETURN_CHECKS, TRANSFER_CHECKS } from "./checks-return";
import type { Transfer } from "./transfer";

const OF_A_RETURN = [...RETURN_CHECKS, ...TRANSFER_CHECKS, EARLIER_TEXT_CHECK];
const OF_A_BUY_BACK = [...BUY_BACK_CHECKS, ...TRANSFER_CHECKS];
/** Before March 13, 2026 no text on buy backs was in force: until that is known, nothing is broken. */
const OF_AN_UNDATED_BUY_BACK = [...BUY_BACK_OPEN_QUESTIONS, ...TRANSFER_CHECKS];

export const transferChecks: readonly Check<Transfer>[] = [
  ...RETURN_CHECKS,
  ...BUY_BACK_CHECKS,
  ...TRANSFER_CHECKS,
  EARLIER_TEXT_CHECK,
  BUY_BACK_NOT_IN_FORCE,
];

/** Checks a row by its channel; a blank one leaves what is asked of returns and buy backs alike. */
export function checkTransfer(transfer: Transfer, found: Findings): void {
  for (const rule of checksOf(transfer)) rule.check(transfer, found, rule);
}

function checksOf(transfer: Transfer): readonly Check<Transfer>[] {
  if (transfer.facts.channel !== "Buy back") return OF_A_RETURN;
  if (transfer.current.status !== "known") return OF_AN_UNDATED_BUY_BACK;
  return transfer.buyBackEligibility.status === "not-in-force" ? [BUY_BACK_NOT_IN_FORCE] : OF_A_BUY_BACK;
}
