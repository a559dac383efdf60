import {
  choiceReader,
  readDate,
  readMoney,
  readPercent,
  readText,
  type Cents,
  type CellValue,
  type ColumnSpec,
  type Day,
  type Fact,
  type Percent,
} from "../../policy";
import { zeroIsBlank } from "../../review";

/** One parameter of a function: how messages name it and how its cells are read. */
export interface Parameter<T = unknown> {
  /** The parameter's own name, as Excel shows it. */
  readonly name: string;
  /** The parameter in words, as messages name it. */
  readonly label: string;
  /** False for amounts and percentages: a 0 there is zero, elsewhere the desktop's empty cell. */
  readonly zeroIsBlank: boolean;
  readonly read: (cell: CellValue) => Fact<T>;
  /** What it takes, where the reason for a refusal would not say it: the words of a choice. */
  readonly expected?: string | undefined;
}

/** The parameter that takes what a column of a case table takes, in the same words; `name` where it is called otherwise. */
export function column<C extends Readonly<Record<string, ColumnSpec<unknown>>>, K extends keyof C & string>(
  columns: C,
  key: K,
  name: string = key,
): Parameter<C[K] extends ColumnSpec<infer T> ? T : never> {
  const spec = columns[key] as ColumnSpec<C[K] extends ColumnSpec<infer T> ? T : never>;
  return parameter(name, spec.read, { zeroIsBlank: zeroIsBlank(spec.type), expected: listOf(spec.choices) });
}

const amount = { zeroIsBlank: false };
export const money = (name: string): Parameter<Cents> => parameter(name, readMoney, amount);
export const percent = (name: string): Parameter<Percent> =>
  parameter(name, readPercent, { ...amount, expected: "a percentage" });
export const date = (name: string): Parameter<Day> => parameter(name, readDate);
export const text = (name: string): Parameter<string> => parameter(name, readText);

export const choice = <const W extends string>(name: string, words: readonly W[]): Parameter<W> =>
  parameter(name, choiceReader(words), { expected: listOf(words) });

export function parameter<T>(
  name: string,
  read: (cell: CellValue) => Fact<T>,
  more: { readonly zeroIsBlank?: boolean; readonly expected?: string | undefined } = {},
): Parameter<T> {
  return { name, label: labelOf(name), zeroIsBlank: more.zeroIsBlank ?? true, read, expected: more.expected };
}

/** `DoD, FMS, Both or None` */
export function listOf(words: readonly string[] | undefined): string | undefined {
  return words === undefined ? undefined : words.join(", ").replace(/, ([^,]*)$/, " or $1");
}

const acronyms: Readonly<Record<string, string>> = {
  aeca: "AECA",
  fms: "FMS",
  fy: "FY",
  loa: "LOA",
  sme: "SME",
};

/**
 * A parameter's name in words.
 *
 * @example labelOf("providedUnderAeca") // "Provided under AECA"
 */
export function labelOf(name: string): string {
  const words = name.split(/(?=[A-Z])/).map((word) => acronyms[word.toLowerCase()] ?? word.toLowerCase());
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
