/**
 * Findings that follow from a setting and not from the row, and so would repeat on every row: the list says
 * them once, in its header, and does not count them. A row's issue text keeps them, since it is read alone.
 */
const LIFTED: ReadonlySet<string> = new Set(["stock.differential-threshold-undefined"]);

/** True for a check that is said once in the header of a result. */
export function isLifted(code: string): boolean {
  return LIFTED.has(code);
}
