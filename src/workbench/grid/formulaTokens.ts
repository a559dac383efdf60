import { columnName, columnOfName, quoteSheet, splitSheet } from "./a1";
import { maxColumns, maxRows, type Rect } from "./shapes";

/** One end of a reference: row and column as far as written, and whether each is fixed by `$`. */
interface End {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A reference in a formula, such as `Sheet2!$A1:B$2`. */
export interface Reference {
  /** The sheet's plain name, `null` where none is written. */
  readonly sheet: string | null;
  readonly first: End;
  /** `null` for a single cell. */
  readonly last: End | null;
}

const text = String.raw`"(?:[^"]|"")*"`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const area = String.raw`(?:${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})`;
const bracket = String.raw`[\w.\u0080-\uffff]*\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`;
const tokens = new RegExp(
  `${text}|${bracket}|(?<![\\w.$\\u0080-\\uffff])((?:${sheet})?${area})(?![\\w.(!\\u0080-\\uffff[])`,
  "gu",
);

/** Replaces each reference outside text and brackets by what `replace` gives for it. */
export function mapReferences(formula: string, replace: (reference: Reference) => string): string {
  return formula.replace(tokens, (token: string, found: string | undefined) =>
    found === undefined ? token : replace(parseReference(found)),
  );
}

/** Replaces each structured reference `Table[...]`; `table` is `""` for one inside its own table. */
export function mapStructured(formula: string, replace: (table: string, inner: string) => string): string {
  return formula.replace(tokens, (token: string, found: string | undefined) => {
    const open = token.indexOf("[");
    if (found !== undefined || token.startsWith('"') || open < 0) return token;
    return replace(token.slice(0, open), token.slice(open));
  });
}

function parseEnd(end: string): End {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end);
  const [, dollar1 = "", letters = "", dollar2 = "", digits = ""] = match ?? [];
  return {
    column: letters === "" ? null : columnOfName(letters),
    row: digits === "" ? null : Number(digits) - 1,
    fixedColumn: letters !== "" && dollar1 === "$",
    fixedRow: digits !== "" && (letters === "" ? dollar1 : dollar2) === "$",
  };
}

function parseReference(found: string): Reference {
  const { sheet: name, rest } = splitSheet(found);
  const [first = "", last] = rest.split(":");
  return { sheet: name, first: parseEnd(first), last: last === undefined ? null : parseEnd(last) };
}

function endText({ row, column, fixedRow, fixedColumn }: End): string {
  const letters = column === null ? "" : `${fixedColumn ? "$" : ""}${columnName(column)}`;
  return row === null ? letters : `${letters}${fixedRow ? "$" : ""}${row + 1}`;
}

export function referenceText({ sheet: name, first, last }: Reference): string {
  const prefix = name === null ? "" : `${quoteSheet(name)}!`;
  return prefix + endText(first) + (last ? `:${endText(last)}` : "");
}

/** The cells a reference covers. */
export function rectOf({ first, last }: Reference): Rect {
  const end = last ?? first;
  const row = Math.min(first.row ?? 0, end.row ?? 0);
  const column = Math.min(first.column ?? 0, end.column ?? 0);
  return {
    row,
    column,
    rows: Math.max(first.row ?? 0, end.row ?? maxRows - 1) - row + 1,
    columns: Math.max(first.column ?? 0, end.column ?? maxColumns - 1) - column + 1,
  };
}

/** The same reference over other cells: what was not written (a whole column's rows) stays so. */
export function withRect(reference: Reference, rect: Rect): Reference {
  const place = (end: End, row: number, column: number): End => ({
    ...end,
    row: end.row === null ? null : row,
    column: end.column === null ? null : column,
  });
  const first = place(reference.first, rect.row, rect.column);
  if (!reference.last) return { ...reference, first };
  const last = place(reference.last, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return { ...reference, first, last };
}

/**
 * A formula copied to a cell so many rows and columns away: what is not fixed by `$` moves along.
 *
 * @param beyond what becomes of a reference that leaves the sheet: an error in cells; in rules it comes in
 * again at the other side.
 */
export function moveFormula(
  formula: string,
  rows: number,
  columns: number,
  beyond: "error" | "wrap" = "error",
): string {
  const moved = (at: number | null, fixed: boolean, by: number, size: number): number | null => {
    if (at === null || fixed) return at;
    return beyond === "wrap" ? (at + by + size) % size : at + by;
  };
  const move = (end: End): End => ({
    ...end,
    row: moved(end.row, end.fixedRow, rows, maxRows),
    column: moved(end.column, end.fixedColumn, columns, maxColumns),
  });
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    const outside = [first, last ?? first].some(({ row, column }) => (row ?? 0) < 0 || (column ?? 0) < 0);
    return outside ? "#REF!" : referenceText({ ...reference, first, last });
  });
}
