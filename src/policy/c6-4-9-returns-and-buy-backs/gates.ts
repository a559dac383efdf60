import { isBad, type Fact } from "../kernel/bad";
import { invalid, known, unknown } from "../kernel/answer";
import type { Answer, FactKey } from "../kernel/types";

export const ELIGIBLE: Answer<string> = known("Eligible");
export const NOT_ELIGIBLE: Answer<string> = known("Not eligible");

/** How one gate of a conjunction stands: passed, failed, or undecided by blank or unreadable cells. */
export interface Gate {
  readonly passed: boolean | null;
  readonly blank: readonly FactKey[];
  readonly bad: readonly FactKey[];
}

const NONE: readonly FactKey[] = [];
export const PASSED: Gate = { passed: true, blank: NONE, bad: NONE };
export const FAILED: Gate = { passed: false, blank: NONE, bad: NONE };

/** A gate left open by these cells: unreadable ones count before blank ones. */
export function open(...cells: readonly (readonly [FactKey, Fact<unknown>])[]): Gate {
  const blank: FactKey[] = [];
  const bad: FactKey[] = [];
  for (const [key, fact] of cells) {
    if (fact === null) blank.push(key);
    else if (isBad(fact)) bad.push(key);
  }
  return { passed: null, blank, bad };
}

/** A gate left open by one cell, blank or unreadable. */
export function openFor(key: FactKey, fact: Fact<unknown>): Gate {
  return fact === null
    ? { passed: null, blank: [key], bad: NONE }
    : { passed: null, blank: NONE, bad: [key] };
}

/** A yes/no fact as a gate: passes when it is `wanted`. */
export function gate(key: FactKey, fact: Fact<boolean>, wanted: boolean): Gate {
  if (fact === wanted) return PASSED;
  return fact === !wanted ? FAILED : openFor(key, fact);
}

/** All gates must pass: one known No decides; else unreadable cells, else all blank ones are named. */
export function conjunction(gates: readonly Gate[]): Answer<string> {
  let open = false;
  for (const { passed } of gates) {
    if (passed === false) return NOT_ELIGIBLE;
    if (passed === null) open = true;
  }
  if (!open) return ELIGIBLE;
  const bad = gates.flatMap((g) => g.bad);
  if (bad.length > 0) return invalid([...new Set(bad)]);
  const blank = gates.flatMap((g) => g.blank);
  return unknown([...new Set(blank)]);
}
