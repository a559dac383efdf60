import { BAD, type Cell, type Decimal, type Unreadable } from "./shape";

/** Readers of raw cells. Each gives the value, null for blank, or BAD after noting the code in `bad`. */
export type Raw = unknown;

const EXCEL_ERRORS = new Set([
  "#N/A",
  "#NAME?",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

const MAX_CENTS = 999_999_999_999_999;
const LAST_SERIAL = 2_958_465;

function refuse(bad: Unreadable[], column: string, code: string): typeof BAD {
  bad.push({ column, code });
  return BAD;
}

/** Text of a cell without surrounding spaces; null when blank. */
function trimmed(value: string): string | null {
  const text = value.trim();
  return text === "" ? null : text;
}

function centsOfText(text: string): number | string {
  let digits = text;
  let negative = false;
  if (digits.startsWith("(") && digits.endsWith(")")) {
    negative = true;
    digits = digits.slice(1, -1);
  } else if (digits.startsWith("-")) {
    negative = true;
    digits = digits.slice(1);
  }
  if (digits.startsWith("$")) digits = digits.slice(1);
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return "input.not-a-number";
  const whole = match[1]!.replace(/,/g, "").replace(/^0+(?=\d)/, "");
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (negative && !(whole === "0" && fraction === "")) return "input.negative-amount";
  if (whole.length > 13) return "input.too-large";
  if (fraction.length > 2) {
    return Number(whole) * 100 + 99 >= MAX_CENTS ? "input.too-large" : "input.fraction-of-a-cent";
  }
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}

export function readMoney(value: Raw, column: string, bad: Unreadable[]): Cell<number> {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return refuse(bad, column, "input.not-a-number");
    if (value < 0) return refuse(bad, column, "input.negative-amount");
    const cents = Math.round(value * 100);
    if (cents <= MAX_CENTS && cents / 100 === value) return cents;
    const normal = Number(value.toPrecision(15));
    if (normal > MAX_CENTS / 100) return refuse(bad, column, "input.too-large");
    const normalCents = Math.round(normal * 100);
    if (normalCents / 100 === normal) return normalCents;
    return refuse(bad, column, "input.fraction-of-a-cent");
  }
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return refuse(bad, column, "input.not-a-number");
  const text = trimmed(value);
  if (text === null) return null;
  if (EXCEL_ERRORS.has(text)) return refuse(bad, column, "input.cell-error");
  const cents = centsOfText(text);
  return typeof cents === "number" ? cents : refuse(bad, column, cents);
}

/** The exact decimal a number stands for, by Excel's 15 significant digits. */
export function decimalOfNumber(value: number): Decimal {
  const normal = Number(value.toPrecision(15));
  let scale = 1;
  while (scale < 1e15 && Math.round(normal * scale) / scale !== normal) scale *= 10;
  return { units: Math.round(normal * scale), scale };
}

export function readPercent(value: Raw, column: string, bad: Unreadable[]): Cell<Decimal> {
  let number: number;
  let signed = false;
  if (typeof value === "number") {
    number = value;
  } else {
    if (value === null || value === undefined) return null;
    if (typeof value !== "string") return refuse(bad, column, "input.not-a-number");
    const text = trimmed(value);
    if (text === null) return null;
    if (EXCEL_ERRORS.has(text)) return refuse(bad, column, "input.cell-error");
    const match = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
    if (!match) return refuse(bad, column, "input.not-a-number");
    number = Number(match[1]);
    signed = match[2] === "%";
  }
  if (!Number.isFinite(number)) return refuse(bad, column, "input.not-a-number");
  if (number < 0) return refuse(bad, column, "input.negative-amount");
  if (number > 100) return refuse(bad, column, "input.too-large");
  if (number > 0 && number < 1 && !signed) return refuse(bad, column, "input.ambiguous-percent");
  return decimalOfNumber(number);
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["y", true],
  ["true", true],
  ["t", true],
  ["no", false],
  ["n", false],
  ["false", false],
  ["f", false],
]);

export function readYesNo(value: Raw, column: string, bad: Unreadable[]): Cell<boolean> {
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return refuse(bad, column, "input.not-yes-or-no");
  const text = trimmed(value);
  if (text === null) return null;
  const answer = YES_NO.get(text.toLowerCase());
  if (answer !== undefined) return answer;
  return refuse(bad, column, EXCEL_ERRORS.has(text) ? "input.cell-error" : "input.not-yes-or-no");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Excel serial day of a civil date (from 1900-03-01). */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + 25_569;
}

/** `2026-07-31` of an Excel serial day. */
export function isoOf(day: number): string {
  const z = day - 25_569 + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}

