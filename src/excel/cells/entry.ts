import { severityMarks } from "../../review";

const SIGNS = new Set(severityMarks.map((mark) => mark.sign));

/**
 * A text as it has to be given to `Range.values`, which reads what it gets as if it were typed: an
 * apostrophe in front makes Excel take the rest as it is. It is left off where nothing could be read into
 * the text: not a formula (`=`, `+`, `-`, `@`), number, date, error or truth value in any locale.
 */
export function entryOf(text: string): string {
  if (text === "" || SIGNS.has(text.charAt(0))) return text;
  // No number, date or time is without a digit; no word with a space is a truth value.
  const isPlain = /^[\p{L}(]/u.test(text) && !/\d/.test(text) && /\s/.test(text.trim());
  return isPlain ? text : `'${text}`;
}

/** The same for a cell with this number format: in one formatted as text nothing is read into a text. */
export function entryIn(numberFormat: unknown, text: string): string {
  return numberFormat === "@" ? text : entryOf(text);
}

/** A value as it has to be given to `Range.values`; an error value stays one. */
export function entryOfValue(value: unknown, numberFormat?: unknown): string | number | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return "";
  return isErrorValue(value) ? value : entryIn(numberFormat, value);
}

const ERRORS = new Set(
  ["#N/A", "#VALUE!", "#NUM!", "#DIV/0!", "#REF!", "#NULL!", "#NAME?"].concat([
    "#SPILL!",
    "#CALC!",
    "#BUSY!",
    "#GETTING_DATA",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#UNKNOWN!",
  ]),
);

/** True for the text by which a cell's error value is known. */
export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && ERRORS.has(value);
}
