/** How the benchmarks measure and print: the same rules for every contestant. */

/** Processor time each contestant is given to be compiled, and a cell of the table is given in all. */
const WARM_UP_MS = 400;
const CELL_MS = 4000;
const FEWEST_TURNS = 3;
const MOST_TURNS = 25;

/** Milliseconds of processor time: what neighbours on the machine take does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timeOf(run: () => unknown): number {
  const start = cpuTime();
  run();
  return cpuTime() - start;
}

/**
 * Median times of several pieces of work, taken in turn so that the state of machine and heap falls on all
 * alike; each turn begins with another of them. Memory is collected once, before the warm-up, and not between
 * turns: a forced collection throws away compiled code, and what is timed after it is the compiler.
 */
export function timeInTurn(work: readonly (() => unknown)[]): number[] {
  globalThis.gc?.();
  for (const run of work) for (let spent = 0; spent < WARM_UP_MS;) spent += timeOf(run);
  const times = work.map((): number[] => []);
  let spent = 0;
  for (let turn = 0; turn < FEWEST_TURNS || (turn < MOST_TURNS && spent < CELL_MS); turn++) {
    for (let place = 0; place < work.length; place++) {
      const index = (turn + place) % work.length;
      const time = timeOf(work[index]!);
      times[index]!.push(time);
      spent += time;
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1]!);
}

/** One line of the table: a name, and cells to the right. */
export function print(name: string, ...cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(15)).join("")}\n`);
}

export function perRow(milliseconds: number, rows: number): string {
  return `${Math.round((milliseconds * 1e6) / rows)} ns`;
}

export function times(one: number, other: number): string {
  return `${(one / other).toFixed(2)}x`;
}
