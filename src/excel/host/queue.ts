let last: Promise<unknown> = Promise.resolve();

/**
 * Work that writes, one piece after the other: a double click must not flag a table twice at once, and the
 * stored part is read, changed and written back by one at a time.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const run = last.then(work, work);
  // What fails is told to its own caller; the next in line does not mind.
  last = run.catch(() => undefined);
  return run;
}
