import { BAD, type Bad, type Fact } from "./bad";
import type { Cents } from "./money";
import { isCellError } from "./text";

/** An exact percentage: `digits` over ten to the `scale`, so 12.5 % is { digits: 125, scale: 1 }. */
export interface Percent {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(\d+)?(?:\.(\d*))?$/;
const NEGATIVE = /^(?:-(.*)|\((.*)\))$/;

/** The exact decimal of a number as Excel shows it (15 significant digits); null when it is below zero or none. */
export function percentOfNumber(value: number): Percent | null {
  return percentOfText(plainDecimal(Number(value.toPrecision(15))));
}

/** `1e-7` and `1e21` written out, so that one grammar reads every number. */
function plainDecimal(value: number): string {
  const text = String(value);
  if (text.includes("e-")) return value.toFixed(20);
  return text.includes("e") ? BigInt(value).toString() : text;
}

function percentOfText(text: string): Percent | null {
  const match = DECIMAL.exec(text);
  if (match === null || (!match[1] && !match[2])) return null;
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  return { digits: BigInt((match[1] ?? "") + fraction), scale: fraction.length };
}

/**
 * Reads a percent cell: 0, or from 1 to 100, or text with a % sign. A bare number strictly between
 * 0 and 1 is ambiguous (12.5 % formatted as a percentage is stored as 0.125) and never guessed.
 */
export function readPercent(value: unknown): Fact<Percent> {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return checked(numberPercent(value), false);
  if (typeof value !== "string") return BAD.notANumber;
  const text = value.trim();
  if (text === "") return null;
  if (isCellError(text)) return BAD.cellError;
  const negative = NEGATIVE.exec(text);
  if (negative) return ofNegative(negative[1] ?? negative[2]);
  const signed = text.endsWith("%");
  const percent = percentOfText(signed ? text.slice(0, -1).trim() : text);
  return percent === null ? BAD.notANumber : checked(percent, signed);
}

function numberPercent(value: number): Percent | Bad {
  if (!Number.isFinite(value)) return BAD.notANumber;
  if (value < 0) return BAD.negative;
  return percentOfNumber(value) ?? BAD.notANumber;
}

/** What stands behind a minus sign or in parentheses: nothing but zero may. */
function ofNegative(text: string | undefined): Percent | Bad {
  const inner = readPercent(text);
  if (inner === BAD.notANumber || inner === null) return BAD.notANumber;
  return "digits" in inner && inner.digits === 0n ? inner : BAD.negative;
}

function checked(percent: Percent | Bad, signed: boolean): Percent | Bad {
  if (!("digits" in percent)) return percent;
  const unit = 10n ** BigInt(percent.scale);
  if (percent.digits > 100n * unit) return BAD.tooLarge;
  const betweenZeroAndOne = percent.digits > 0n && percent.digits < unit;
  return betweenZeroAndOne && !signed ? BAD.ambiguousPercent : percent;
}

/** `percent` of an amount, rounded half up to the cent (the one place where the core rounds). */
export function percentOf(percent: Percent, cents: Cents): Cents {
  const divisor = 100n * 10n ** BigInt(percent.scale);
  return Number((2n * percent.digits * BigInt(cents) + divisor) / (2n * divisor));
}

/** True when `part` is more than `percent` of `whole`, exactly. */
export function exceedsPercentOf(part: Cents, percent: Percent, whole: Cents): boolean {
  return BigInt(part) * 100n * 10n ** BigInt(percent.scale) > percent.digits * BigInt(whole);
}

/** `12.5` of { digits: 125, scale: 1 }. */
export function percentText(percent: Percent): string {
  const digits = percent.digits.toString().padStart(percent.scale + 1, "0");
  return percent.scale === 0 ? digits : `${digits.slice(0, -percent.scale)}.${digits.slice(-percent.scale)}`;
}
