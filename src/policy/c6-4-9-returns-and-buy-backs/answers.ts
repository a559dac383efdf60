import { NO } from "../kernel/answer";
import type { Answer, AnswerSpec } from "../kernel/types";
import { channelAnswer } from "./channel";
import { outsideBuyBack } from "./contract";
import type { Channel, Transfer } from "./transfer";

/** What can be asked of a return or buy back. */
export const returnAnswerSpecs: readonly AnswerSpec[] = [
  {
    key: "eligibility",
    heading: "Eligibility",
    type: "word",
    paragraph: "C6.4.9.1",
  },
  { key: "limits", heading: "Limits", type: "list", paragraph: "C6.4.9.1" },
  { key: "actions", heading: "Actions", type: "list", paragraph: "C6.4.9" },
  { key: "openActions", heading: "Open actions", type: "list", paragraph: "C6.4.9" },
  { key: "payee", heading: "Funds go to", type: "word", paragraph: "C6.4.9.2.1" },
  {
    key: "transport",
    heading: "Transport",
    type: "word",
    paragraph: "C6.4.9.2.3",
  },
  { key: "newFmsCase", heading: "Is a new FMS case", type: "yes-no", paragraph: "C6.4.9.2" },
  {
    key: "reconcile",
    heading: "Reconcile",
    type: "word",
    paragraph: "C6.4.9.2.2",
  },
  { key: "recordGaps", heading: "Record gaps", type: "list", paragraph: "C6.4.9.2.2" },
];

/** A buy back does not constitute a new FMS case (C6.4.9.2). */
function newFmsCase(transfer: Transfer): Answer<boolean> {
  return channelAnswer(transfer, newFmsCaseFor);
}

function newFmsCaseFor(transfer: Transfer, channel: Channel): Answer<boolean> {
  const outside = outsideBuyBack(transfer, channel);
  if (outside) return outside;
  transfer.trace?.step("buyback.new-case", "No");
  return NO;
}

/** Each answer on its own, as the contract gives it. */
export const returnAnswers: Readonly<Record<string, (transfer: Transfer) => Answer>> = {
  eligibility: (transfer) => transfer.eligibility,
  limits: (transfer) => transfer.limits,
  actions: (transfer) => transfer.actions,
  openActions: (transfer) => transfer.openActions,
  payee: (transfer) => transfer.payee,
  transport: (transfer) => transfer.transport,
  newFmsCase,
  reconcile: (transfer) => transfer.reconcile,
  recordGaps: (transfer) => transfer.recordGaps,
};

/** All answers of a row, in one object of one shape. */
export function answerTransfer(transfer: Transfer): Record<string, Answer> {
  return {
    eligibility: transfer.eligibility,
    limits: transfer.limits,
    actions: transfer.actions,
    openActions: transfer.openActions,
    payee: transfer.payee,
    transport: transfer.transport,
    newFmsCase: newFmsCase(transfer),
    reconcile: transfer.reconcile,
    recordGaps: transfer.recordGaps,
  };
}
