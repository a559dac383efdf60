import {
  choiceReader,
  readDate,
  readFiscalYear,
  readMoney,
  readPercent,
  readText,
  readYesNo,
  type Cents,
  type CellValue,
  type Day,
  type Fact,
  type FiscalYear,
  type Percent,
} from "../../policy";

/** One parameter of a function: how messages name it and how its cells are read. */
export interface Parameter<T = unknown> {
  /** The parameter's own name, which is also the fact's key in the policy core. */
  readonly name: string;
  /** The same in words, as messages name it. */
  readonly label: string;
  /** False for amounts and percentages: a 0 there is zero, elsewhere the desktop's empty cell. */
  readonly zeroIsBlank: boolean;
  readonly read: (cell: CellValue) => Fact<T>;
}

export const money = (name: string): Parameter<Cents> => parameter(name, readMoney, false);
export const percent = (name: string): Parameter<Percent> => parameter(name, readPercent, false);
export const yesNo = (name: string): Parameter<boolean> => parameter(name, readYesNo);
export const date = (name: string): Parameter<Day> => parameter(name, readDate);
export const fiscalYear = (name: string): Parameter<FiscalYear> => parameter(name, readFiscalYear);
export const text = (name: string): Parameter<string> => parameter(name, readText);

export const choice = <const W extends string>(
  name: string,
  words: readonly W[],
  aliases: Readonly<Record<string, W>> = {},
): Parameter<W> => parameter(name, choiceReader(words, aliases));

export function parameter<T>(
  name: string,
  read: (cell: CellValue) => Fact<T>,
  zeroIsBlank = true,
): Parameter<T> {
  return { name, label: labelOf(name), zeroIsBlank, read };
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
