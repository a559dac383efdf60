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

/** A fund by its last year of availability, or by a Treasury symbol; the other is null. */
export interface Funds {
  readonly tas: Tas | null;
  readonly availabilityEndFy: FiscalYear | null;
}

const noFund: Funds = { tas: null, availabilityEndFy: null };

/** Years of availability alone are the years of a symbol without agency and account. */
const yearsOnly = { agency: "", account: "", noYear: false } as const;
const years = /^(?:FY\s*)?(\d{2}|\d{4})\s*\/\s*(?:FY\s*)?(\d{2}|\d{4})$/i;

/** Reads a fiscal year (2021, `FY2021`), years of availability (`2020/2021`, `FY20/21`), or a Treasury symbol. */
export function readFunds(cell: CellValue): Fact<Funds> {
  const year = readFiscalYear(cell);
  if (year === null) return null;
  if (!isBad(year)) return { tas: null, availabilityEndFy: year };
  if (typeof cell === "number") return year;
  const span = readYears(String(cell).trim());
  if (span !== null) return span;
  const tas = readTas(cell);
  return tas === null || isBad(tas) ? tas : { tas, availabilityEndFy: null };
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
    : { tas: { ...yearsOnly, firstFy, lastFy }, availabilityEndFy: null };
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
    const years = lacking("funds", funds);
    return {
      firstFy: null,
      lastFy: years,
      cancellingFy: cancellingFyOf({ ...noFund, cancellingFy }, years),
      asOf,
    };
  }
  const facts = { ...funds, cancellingFy };
  const lastFy = lastFyOf(facts);
  if (isKnown(cancellingFy) && isAgainst(cancellingFy, lastFy)) {
    const torn = clash("funds", "cancellingFy");
    return { firstFy: null, lastFy: torn, cancellingFy: torn, asOf };
  }
  return { firstFy: funds.tas?.firstFy ?? null, lastFy, cancellingFy: cancellingFyOf(facts, lastFy), asOf };
}

/** No-year funds have no cancelling year; others do not cancel before they expire. */
function isAgainst(cancellingFy: FiscalYear, lastFy: Answer<FiscalYear>): boolean {
  return lastFy.status === "known" ? cancellingFy < lastFy.value : lastFy.status === "not-applicable";
}
