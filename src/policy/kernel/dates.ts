import { BAD, type Bad, type Fact } from "./bad";
import { isCellError } from "./text";
import type { IsoDate } from "./types";

/**
 * A civil date is the whole number Excel stores for it (1900 system): 46234 is 2026-07-31. No clock, no
 * time zone and no JavaScript date object take part, so July 31 is July 31 everywhere. Serials below
 * 61 are refused: Excel counts a February 29, 1900 that never was.
 */
export type Day = number;

export const FIRST_DAY: Day = 61;
export const LAST_DAY: Day = 2_958_465;

/** Days from 0000-03-01 to Excel's day 0. */
const EPOCH = 693_899;
const CUMULATIVE = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;
const MONTH_LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MONTHS = [
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

/** The day of a civil date that exists; month 1 to 12. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + (CUMULATIVE[month - 1] ?? 0) + day - 1 - EPOCH;
}

/** Year, month and day of a day number. */
export function civilOf(day: Day): { year: number; month: number; day: number } {
  const z = day + EPOCH;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** `2026-07-31` of 46234. */
export function isoOfDay(day: Day): IsoDate {
  const date = civilOf(day);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** The day of an ISO date known to be right (a constant of this source). */
export function dayOfIso(iso: IsoDate): Day {
  const [year, month, day] = iso.split("-").map(Number);
  return dayOf(year ?? 0, month ?? 0, day ?? 0);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (day + 5) % 7;
}

function lengthOfMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_LENGTH[month - 1] ?? 0);
}

function dayOfParts(year: number, month: number, day: number): Day | Bad {
  if (day < 1 || day > lengthOfMonth(year, month)) return BAD.notADate;
  // A year of four digits ends on the last day at the latest.
  const serial = dayOf(year, month, day);
  return serial >= FIRST_DAY ? serial : BAD.notADate;
}

function monthNamed(name: string): number {
  const word = name.toLowerCase();
  return MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word) + 1;
}

function dayOfText(text: string): Day | Bad {
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (match) return dayOfParts(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match) return dayOfParts(Number(match[3]), Number(match[1]), Number(match[2]));
  match = /^(\d{1,2})[\s-]+([a-z]+)[\s-]+(\d{4})$/i.exec(text);
  if (match) return dayOfParts(Number(match[3]), monthNamed(match[2] ?? ""), Number(match[1]));
  return BAD.notADate;
}

/**
 * Reads a date cell: an Excel serial (a time of day is dropped), `2026-07-31`, `31 Jul 2026`,
 * `31-July-2026` or `7/31/2026`. A number 0 is blank. Two-digit years and impossible days are refused.
 */
export function readDate(value: unknown): Fact<Day> {
  if (typeof value === "number") {
    if (value === 0) return null;
    const day = Math.floor(value);
    return day >= FIRST_DAY && day <= LAST_DAY ? day : BAD.notADate;
  }
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return BAD.notADate;
  const text = value.trim();
  if (text === "") return null;
  return isCellError(text) ? BAD.cellError : dayOfText(text);
}
