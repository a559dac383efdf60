import { isBad, isKnown } from "../kernel/bad";
import { invalid, unknown } from "../kernel/answer";
import type { Answer } from "../kernel/types";
import type { Channel, Transfer } from "./transfer";

/**
 * An answer by the row's channel. With the channel blank, both are asked: where they agree the channel
 * does not matter (but for eligibility, which is never given without it).
 */
export function channelAnswer<V>(
  transfer: Transfer,
  ask: (transfer: Transfer, channel: Channel) => Answer<V>,
  agreementServes = true,
): Answer<V> {
  const { channel } = transfer.facts;
  if (isKnown(channel)) {
    transfer.trace?.step("transfer.channel", channel);
    return ask(transfer, channel);
  }
  const open: Answer<never> = isBad(channel) ? invalid(["channel"]) : unknown(["channel"]);
  if (!agreementServes) return open;
  const asReturn = ask(transfer, "WWRS return");
  return sameAnswer(asReturn, ask(transfer, "Buy back")) ? asReturn : open;
}

function sameAnswer(a: Answer<unknown>, b: Answer<unknown>): boolean {
  if (a === b) return true;
  if (a.status !== b.status) return false;
  if (a.status === "not-applicable") return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
