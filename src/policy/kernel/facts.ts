import { BAD, isBad, type Bad, type Fact, type InputCode } from "./bad";
import type { ColumnSpec, FactsOf } from "./columns";
import type { FactKey } from "./types";

/** A cell, or a group of cells, that cannot be used, and under which code it is reported. */
export interface InputProblem {
  readonly code: InputCode;
  readonly columns: readonly FactKey[];
  /** For contradictions: which two statements clash. */
  readonly clash?: Clash;
}

/** Two statements of a row that cannot both be true. */
export type Clash =
  | "depreciation-above-cost"
  | "depreciation-disagrees"
  | "no-intent-with-replacement-method"
  | "funds-disagree"
  | "functioning-yet-needs-repair"
  | "fms-yet-not-aeca"
  | "tas-disagrees"
  | "no-year-with-fy"
  | "cancels-before-expiry"
  | "before-implementation";

type Specs = Readonly<Record<string, ColumnSpec<unknown>>>;
interface Plan {
  readonly key: string;
  readonly read: (value: unknown) => Fact<unknown>;
}

/**
 * A row in which every column is blank, to be copied. Parsed and not assigned key by key: engines keep such an
 * object fast, and its copies share one shape.
 */
export function blankRow(keys: readonly FactKey[]): Record<FactKey, null> {
  return JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(",")}}`) as Record<
    FactKey,
    null
  >;
}

/** Reads rows of one kind: every column once, in sheet order, noting what cannot be read. */
export class RowReader<C extends Specs> {
  private readonly plan: readonly Plan[];
  private readonly blank: Readonly<Record<FactKey, Fact<unknown>>>;

  constructor(specs: C) {
    this.plan = Object.entries(specs).map(([key, spec]) => ({ key, read: spec.read }));
    this.blank = blankRow(Object.keys(specs));
  }

  /** The typed facts of a raw row. Unreadable cells are `Bad` in the facts and listed in `problems`. */
  read(raw: Readonly<Record<string, unknown>>, problems: InputProblem[]): FactsOf<C> {
    const facts = { ...this.blank };
    for (const column of this.plan) {
      const value = raw[column.key];
      if (value === null || value === undefined || value === "") continue;
      const fact = column.read(value);
      if (fact === null) continue;
      facts[column.key] = fact;
      if (typeof fact === "object" && isBad(fact)) problems.push({ code: fact.code, columns: [column.key] });
    }
    return facts as FactsOf<C>;
  }
}

/** Notes that cells contradict each other: all of them count as unreadable from here on. */
export function contradict(
  facts: Record<string, Fact<unknown>>,
  problems: InputProblem[],
  columns: readonly FactKey[],
  clash: Clash,
  bad: Bad = BAD.contradiction,
): void {
  problems.push({ code: bad.code, columns, clash });
  for (const column of columns) facts[column] = bad;
}
