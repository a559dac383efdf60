import {
  caseKinds,
  choiceReader,
  kindTitle,
  percentText,
  type CaseKind,
  type Percent,
  type ReviewContext,
} from "../../policy";
import { detectKind, matchHeadings, type RangeInput } from "../../review";
import { badInput, noAnswer, type Problem } from "./errors";
import { gridOf, widthOf } from "./grid";
import { headingsShape, noHeadingOf, rowsWidth } from "./messages";
import { date, listOf, parameter, percent } from "./parameters";
import { readSettings } from "./settings";

/** The parameters that say how a table of cases is reviewed. */
export const asOf = date("asOf");
/** Case, spaces and punctuation do not count: `Stock sale` is `stock-sale`. Messages call a kind as people do. */
export const kind = parameter("kind", choiceReader(caseKinds), {
  expected: listOf(caseKinds.map((each) => `"${kindTitle(each)}"`)),
});
export const thresholdPercent = percent("thresholdPercent");

/** What the functions over case tables are given. */
export interface TableArguments {
  readonly headings: unknown;
  readonly rows: unknown;
  readonly asOf: unknown;
  readonly kind: unknown;
  readonly thresholdPercent?: unknown;
}

/** Reads the arguments of a function over a case table: the range with its kind and context, or what is wrong. */
export function readTable(given: TableArguments): RangeInput | Problem {
  const settings = readSettings(
    [asOf, kind, thresholdPercent],
    [given.asOf, given.kind, given.thresholdPercent],
    ["asOf"],
  );
  if ("code" in settings) return settings;
  const [day, named, threshold] = settings;
  const headings = gridOf(given.headings);
  const rows = gridOf(given.rows);
  if (headings.length > 1) return badInput(headingsShape(headings));
  if (widthOf(rows) !== widthOf(headings)) return badInput(rowsWidth(rows, headings));
  const [names = []] = headings;
  const found = named ?? kindOfHeadings(names);
  if (typeof found === "object") return found;
  if (named !== null && matchHeadings(named, names).keys.every((key) => key === null))
    return noAnswer(noHeadingOf(kindTitle(named)));
  return { kind: found, headings: names, rows, context: contextOf(day, threshold) };
}

function kindOfHeadings(headings: readonly unknown[]): CaseKind | Problem {
  const guess = detectKind(headings);
  return guess.result === "kind" ? guess.kind : noAnswer(guess.because);
}

function contextOf(day: number | null, threshold: Percent | null): ReviewContext {
  return {
    asOf: day,
    differentialThresholdPercent: threshold === null ? undefined : Number(percentText(threshold)),
  };
}
