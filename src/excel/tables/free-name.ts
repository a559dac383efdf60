/** The wanted name, or with the first number that makes it a new one. Excel takes no account of case. */
export function freeName(wanted: string, taken: readonly string[], gap: string): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  if (!lower.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (lower.has(`${wanted}${gap}${number}`.toLowerCase())) number += 1;
  return `${wanted}${gap}${number}`;
}

/** The same for a sheet: `SAMM triage`, `SAMM triage 2`. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  return freeName(wanted, taken, " ");
}
