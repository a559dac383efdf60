import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, Lacking, NO, notApplicable, review, unknown, YES } from "../kernel/answer";
import type { Day } from "../kernel/dates";
import { firstDayOf, lastDayOf, type FiscalYear } from "../kernel/fiscal-year";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { BpcFacts } from "./columns";

export const PHASES = ["Not yet available", "Available", "Expired", "Cancelled"] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_ANSWERS: Record<Phase, Answer<Phase>> = {
  "Not yet available": known("Not yet available"),
  Available: known("Available"),
  Expired: known("Expired"),
  Cancelled: known("Cancelled"),
};

/** What a fund's life is measured by. `firstFy` is known from a Treasury symbol only. */
export interface FundLife {
  readonly firstFy: FiscalYear | null;
  readonly lastFy: Answer<FiscalYear>;
  readonly cancellingFy: Answer<FiscalYear>;
  readonly asOf: Day | null;
}

/**
 * Phase of the funds on the as-of date (C15-Legacy.7.1, .7.5.2). Both September 30s belong to the phase they
 * end; past the cancelling year the funds are cancelled, whenever they expired. Before the last year of
 * availability only a Treasury symbol tells whether the period has begun.
 */
export function phaseOf(life: FundLife, trace?: Trace): Answer<Phase> {
  const { lastFy, cancellingFy, asOf } = life;
  if (cancellingFy.status === "not-applicable") return cancellingFy;
  const bad = lastFy.status === "invalid" ? lastFy : cancellingFy.status === "invalid" ? cancellingFy : null;
  if (asOf === null) return bad ?? unknown(["asOf"]);
  if (cancellingFy.status === "known" && asOf > lastDayOf(cancellingFy.value))
    return step(trace, "Cancelled");
  if (lastFy.status !== "known") return bad ?? lastFy;
  if (asOf < firstDayOf(life.firstFy ?? lastFy.value)) {
    return life.firstFy === null ? unknown(["tas"]) : step(trace, "Not yet available");
  }
  if (asOf <= lastDayOf(lastFy.value)) return step(trace, "Available");
  return cancellingFy.status === "known" ? step(trace, "Expired") : cancellingFy;
}

function step(trace: Trace | undefined, phase: Phase): Answer<Phase> {
  trace?.step("bpc.phase", phase);
  return PHASE_ANSWERS[phase];
}

/** New obligations: in the period of availability only (C15-Legacy.7.1); past it No, whenever the funds cancel. */
export function newObligationsOf(phase: Answer<Phase>, life: FundLife): Answer<boolean> {
  if (phase.status === "known") return phase.value === "Available" ? YES : NO;
  const { lastFy, asOf } = life;
  return lastFy.status === "known" && asOf !== null && asOf > lastDayOf(lastFy.value) ? NO : phase;
}

/**
 * Liquidation of earlier obligations: while available or expired. With the expiry unknown, a known cancelling
 * year settles it once it has begun (availability has then) and while it is not over.
 */
export function liquidationOf(phase: Answer<Phase>, life: FundLife): Answer<boolean> {
  if (phase.status === "known") return phase.value === "Available" || phase.value === "Expired" ? YES : NO;
  const { cancellingFy, asOf } = life;
  if (cancellingFy.status !== "known" || asOf === null) return phase;
  return asOf >= firstDayOf(cancellingFy.value) ? YES : phase;
}

/** The facts that decide a proposed use. */
export type UseFacts = Pick<BpcFacts, "proposedUse" | "obligationDate" | "withinScope" | "transferDate">;

const AFTER_TRANSFER = review(
  'The obligation was incurred within availability but after the transfer to the Trust Fund; "prior to transfer" can be read two ways.',
);
const NO_USE = notApplicable("No use of the funds is proposed.");

/** Is the proposed use allowed? (C15-Legacy.7.1; 7.5.2: cancelled funds are available for no purpose.) */
export function proposedUseOf(
  facts: UseFacts,
  phase: Answer<Phase>,
  life: FundLife,
  trace?: Trace,
): Answer<boolean> {
  const { proposedUse } = facts;
  if (proposedUse === null) return NO_USE;
  if (phase.status !== "known") {
    if (proposedUse === "New obligation") return newObligationsOf(phase, life);
    return proposedUse === "Liquidation" ? liquidationOf(phase, life) : phase;
  }
  if (phase.value !== "Expired") return useStep(trace, "bpc.use", phase.value === "Available" ? YES : NO);
  if (isBad(proposedUse)) return invalid(["proposedUse"]);
  if (proposedUse === "New obligation") return useStep(trace, "bpc.use-expired", NO);
  if (proposedUse === "Liquidation") return useStep(trace, "bpc.use-expired", YES);
  return adjustment(facts, life, trace);
}

function useStep(trace: Trace | undefined, id: string, answer: Answer<boolean>): Answer<boolean> {
  trace?.step(id, answer === YES ? "allowed" : "not allowed");
  return answer;
}

/** Upward adjustment of expired funds: within scope, of an obligation incurred in the period of availability prior to transfer. */
function adjustment(facts: UseFacts, life: FundLife, trace: Trace | undefined): Answer<boolean> {
  const { withinScope, obligationDate, transferDate } = facts;
  if (withinScope === false) return useStep(trace, "bpc.use-scope", NO);
  const within = isKnown(obligationDate) ? inAvailability(obligationDate, life) : null;
  if (within === false) return useStep(trace, "bpc.use-availability", NO);
  const lack = new Lacking();
  lack.needs("withinScope", withinScope);
  lack.needs("obligationDate", obligationDate);
  if (isKnown(obligationDate) && within === null) lack.needs("tas", null);
  if (isBad(transferDate)) lack.needs("transferDate", transferDate);
  const open = lack.answer();
  if (open) return open;
  if (isKnown(obligationDate) && isKnown(transferDate) && obligationDate > transferDate) {
    trace?.step("bpc.use-transfer", "review");
    return AFTER_TRANSFER;
  }
  return useStep(trace, "bpc.use-availability", YES);
}

/** Within the period of availability? Null: only a Treasury symbol tells its first year. */
function inAvailability(day: Day, life: FundLife): boolean | null {
  const { firstFy, lastFy } = life;
  if (lastFy.status !== "known" || day > lastDayOf(lastFy.value)) return false;
  if (day >= firstDayOf(firstFy ?? lastFy.value)) return true;
  return firstFy === null ? null : false;
}
