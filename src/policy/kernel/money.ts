import { BAD, type Bad, type Fact } from "./bad";
import { isCellError } from "./text";

/**
 * Money is a whole number of cents in a JavaScript number. The largest amount a cell may hold,
 * 9,999,999,999,999.99 dollars (Excel keeps 15 digits), is 999,999,999,999,999 cents: nine times
 * below the point where whole numbers stop being exact, so sums and differences need no care.
 */
export type Cents = number;

export const MAX_CENTS: Cents = 999_999_999_999_999;

const AMOUNT = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/;
const NEGATIVE = /^(?:-\s*(\$?.*)|\$\s*-(.*)|\((.*)\))$/;

/**
 * Reads a money cell: a number, or text such as `1,234.56` or `$1,234.56`.
 * Gives cents, `null` when blank, or why not: not a number, negative, too large, a fraction of a cent.
 */
export function readMoney(value: unknown): Fact<Cents> {
  if (typeof value === "number") return centsOfNumber(value);
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return BAD.notANumber;
  const text = value.trim();
  if (text === "") return null;
  if (isCellError(text)) return BAD.cellError;
  return centsOfText(text);
}

function centsOfNumber(dollars: number): Cents | Bad {
  if (dollars >= 0 && dollars <= 9_999_999_999_999.99) {
    const cents = Math.round(dollars * 100);
    if (cents / 100 === dollars) return cents;
    return centsOfLongFraction(dollars);
  }
  if (!Number.isFinite(dollars)) return BAD.notANumber;
  return dollars < 0 ? BAD.negative : centsOfLongFraction(dollars);
}

/** Excel keeps 15 significant digits: `=0.1+0.2` is 0.30, while 1.005 is a fraction of a cent. */
function centsOfLongFraction(dollars: number): Cents | Bad {
  const kept = Number(dollars.toPrecision(15));
  const cents = Math.round(kept * 100);
  if (cents > MAX_CENTS) return BAD.tooLarge;
  return cents / 100 === kept ? cents : BAD.fraction;
}

function centsOfText(text: string): Cents | Bad {
  const negative = NEGATIVE.exec(text);
  if (negative) {
    const inner = centsOfText((negative[1] ?? negative[2] ?? negative[3] ?? "").trim());
    if (typeof inner !== "number") return inner.code === "input.not-a-number" ? inner : BAD.negative;
    return inner === 0 ? 0 : BAD.negative;
  }
  const match = AMOUNT.exec(text);
  const whole = match?.[1]?.replace(/,/g, "") ?? "";
  const fraction = (match?.[2] ?? "").replace(/0+$/, "");
  if (match === null || (whole === "" && !match[2])) return BAD.notANumber;
  if (fraction.length > 2) return BAD.fraction;
  const digits = whole.replace(/^0+/, "");
  if (digits.length > 13) return BAD.tooLarge;
  return Number(digits + fraction.padEnd(2, "0"));
}

/** Dollars, exact to the cent, for an Excel cell. */
export function dollarsOfCents(cents: Cents): number {
  return cents / 100;
}

/** `1,234.50` of 123450 cents. */
export function moneyText(cents: Cents): string {
  const sign = cents < 0 ? "-" : "";
  const digits = String(Math.abs(cents)).padStart(3, "0");
  let start = digits.length - 5;
  let whole = digits.slice(Math.max(start, 0), -2);
  for (; start > 0; start -= 3) whole = `${digits.slice(Math.max(start - 3, 0), start)},${whole}`;
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** `$1,234.50`, below zero `-$1,234.50`. */
export function dollarText(cents: Cents): string {
  return `${cents < 0 ? "-" : ""}$${moneyText(Math.abs(cents))}`;
}
