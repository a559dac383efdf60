import {
  cancellingFyOf,
  isBad,
  isKnown,
  lastFyOf,
  readFiscalYear,
  readTas,
  type Answer,
  type CellValue,
  type Day,
  type Fact,
  type FiscalYear,
  type FundLife,
  type Tas,
} from "../../policy";
import { clash, lacking } from "./facts";
import { parameter } from "./parameters";

/** A fund by its years: from a Treasury symbol, from years of availability, or from its last year alone. */
export interface Funds {
  readonly tas: Tas | null;
  readonly availabilityEndFy: FiscalYear | null;
  readonly lastFy: Answer<FiscalYear>;
  /** The cancelling year where no statute sets another. */
  readonly cancellingFy: Answer<FiscalYear>;
}

function fundOf(tas: Tas | null, availabilityEndFy: FiscalYear | null): Funds {
  const facts = { tas, availabilityEndFy, cancellingFy: null };
  const lastFy = lastFyOf(facts);
  return { tas, availabilityEndFy, lastFy, cancellingFy: cancellingFyOf(facts, lastFy) };
}

/** Years of availability alone are the years of a symbol without agency and account. */
const yearsOnly = { agency: "", account: "", noYear: false } as const;
const years = /^(?:FY\s*)?(\d{2}|\d{4})\s*\/\s*(?:FY\s*)?(\d{2}|\d{4})$/i;

/** A column holds few different funds, in many rows: each is worked out once. */
const seen = new Map<CellValue, Fact<Funds>>();
const mostSeen = 10_000;

function readFunds(cell: CellValue): Fact<Funds> {
  let fund = seen.get(cell);
  if (fund === undefined) {
    fund = readAnew(cell);
    if (seen.size >= mostSeen) seen.clear();
    seen.set(cell, fund);
  }
  return fund;
}

/** Reads a fiscal year (2021, `FY2021`), years of availability (`2020/2021`, `FY20/21`), or a Treasury symbol. */
function readAnew(cell: CellValue): Fact<Funds> {
  const year = readFiscalYear(cell);
  if (year === null) return null;
  if (!isBad(year)) return fundOf(null, year);
  const span = readYears(String(cell).trim());
  if (span !== null) return span;
  // Excel takes a symbol of digits only for a number; one that is none is a year out of range.
  const tas = readTas(cell);
  if (isKnown(tas)) return fundOf(tas, null);
  return typeof cell === "number" ? year : tas;
}

/** Null for what is no pair of years in order, written alike. */
function readYears(text: string): Fact<Funds> {
  const [, first = "", last = ""] = years.exec(text) ?? [];
  if (first === "" || first.length !== last.length) return null;
  const [firstFy, lastFy] = [readFiscalYear(`FY${first}`), readFiscalYear(`FY${last}`)];
  if (isBad(firstFy)) return firstFy;
  if (isBad(lastFy)) return lastFy;
  return firstFy === null || lastFy === null || firstFy > lastFy
    ? null
    : fundOf({ ...yearsOnly, firstFy, lastFy }, null);
}

export const fundsParameter = parameter("funds", readFunds, {
  expected: "a fiscal year, years of availability or a Treasury symbol",
});

/**
 * The life of a fund by its years, on a day. A cancelling year before the funds expire contradicts them, as on
 * a row of a table.
 */
export function lifeOf(funds: Fact<Funds>, cancellingFy: Fact<FiscalYear>, asOf: Day | null): FundLife {
  if (!isKnown(funds)) {
    const open = lacking("funds", funds);
    const facts = { tas: null, availabilityEndFy: null, cancellingFy };
    return { firstFy: null, lastFy: open, cancellingFy: cancellingFyOf(facts, open), asOf };
  }
  const { tas, availabilityEndFy, lastFy } = funds;
  const firstFy = tas === null ? null : tas.firstFy;
  if (cancellingFy === null) return { firstFy, lastFy, cancellingFy: funds.cancellingFy, asOf };
  if (isKnown(cancellingFy) && isAgainst(cancellingFy, lastFy)) {
    const torn = clash("funds", "cancellingFy");
    return { firstFy: null, lastFy: torn, cancellingFy: torn, asOf };
  }
  const statutory = cancellingFyOf({ tas, availabilityEndFy, cancellingFy }, lastFy);
  return { firstFy, lastFy, cancellingFy: statutory, asOf };
}

/** No-year funds have no cancelling year; others do not cancel before they expire. */
function isAgainst(cancellingFy: FiscalYear, lastFy: Answer<FiscalYear>): boolean {
  return lastFy.status === "known" ? cancellingFy < lastFy.value : lastFy.status === "not-applicable";
}
