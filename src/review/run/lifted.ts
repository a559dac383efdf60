/**
 * Findings that follow from a setting and not from the row, and so would repeat on every row: the list says
 * them once, in its header, and does not count them. A row's issue text keeps them, since it is read alone.
 */
const LIFTED: ReadonlyMap<string, string> = new Map([
  [
    "stock.differential-threshold-undefined",
    'No differential threshold is set. SAMM gives no number for "substantially higher" (C9.4.8.5): set your own to have the notice checked.',
  ],
  [
    "bpc.before-25-47",
    "The as-of date is before 2025-09-25: C15-Legacy.7.1 is taken as it stood, and C15-Legacy.7.5 and 7.6.3-.4 were not in force.",
  ],
]);

/** True for a check that is said once in the header of a result. */
export function isLifted(code: string): boolean {
  return LIFTED.has(code);
}

/** What the header says of it. */
export function liftedMessage(code: string): string {
  return LIFTED.get(code) ?? "";
}
