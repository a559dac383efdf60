import { format, isTextFormat, parseValue } from "numfmt";
import type { CellInput, CellValue } from "./shapes";

const locale = "en-US";

/** Every error value a cell can hold. */
const errorValues = new Set(
  "#N/A #NAME? #VALUE! #REF! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #BUSY! #FIELD! #CONNECT! #BLOCKED! #UNKNOWN! #GETTING_DATA".split(
    " ",
  ),
);

export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && errorValues.has(value);
}

/** How everything begins that could be a number, an amount, a date or a logical value: others are text. */
const maybeValue =
  /^\s*(?:[-+(.$\u20ac\u00a3\u00a5\d]|(?:true|false)\s*$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;

/** What an entry puts into a cell, and the number format that comes with it in a `General` cell. */
export interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

/**
 * Reads what is typed into a cell, or given to `range.values`, as Excel does: a leading `=` makes a
 * formula, a leading apostrophe text; `1,234.50`, `5%`, `7/31/2026`, `TRUE` become what they look like;
 * in a cell formatted as text everything stays text.
 */
export function readEntry(text: string, numberFormat: string): Entry {
  if (text === "") return { input: "" };
  if (isTextFormat(numberFormat)) return { input: text };
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { input: { formula: text } };
  if (text.startsWith("#") && isErrorValue(text.trim().toUpperCase()))
    return { input: text.trim().toUpperCase() };
  const parsed = maybeValue.test(text) ? parseValue(text, { locale }) : null;
  // The old spreadsheet spellings: what starts with one of these and is no number is taken for a formula.
  if (!parsed && /^[+\-@]./.test(text)) return { input: { formula: `=${text.replace(/^\+/, "")}` } };
  const value = parsed?.v;
  if (typeof value !== "number" && typeof value !== "boolean") return { input: text };
  return parsed?.z === undefined ? { input: value } : { input: value, numberFormat: parsed.z };
}

/** @returns what a cell shows: the value in its number format, the general one where that is broken. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (value === "" || isErrorValue(value))) return value;
  return format(numberFormat, value, { locale, throws: false, invalid: String(value) });
}
