/**
 * SAMM functions that look something up: a Treasury symbol's parts, the catalogue of rules, the version. Excel's
 * own types end here: arguments are `unknown` until read.
 */
import { isBad, isKnown, policyEditions, readTas, type Answer, type Tas } from "../policy";
import { addInVersion } from "../review";
import { catalogueTable } from "./edge/catalogue";
import { excelError } from "./edge/errors";
import { known, lacking } from "./edge/facts";
import { choice, parameter, text } from "./edge/parameters";
import { readSettings } from "./edge/settings";
import { asItIs, spread, type FactsOf } from "./edge/spread";

const tasParameters = [
  parameter("symbol", readTas),
  choice("part", ["First FY", "Last FY", "Agency", "Account", "Availability"]),
] as const;

/**
 * Gives one part of a Treasury Account Symbol: the first or last year of availability, the agency, the account, or the years as text.
 * @customfunction TAS
 * @helpurl https://localhost:3000/help/TAS.html
 * @param symbol A symbol such as 097-2020/2021-0100, 97-2019-0100, 9720/210100 or 97X0100.
 * @param [part] First FY, Last FY, Agency, Account or Availability. Left out: Last FY.
 * @returns A fiscal year, or a text.
 */
export function tas(symbol: unknown[][], part?: unknown[][]): unknown[][] {
  return spread(tasParameters, [symbol, part], partOf, asItIs);
}

function partOf([symbol, part]: FactsOf<typeof tasParameters>): Answer<string | number> {
  if (!isKnown(symbol)) return lacking("symbol", symbol);
  if (isBad(part)) return lacking("part", part);
  switch (part) {
    case "Agency":
      return known(symbol.agency);
    case "Account":
      return known(symbol.account);
    case "Availability":
      return known(availabilityOf(symbol));
    case "First FY":
      return yearOf(symbol.firstFy);
    default:
      return yearOf(symbol.lastFy);
  }
}

function yearOf(year: number | null): Answer<number> {
  return year === null ? noYear : known(year);
}

const noYear: Answer<never> = {
  status: "not-applicable",
  because: "no-year funds have no year of availability",
};

function availabilityOf({ firstFy, lastFy }: Tas): string {
  if (firstFy === null || lastFy === null) return "X";
  return firstFy === lastFy ? String(lastFy) : `${firstFy}/${lastFy}`;
}

/**
 * Gives the catalogue of checks as a table: code, severity, paragraph, in force from, and what it checks.
 * @customfunction RULES
 * @helpurl https://localhost:3000/help/RULES.html
 * @param [section] A paragraph and all below it (C9.4.8), a memorandum (24-58), or a kind of table (BPC case). Left out: all.
 * @returns A table of five columns, with headings.
 */
export function rules(section?: unknown[][]): unknown[][] {
  const settings = readSettings([text("section")], [section]);
  const table = "code" in settings ? settings : catalogueTable(settings[0]);
  return "code" in table ? [[excelError(table)]] : table;
}

/**
 * Gives the version of SAMM for Excel that calculates this workbook, and the policy editions it carries, as one text.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/help/VERSION.html
 * @returns One text.
 */
export function version(): unknown[][] {
  const editions = policyEditions
    .filter(({ to }) => to === undefined)
    .map(({ section, memo, from }) => `SAMM ${section} by DSCA ${memo} from ${from}`);
  return [[`SAMM for Excel ${addInVersion}: ${editions.join("; ")}`]];
}
