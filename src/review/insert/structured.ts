/** What a heading may hold that means something in a reference: each is told apart by an apostrophe. */
const SPECIAL = /['#[\]@]/g;

/** Names that Excel takes without brackets of their own. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * A heading as it stands between the brackets of a reference.
 *
 * @example escapedHeading("Cost [net] #2") // "Cost '[net'] '#2"
 */
export function escapedHeading(heading: string): string {
  return heading.replace(SPECIAL, "'$&");
}

/**
 * The cell of a column in the formula's own row.
 *
 * @example ownCell("Stock", "Net book value") // "Stock[@[Net book value]]"
 */
export function ownCell(table: string, heading: string): string {
  return `${table}[@${PLAIN.test(heading) ? heading : `[${escapedHeading(heading)}]`}]`;
}

/** Columns of a table that stand side by side, by the first and the last of them. */
export interface Span {
  readonly table: string;
  readonly first: string;
  readonly last: string;
}

/** `[Case]:[Line]`, or `[Case]` for a single column. */
function inBrackets({ first, last }: Span): string {
  const from = `[${escapedHeading(first)}]`;
  return first === last ? from : `${from}:[${escapedHeading(last)}]`;
}

/** The headings of these columns. */
export function headingCells(span: Span): string {
  return `${span.table}[[#Headers],${inBrackets(span)}]`;
}

/** Their cells in the formula's own row. */
export function ownCells(span: Span): string {
  return `${span.table}[@${inBrackets(span)}]`;
}

/** Their cells in all rows. */
export function allCells(span: Span): string {
  return `${span.table}[${inBrackets(span)}]`;
}

/**
 * Cells with amounts that may be empty. Excel on the desktop hands a function 0 for an empty cell, and an amount
 * of 0 is known; empty text is not known in every Excel.
 */
export function blankKept(cells: string): string {
  return `IF(${cells}="","",${cells})`;
}
