import { BAD, type Fact } from "./bad";
import { dayOf, type Day } from "./dates";
import { isCellError } from "./text";

/** A U.S. Government fiscal year: FY2021 runs from October 1, 2020 to September 30, 2021. */
export type FiscalYear = number;

export const FIRST_FY: FiscalYear = 1976;
export const LAST_FY: FiscalYear = 2099;

/** Reads 2021, `2021`, `FY2021`, `FY 2021` or `FY21`. A number 0 is blank. */
export function readFiscalYear(value: unknown): Fact<FiscalYear> {
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value === "number") return inRange(value);
  if (typeof value !== "string") return BAD.notAFiscalYear;
  const text = value.trim();
  if (text === "") return null;
  if (isCellError(text)) return BAD.cellError;
  const match = /^(?:FY\s*)?(\d{4})$/i.exec(text) ?? /^FY\s*(\d{2})$/i.exec(text);
  if (!match?.[1]) return BAD.notAFiscalYear;
  return inRange(match[1].length === 2 ? 2000 + Number(match[1]) : Number(match[1]));
}

function inRange(year: number): Fact<FiscalYear> {
  return Number.isInteger(year) && year >= FIRST_FY && year <= LAST_FY ? year : BAD.notAFiscalYear;
}

/** October 1, the first day of a fiscal year. */
export function firstDayOf(year: FiscalYear): Day {
  return dayOf(year - 1, 10, 1);
}

/** September 30, the last day of a fiscal year. */
export function lastDayOf(year: FiscalYear): Day {
  return dayOf(year, 9, 30);
}
