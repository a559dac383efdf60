import type { Check, Findings } from "../kernel/finding";
import type { BpcCase } from "./bpc-case";
import { DUTY_CHECKS } from "./checks-duties";
import { FUND_CHECKS } from "./checks-funds";
import { NOT_LEGACY, SCOPE_CHECKS } from "./checks-scope";

const LEGACY_CHECKS: readonly Check<BpcCase>[] = [...DUTY_CHECKS, ...FUND_CHECKS, ...SCOPE_CHECKS];

export const bpcChecks: readonly Check<BpcCase>[] = [...LEGACY_CHECKS, NOT_LEGACY];

/** Checks a row: one info finding where 15-Legacy does not govern, every check where it does, none where that cannot be read. */
export function checkBpcCase(row: BpcCase, found: Findings): void {
  NOT_LEGACY.check(row, found, NOT_LEGACY);
  if (row.standing.status !== "known") return;
  for (const rule of LEGACY_CHECKS) rule.check(row, found, rule);
}
