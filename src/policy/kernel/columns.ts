import type { Fact } from "./bad";
import { choiceReader, readYesNo } from "./choice";
import { readDate, type Day } from "./dates";
import { readFiscalYear, type FiscalYear } from "./fiscal-year";
import { readMoney, type Cents } from "./money";
import { readPercent, type Percent } from "./percent";
import { readTas, type Tas } from "./tas";
import { readText } from "./text";
import type { Column, ColumnRole, ColumnType } from "./types";

/** A column before it gets its key: what it says to people, and how its cells are read. */
export interface ColumnSpec<T> extends Omit<Column, "key"> {
  readonly read: (value: unknown) => Fact<T>;
}

/** The typed facts of a row of the columns `C`. */
export type FactsOf<C> = { -readonly [K in keyof C]: C[K] extends ColumnSpec<infer T> ? Fact<T> : never };

/** A sentence a column on what to enter: forms and documents show it, no rule needs it. */
export type ColumnHelp<C> = Readonly<Record<keyof C, string>>;

interface More<T extends string = string> {
  readonly aliases?: readonly string[];
  readonly role?: ColumnRole;
  /** For choices: other spellings of its words. */
  readonly words?: Readonly<Record<string, T>>;
}

function column<T>(
  type: ColumnType,
  read: (value: unknown) => Fact<T>,
  heading: string,
  more: More,
  choices?: readonly string[],
): ColumnSpec<T> {
  const spec = { heading, aliases: more.aliases ?? [], type, role: more.role ?? "fact", read } as const;
  return choices ? { ...spec, choices } : spec;
}

export const text = (heading: string, more: More = {}): ColumnSpec<string> =>
  column("text", readText, heading, { role: "identity", ...more });

/** A text element of a record an agency must keep: blank is a gap. */
export const record = (heading: string, more: More = {}): ColumnSpec<string> =>
  column("text", readText, heading, { role: "record", ...more });

export const money = (heading: string, more: More = {}): ColumnSpec<Cents> =>
  column("money", readMoney, heading, more);

export const percent = (heading: string, more: More = {}): ColumnSpec<Percent> =>
  column("percent", readPercent, heading, more);

export const yesNo = (heading: string, more: More = {}): ColumnSpec<boolean> =>
  column("yes-no", readYesNo, heading, more);

export const date = (heading: string, more: More = {}): ColumnSpec<Day> =>
  column("date", readDate, heading, more);

/** The date on which something was done: blank means it is not on record. */
export const act = (heading: string, more: More = {}): ColumnSpec<Day> =>
  column("date", readDate, heading, { role: "act", ...more });

/** The date that chooses the edition of the rules: blank means the edition in force on the as-of date. */
export const ruleDate = (heading: string, more: More = {}): ColumnSpec<Day> =>
  column("date", readDate, heading, { role: "rule-date", ...more });

export const fiscalYear = (heading: string, more: More = {}): ColumnSpec<FiscalYear> =>
  column("fiscal-year", readFiscalYear, heading, more);

export const tas = (heading: string, more: More = {}): ColumnSpec<Tas> =>
  column("tas", readTas, heading, more);

export const choice = <const T extends string>(
  heading: string,
  choices: readonly T[],
  more: More<T> = {},
): ColumnSpec<T> => column("choice", choiceReader(choices, more.words), heading, more, choices);

/** The columns as the contract lists them, in sheet order, with their keys. */
export function publicColumns(specs: Readonly<Record<string, ColumnSpec<unknown>>>): readonly Column[] {
  return Object.entries(specs).map(([key, spec]) => ({
    key,
    heading: spec.heading,
    aliases: spec.aliases,
    type: spec.type,
    role: spec.role,
    ...(spec.choices ? { choices: spec.choices } : {}),
  }));
}
