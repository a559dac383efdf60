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

/** Reads a context; settings that make no sense (negative, not finite) count as not set. */
export function readContext(context: ReviewContext): Context {
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
