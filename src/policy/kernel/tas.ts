import { BAD, type Bad, type Fact } from "./bad";
import { FIRST_FY, LAST_FY, type FiscalYear } from "./fiscal-year";
import { isCellError } from "./text";

/** A Treasury Account Symbol. Without years (`noYear`) the account has no period of availability. */
export interface Tas {
  readonly allocation?: string;
  readonly agency: string;
  readonly firstFy: FiscalYear | null;
  readonly lastFy: FiscalYear | null;
  readonly noYear: boolean;
  readonly account: string;
  readonly subAccount?: string;
}

/** Main account of the FMS Trust Fund (97X8242): its symbol says nothing of the appropriation behind it. */
export const TRUST_FUND_ACCOUNT = "8242";

const ALLOCATIONS = ["", "(?<allocation>\\d{2})-?", "(?<allocation>\\d{3})-?"];
const AGENCIES = ["(?<agency>\\d{2})-?", "(?<agency>\\d{3})-?"];
const YEARS = [
  "(?<one>\\d{4})",
  "(?<first>\\d{4})\\/(?<last>\\d{4})",
  "(?<first>\\d{2})\\/(?<last>\\d{2})",
  "(?<x>X)",
];
const SUB_ACCOUNTS = ["", "-?(?<sub>\\d{3})"];

/** Every way to cut the digits is a form of its own: where two of them fit, the symbol is ambiguous. */
const GRAMMAR = ALLOCATIONS.flatMap((allocation) =>
  AGENCIES.flatMap((agency) =>
    YEARS.flatMap((years) =>
      SUB_ACCOUNTS.map(
        (sub) => new RegExp(`^${allocation}${agency}${years}-?(?<account>\\d{4})${sub}$`, "i"),
      ),
    ),
  ),
);

/** A table repeats a handful of symbols: each is parsed once. */
const seen = new Map<string, Tas | Bad>();
const MOST_SEEN = 2000;

/**
 * Reads a Treasury Account Symbol: optional allocation agency, agency, years of availability (`2020/2021`,
 * `2019`, `20/21`, or `X` for no-year), main account, optional sub-account, separated by spaces, hyphens
 * or nothing. More than one way to read the digits, or years reversed, is `input.tas`.
 */
export function readTas(value: unknown): Fact<Tas> {
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value !== "string" && typeof value !== "number") return BAD.tas;
  const text = String(value).trim();
  if (text === "") return null;
  if (isCellError(text)) return BAD.cellError;
  const before = seen.get(text);
  if (before) return before;
  const tas = parse(text.replace(/\s*\/\s*/g, "/").replace(/[\s-]+/g, "-"));
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(text, tas);
  return tas;
}

/** `2020/21` after an agency or between separators is years in two spellings, not an agency 20 glued to `20/21`. */
const MIXED_YEARS = /(?:^|-)\d{4}\/\d{2}-|(?:-|(?:^|-)\d{2,3})(?:19|20)\d{2}\/\d{2}(?:-|\d{4})/;

function parse(symbol: string): Tas | Bad {
  if (MIXED_YEARS.test(symbol)) return BAD.tas;
  const found: Tas[] = [];
  for (const form of GRAMMAR) {
    const tas = tasOf(form.exec(symbol)?.groups);
    if (tas) found.push(tas);
  }
  return found.length === 1 && found[0] ? found[0] : BAD.tas;
}

function tasOf(part: Record<string, string | undefined> | undefined): Tas | null {
  if (!part?.agency || !part.account) return null;
  const years = part.x ? { first: null, last: null } : yearsOf(part);
  if (years === null) return null;
  return {
    ...(part.allocation ? { allocation: part.allocation.padStart(3, "0") } : {}),
    agency: part.agency.padStart(3, "0"),
    firstFy: years.first,
    lastFy: years.last,
    noYear: years.first === null,
    account: part.account,
    ...(part.sub ? { subAccount: part.sub } : {}),
  };
}

function yearsOf(part: Record<string, string | undefined>): { first: number; last: number } | null {
  const full = (year: string | undefined): number =>
    year === undefined ? Number.NaN : year.length === 2 ? 2000 + Number(year) : Number(year);
  const first = full(part.one ?? part.first);
  const last = full(part.one ?? part.last);
  return first >= FIRST_FY && last <= LAST_FY && first <= last ? { first, last } : null;
}
