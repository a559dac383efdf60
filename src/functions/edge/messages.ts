import type { CellValue, InputCode } from "../../policy";
import { longestMessage } from "./errors";
import type { Grid } from "./grid";

/** Every sentence a SAMM function can put behind an Excel error, in one place. */

/** `Price is 3 x 1 cells, Method is 2 x 1: give ranges of one shape` */
export function unequalShapes(one: string, oneGrid: Grid, other: string, otherGrid: Grid): string {
  return `${one} is ${shapeOf(oneGrid)} cells, ${other} is ${shapeOf(otherGrid)}: give ranges of one shape`;
}

function shapeOf(grid: Grid): string {
  return `${grid.length} x ${grid[0]?.length ?? 0}`;
}

/** `needs Munition, Depreciation` */
export function needs(labels: readonly string[]): string {
  return `needs ${labels.join(", ")}`;
}

/** What `needs` asks for when the funds are given by their last year alone. */
export const firstYear = "the first year of Funds: 2020/2021, or a Treasury symbol";

const refusals: Readonly<Record<InputCode, string>> = {
  "input.cell-error": "is an Excel error",
  "input.not-a-number": "is not an amount",
  "input.negative-amount": "is below zero",
  "input.too-large": "is too large",
  "input.fraction-of-a-cent": "has a fraction of a cent",
  "input.ambiguous-percent": "could be a fraction or a percentage: add a % sign, or multiply by 100",
  "input.not-yes-or-no": "is not Yes or No",
  "input.not-a-date": "is not a date",
  "input.not-a-fiscal-year": "is not a fiscal year",
  "input.unrecognised-choice": "is not one of its words",
  "input.tas": "is not a Treasury Account Symbol",
  "input.contradiction": "contradicts another cell",
  "input.date-order": "is out of order",
};

/** What is said of a value in the same words, whatever was expected. */
const ownReason: ReadonlySet<InputCode> = new Set(["input.cell-error", "input.ambiguous-percent"]);

const longestCell = 40;

/** `Depreciation: "TBD" is not an amount`; with what is expected, `Account: "SDF" is not SDAF, Treasury or Procurement` */
export function refused(label: string, cell: CellValue, code: InputCode, expected?: string): string {
  const says = ownReason.has(code) || expected === undefined ? refusals[code] : `is not ${expected}`;
  return `${label}: ${shown(cell)} ${says}`;
}

function shown(cell: CellValue): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "string") return String(cell);
  const text = cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell;
  return text.startsWith("#") ? text : `"${text}"`;
}

/** `Depreciation and Acquisition cost contradict each other` */
export function contradiction(labels: readonly string[]): string {
  const [one = ""] = labels;
  return labels.length > 1
    ? `${labels.join(" and ")} contradict each other`
    : `${one} contradicts another argument`;
}

/** `Value reviewed and reduced is dated before Implemented` */
export function datedBefore(one: string, other: string): string {
  return `${one} is dated before ${other}`;
}

export function notApplicable(because: string): string {
  return withStatus("not applicable", because);
}

export function notInForce(from: string): string {
  return `not in force before ${from}`;
}

export function wantsReview(because: string): string {
  return withStatus("review", because);
}

/** The reason comes first: where it only fits alone, it goes without the word for the answer's status. */
function withStatus(status: string, because: string): string {
  const whole = `${status}: ${because}`;
  return whole.length <= longestMessage ? whole : because;
}

export function oneCell(label: string): string {
  return `${label}: give one cell, not a range`;
}

/** `Headings are 2 x 5 cells: give the one row of headings` */
export function headingsShape(headings: Grid): string {
  return `Headings are ${shapeOf(headings)} cells: give the one row of headings`;
}

/** `Rows are 5 cells wide, headings 6: give the same columns of both` */
export function rowsWidth(rows: Grid, headings: Grid): string {
  return `Rows are ${rows[0]?.length ?? 0} cells wide, headings ${headings[0]?.length ?? 0}: give the same columns of both`;
}

/** `No heading is one of a BPC case: is it that kind of table?` */
export function noHeadingOf(kind: string): string {
  return `No heading is one of a ${lowerFirst(kind)}: is it that kind of table?`;
}

/** `Answer: "prise" is not an answer of a stock sale` */
export function noSuchAnswer(answer: string, kind: string): string {
  return `Answer: ${shown(answer)} is not an answer of a ${lowerFirst(kind)}`;
}

function lowerFirst(text: string): string {
  return text.startsWith("BPC") ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function oneRow(count: number): string {
  return `Row is ${count} rows: give one row of the table`;
}

/** `no rule belongs to "C1"` */
export function noRule(section: string): string {
  return `no rule belongs to ${shown(section)}`;
}
