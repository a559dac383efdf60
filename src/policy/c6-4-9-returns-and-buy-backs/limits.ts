import { isKnown } from "../kernel/bad";
import { known, Lacking } from "../kernel/answer";
import type { Answer } from "../kernel/types";
import { ELIGIBLE } from "./gates";
import { sensitiveFacts } from "./return-gates";
import type { Channel, Transfer } from "./transfer";

export const NOT_TO_ANOTHER_PARTNER = "Not to another FMS partner";

const UNLIMITED: Answer<readonly string[]> = known([]);
const LIMITED: Answer<readonly string[]> = known([NOT_TO_ANOTHER_PARTNER]);

/**
 * The limit on an eligible return with both a DoD and an FMS-funded requirement: the bar of C6.4.9.1 is tied to
 * the FMS-funded one, so the article may come back for DoD but not go to another partner (our reading).
 */
export function limitsOf(transfer: Transfer, channel: Channel): Answer<readonly string[]> {
  const current = transfer.current;
  if (current.status !== "known") return current;
  if (channel === "Buy back")
    return current.value ? UNLIMITED : (transfer.buyBackEligibility as Answer<never>);
  const { requirement } = transfer.facts;
  const bars = sensitiveFacts(transfer.facts, current.value);
  if ((isKnown(requirement) && requirement !== "Both") || bars.some(([, fact]) => fact === false))
    return UNLIMITED;
  const eligibility = transfer.returnEligibility;
  if (eligibility.status !== "known") return eligibility;
  if (eligibility !== ELIGIBLE) return UNLIMITED;
  const lack = new Lacking();
  for (const [key, fact] of bars) lack.needs(key, fact);
  const open = lack.answer();
  if (open) return open;
  transfer.trace?.step("return.limits", NOT_TO_ANOTHER_PARTNER);
  return LIMITED;
}
