import type { Answer } from "../../../src/policy";
import type { Due } from "./bpc-duties";
import type { Fund } from "./bpc-fund";
import type { BpcRow } from "./bpc-row";
import type { ReferenceContext } from "./shape";

export const KEYS = [
  "expirationDate",
  "cancellingFy",
  "valueReviewDue",
  "completeBy",
  "closureDue",
  "returnMemoDue",
  "cancellationDate",
  "phase",
  "newObligations",
  "liquidation",
  "proposedUseAllowed",
  "valueReview",
  "completion",
  "closureCertificate",
  "returnMemo",
  "path",
  "reduction",
  "drawdown",
  "cancelledFundsOnCase",
  "invoiceRoute",
  "creditRoute",
  "creditToTreasury",
  "debitToPya",
  "transportToTreasury",
  "nextAction",
] as const;
export type BpcKey = (typeof KEYS)[number];

/** Everything the findings and the next action are drawn from. */
export interface BpcState {
  readonly row: BpcRow;
  readonly context: ReferenceContext;
  readonly fund: Fund;
  readonly review: Due;
  readonly complete: Due;
  readonly closure: Due;
  readonly answers: Record<BpcKey, Answer>;
  readonly lateCredit: boolean | null | Answer;
  readonly cancelled: boolean;
}
