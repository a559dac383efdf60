import type { Severity } from "../../policy";
import { columnLetters } from "./column-letters";
import { reservedCharacters, TOKEN_END } from "./heading-token";
import { markOf } from "./severity";

/** One conditional format over a table: the cells whose heading the row's issue text names. */
export interface FlagRule {
  readonly severity: Severity;
  /** Relative to the first cell of the range, in A1 style with English names, beginning with `=`. */
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  /** The worst severity of a cell wins. */
  readonly stopIfTrue: boolean;
}

/** Where a table and its issues column stand. Rows and columns count from 0. */
export interface FlagPlace {
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly issuesColumn: number;
  /** The headings as they stand in the sheet; those with a reserved character need a longer formula. */
  readonly headings: readonly string[];
}

/** Dark text on a light fill, at least 4.5 to 1. Info is advice: it is told, and colours nothing. */
const COLOURS: readonly { readonly severity: Severity; readonly fill: string; readonly font: string }[] = [
  { severity: "error", fill: "#FFC7CE", font: "#7A0006" },
  { severity: "warning", fill: "#FFEB9C", font: "#5C4400" },
  { severity: "unknown", fill: "#DDEBF7", font: "#1F3864" },
];

/**
 * The conditional formats of a flagged table, worst first: one a severity, each coloring a cell when the
 * text in the issues column of its row names the heading above it with that severity's sign. FIND and not
 * SEARCH: a heading's `*`, `?` and `~` are then plain characters. Rows may be sorted, inserted or deleted.
 */
export function flagRules(place: FlagPlace): readonly FlagRule[] {
  const heading = `${columnLetters(place.firstColumn)}$${place.headerRow + 1}`;
  const text = `$${columnLetters(place.issuesColumn)}${place.headerRow + 2}`;
  const name = substituted(heading, place.headings);
  return COLOURS.map(({ severity, fill, font }) => ({
    severity,
    formula: `=ISNUMBER(FIND("${markOf(severity).sign} "&${name}&"${TOKEN_END}",${text}))`,
    fill,
    font,
    stopIfTrue: true,
  }));
}

/** The heading as the text writes it; what no heading of the table holds need not be replaced. */
function substituted(cell: string, headings: readonly string[]): string {
  return reservedCharacters
    .filter(([reserved]) => headings.some((heading) => heading.includes(reserved)))
    .reduce((inner, [reserved, substitute]) => `SUBSTITUTE(${inner},"${reserved}","${substitute}")`, cell);
}
