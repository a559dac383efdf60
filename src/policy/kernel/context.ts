import { isBad } from "./bad";
import { readDate, type Day } from "./dates";
import { percentOfNumber, type Percent } from "./percent";
import type { ReviewContext } from "./types";

/** The context of a review, read once. `asOf` is null when blank or unreadable: unknown, never today. */
export interface Context {
  readonly asOf: Day | null;
  readonly threshold: Percent | null;
  readonly dueSoonDays: number;
  readonly toleranceCents: number;
}

const DUE_SOON_DAYS = 30;

/** A table is reviewed row by row in one context: the last one read is kept, with what it was read from. */
let last: { readonly from: ReviewContext; readonly read: Context } | undefined;

/** Reads a context; settings that make no sense (negative, not finite) count as not set. */
export function readContext(context: ReviewContext): Context {
  if (last === undefined || !isSame(last.from, context)) {
    // Copied field by field: the caller may change its own object afterwards.
    const { asOf, differentialThresholdPercent, dueSoonDays, priceTolerance } = context;
    const from = { asOf, differentialThresholdPercent, dueSoonDays, priceTolerance };
    last = { from, read: freshlyRead(from) };
  }
  return last.read;
}

function isSame(a: ReviewContext, b: ReviewContext): boolean {
  return (
    a.asOf === b.asOf &&
    a.differentialThresholdPercent === b.differentialThresholdPercent &&
    a.dueSoonDays === b.dueSoonDays &&
    a.priceTolerance === b.priceTolerance
  );
}

function freshlyRead(context: ReviewContext): Context {
  const asOf = readDate(context.asOf);
  const threshold = context.differentialThresholdPercent;
  return {
    asOf: isBad(asOf) ? null : asOf,
    threshold: typeof threshold === "number" ? percentOfNumber(threshold) : null,
    dueSoonDays: usable(context.dueSoonDays) ?? DUE_SOON_DAYS,
    toleranceCents: Math.round((usable(context.priceTolerance) ?? 0) * 100),
  };
}

function usable(setting: number | undefined): number | undefined {
  return typeof setting === "number" && Number.isFinite(setting) && setting >= 0 ? setting : undefined;
}
