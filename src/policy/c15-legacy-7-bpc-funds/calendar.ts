import { known } from "../kernel/answer";
import { dayOf, isoOfDay, type Day } from "../kernel/dates";
import { lastDayOf, type FiscalYear } from "../kernel/fiscal-year";
import type { Answer, IsoDate } from "../kernel/types";

/** A due date: its day, and the answer that names it. */
export interface Due {
  readonly day: Day;
  readonly iso: IsoDate;
  readonly answer: Answer<IsoDate>;
}

/** The dates of a cancelling year, all in the calendar year of the same number. */
export interface CancellingYear {
  readonly year: FiscalYear;
  readonly answer: Answer<number>;
  /** March 31: value reviewed and reduced (7.5.1). */
  readonly valueReview: Due;
  /** July 30: deliveries, invoices and payments are due prior to July 31 (7.1.1). */
  readonly completion: Due;
  /** July 31: closure certificate (7.5.1), Funds Return Memorandum (7.5.3). */
  readonly closure: Due;
  /** September 30: the last day the funds can be used. */
  readonly cancellation: Due;
}

function due(day: Day): Due {
  const iso = isoOfDay(day);
  return { day, iso, answer: known(iso) };
}

const years = new Map<FiscalYear, CancellingYear>();

/** The calendar of a cancelling year, made once. */
export function cancellingYear(year: FiscalYear): CancellingYear {
  let calendar = years.get(year);
  if (!calendar) {
    calendar = {
      year,
      answer: known(year),
      valueReview: due(dayOf(year, 3, 31)),
      completion: due(dayOf(year, 7, 30)),
      closure: due(dayOf(year, 7, 31)),
      cancellation: due(lastDayOf(year)),
    };
    years.set(year, calendar);
  }
  return calendar;
}

const expirations = new Map<FiscalYear, Due>();

/** September 30 of the last fiscal year of availability. */
export function expirationOf(year: FiscalYear): Due {
  let expiration = expirations.get(year);
  if (!expiration) {
    expiration = due(lastDayOf(year));
    expirations.set(year, expiration);
  }
  return expiration;
}