function civil(year: number, month: number, day: number): number | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (day > last) return null;
  const serial = dayOf(year, month, day);
  return serial >= 61 ? serial : null;
}

function dayOfText(text: string): number | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return civil(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  const worded = /^(\d{1,2})[ -]([A-Za-z]+)[ -](\d{4})$/.exec(text);
  if (!worded) return null;
  const name = worded[2]!.toLowerCase();
  let month = MONTHS.indexOf(name);
  if (month < 0) month = FULL_MONTHS.indexOf(name);
  return month < 0 ? null : civil(Number(worded[3]), month + 1, Number(worded[1]));
}

export function readDate(value: Raw, column: string, bad: Unreadable[]): Cell<number> {
  if (typeof value === "number") {
    if (value === 0) return null;
    const day = Math.floor(value);
    return day >= 61 && day <= LAST_SERIAL ? day : refuse(bad, column, "input.not-a-date");
  }
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return refuse(bad, column, "input.not-a-date");
  const text = trimmed(value);
  if (text === null) return null;
  const day = dayOfText(text);
  if (day !== null) return day;
  return refuse(bad, column, EXCEL_ERRORS.has(text) ? "input.cell-error" : "input.not-a-date");
}

export function readFiscalYear(value: Raw, column: string, bad: Unreadable[]): Cell<number> {
  let year = NaN;
  if (typeof value === "number") {
    if (value === 0) return null;
    year = value;
  } else {
    if (value === null || value === undefined) return null;
    if (typeof value !== "string") return refuse(bad, column, "input.not-a-fiscal-year");
    const text = trimmed(value);
    if (text === null) return null;
    if (EXCEL_ERRORS.has(text)) return refuse(bad, column, "input.cell-error");
    const match = /^(?:FY ?)?(\d{4})$|^FY ?(\d{2})$/i.exec(text);
    if (match) year = match[1] ? Number(match[1]) : 2000 + Number(match[2]);
  }
  if (Number.isInteger(year) && year >= 1976 && year <= 2099) return year;
  return refuse(bad, column, "input.not-a-fiscal-year");
}

export type Words<T extends string> = ReadonlyMap<string, T>;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The words of a choice, and other spellings of them. */
export function wordsOf<const T extends string>(
  words: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
): Words<T> {
  const map = new Map<string, T>();
  for (const word of words) map.set(bare(word), word);
  for (const [alias, word] of Object.entries(aliases)) map.set(bare(alias), word);
  for (const word of words) map.set(word, word);
  return map;
}

export function readChoice<T extends string>(
  words: Words<T>,
  value: Raw,
  column: string,
  bad: Unreadable[],
): Cell<T> {
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value !== "string") return refuse(bad, column, "input.unrecognised-choice");
  const exact = words.get(value);
  if (exact !== undefined) return exact;
  const text = trimmed(value);
  if (text === null) return null;
  if (EXCEL_ERRORS.has(text)) return refuse(bad, column, "input.cell-error");
  return words.get(bare(text)) ?? refuse(bad, column, "input.unrecognised-choice");
}

/** Text cells matter only as given, blank or unreadable. */
export function readText(value: Raw, column: string, bad: Unreadable[]): Cell<string> {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return refuse(bad, column, "input.cell-error");
  const text = trimmed(value);
  if (text === null) return null;
  return EXCEL_ERRORS.has(text) ? refuse(bad, column, "input.cell-error") : text;
}

/** A Treasury account symbol: its years (null for no-year, `X`) and main account. */
export interface ReferenceTas {
  readonly begin: number | null;
  readonly end: number | null;
  readonly account: string;
}

const TAS =
  /^(?:\d{2,3}[ -]+)?(?:\d{3}|\d{2})[ -]*(?:(X)|(\d{4})\/(\d{4})|(\d{2})\/(\d{2})|(\d{4}))[ -]*(\d{4})(?:[ -]*\d{3})?$/i;

export function readTas(value: Raw, column: string, bad: Unreadable[]): Cell<ReferenceTas> {
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value !== "string" && typeof value !== "number") return refuse(bad, column, "input.tas");
  const text = trimmed(String(value));
  if (text === null) return null;
  if (EXCEL_ERRORS.has(text)) return refuse(bad, column, "input.cell-error");
  const match = TAS.exec(text);
  if (!match) return refuse(bad, column, "input.tas");
  const account = match[7]!;
  if (match[1]) return { begin: null, end: null, account };
  const begin = match[2] ? Number(match[2]) : match[4] ? 2000 + Number(match[4]) : Number(match[6]);
  const end = match[3] ? Number(match[3]) : match[5] ? 2000 + Number(match[5]) : begin;
  return end < begin ? refuse(bad, column, "input.tas") : { begin, end, account };
}
