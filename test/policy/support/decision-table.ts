import { spread } from "./share";

/** A decision table written by hand: each row says which values it is for (columns left out do not matter) and what follows. */
export type Domain = Readonly<Record<string, readonly unknown[]>>;
export type Combination<D extends Domain> = { readonly [K in keyof D]: D[K][number] };
export interface TableRow<D extends Domain, R> {
  readonly when: { readonly [K in keyof D]?: D[K][number] | readonly D[K][number][] };
  readonly then: R;
}

/** Every combination of the values of a domain. */
export function combinations<D extends Domain>(domain: D): Combination<D>[] {
  return Object.entries(domain).reduce<Record<string, unknown>[]>(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}],
  ) as Combination<D>[];
}

function fits<D extends Domain>(row: TableRow<D, unknown>, combination: Combination<D>): boolean {
  return Object.entries(row.when).every(([key, wanted]) => {
    const value = combination[key];
    return Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
  });
}

/** The rows that fit a combination: exactly one in a sound table. */
export function fitting<D extends Domain, R>(
  table: readonly TableRow<D, R>[],
  combination: Combination<D>,
): readonly TableRow<D, R>[] {
  return table.filter((row) => fits(row, combination));
}

/** What a sound table says of a combination. */
export function decide<D extends Domain, R>(
  table: readonly TableRow<D, R>[],
  combination: Combination<D>,
): R {
  const [only, ...more] = fitting(table, combination);
  if (!only || more.length > 0) {
    throw new Error(`${more.length > 0 ? "Several rows" : "No row"} for ${JSON.stringify(combination)}`);
  }
  return only.then;
}

/** Declares the tests every table must pass: at most forty rows, every combination in exactly one. */
export function describeTable<D extends Domain, R>(
  name: string,
  domain: D,
  table: readonly TableRow<D, R>[],
  compare: (combination: Combination<D>, expected: R) => void,
): void {
  describe(name, () => {
    test("has at most forty rows, each of them needed", () => {
      expect(table.length).toBeLessThanOrEqual(40);
      const used = new Set(combinations(domain).flatMap((each) => fitting(table, each)));
      expect(used.size).toBe(table.length);
    });
    test("puts every combination in exactly one row", () => {
      const wrong = combinations(domain).filter((each) => fitting(table, each).length !== 1);
      expect(wrong.slice(0, 3)).toEqual([]);
    });
    test("agrees with reviewCase on every combination", () => {
      const all = combinations(domain);
      for (const each of all.length > 200 ? spread(all) : all) compare(each, decide(table, each));
    });
  });
}
