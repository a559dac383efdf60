/** The wanted heading, or with the first number that makes it one that no column of the table has. */
export function freeHeading(wanted: string, taken: readonly unknown[]): string {
  let heading = wanted;
  for (let number = 2; isTaken(heading, taken); number++) heading = `${wanted} ${number}`;
  return heading;
}

/** Excel takes no account of case, and nobody sees outer spaces. */
export function isTaken(heading: string, taken: readonly unknown[]): boolean {
  const name = heading.trim().toLowerCase();
  return taken.some((each) => String(each).trim().toLowerCase() === name);
}
