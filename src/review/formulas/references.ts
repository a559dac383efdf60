import { columnLetters } from "../issues/column-letters";

/** Cells of a sheet, counted from 0. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A reference to cells of this workbook as a formula writes it: `Sheet2!$A1:B$2`. */
export interface FormulaReference {
  /** The sheet's plain name; null where none is written. */
  readonly sheet: string | null;
  readonly cells: CellBlock;
}

/** A reference to a table's columns, such as `Stock[[#Headers],[Price]]` or `[@Price]` within the table. */
export interface TableReference {
  /** "" inside the table itself. */
  readonly table: string;
  readonly columns: readonly string[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const TEXT = String.raw`"(?:[^"]|"")*"?`;
const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})`;
const BRACKETS = String.raw`[\p{L}\p{N}_.\\]*\[(?:[^[\]']|'[\s\S]|\[(?:[^[\]']|'[\s\S])*\])*\]`;
/** What stands before a reference to another workbook, `[Book2]Sheet1!`, is taken with it, so that it is left alone. */
const OTHER_BOOK = String.raw`\[[^\]]*\][\p{L}\p{N}_.\\]*!${AREA}|'(?:[^'[]|'')*\[(?:[^']|'')*'!${AREA}`;
const TOKENS = new RegExp(
  `${TEXT}|${OTHER_BOOK}|(${BRACKETS})|(?<![\\p{L}\\p{N}_.$!\\\\])((?:(?<!:)${SHEET})?${AREA})(?![\\p{L}\\p{N}_.(!\\\\[])`,
  "gu",
);

/** The references to cells in a formula, in order; those in texts, names of functions and other workbooks are none. */
export function referencesOf(formula: string): readonly FormulaReference[] {
  const found: FormulaReference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return null;
  });
  return found;
}

/**
 * Points references of a formula elsewhere. What is fixed by `$` stays so; what `moved` gives null for, and
 * everything else, stays as it is written.
 */
export function mapReferences(
  formula: string,
  moved: (reference: FormulaReference) => FormulaReference | null,
): string {
  return formula.replace(TOKENS, (token: string, _brackets: string | undefined, text: string | undefined) => {
    const reference = text === undefined ? null : parse(text);
    const now = reference && moved(reference);
    return text !== undefined && reference && now ? written(text, reference, now) : token;
  });
}

/** The references to tables in a formula. */
export function tableReferencesOf(formula: string): readonly TableReference[] {
  return [...formula.matchAll(TOKENS)].flatMap(([, brackets]) => {
    if (brackets === undefined) return [];
    const open = brackets.indexOf("[");
    const inner = brackets.slice(open + 1, -1);
    const parts = [...inner.matchAll(/\[((?:[^[\]']|'[\s\S])*)\]/g)].map(([, part = ""]) => part);
    const columns = (parts.length > 0 ? parts : [inner.replace(/^\s*@/, "")])
      .filter((part) => part.trim() !== "" && !part.startsWith("#"))
      .map((part) => part.replace(/'([\s\S])/g, "$1"));
    return [{ table: brackets.slice(0, open), columns }];
  });
}

/** The one reference that a defined name stands for; null for `#REF!` and anything else. */
export function referenceOfName(formula: string): FormulaReference | null {
  const text = formula.replace(/^=/, "");
  TOKENS.lastIndex = 0;
  const match = TOKENS.exec(text);
  TOKENS.lastIndex = 0;
  return match?.[0] === text && match[2] !== undefined ? parse(text) : null;
}

interface End {
  readonly column: number | null;
  readonly row: number | null;
}

function parse(text: string): FormulaReference | null {
  const { sheet, area } = split(text);
  const [first, last = first] = area.split(":").map(endOf);
  if (first === undefined || last === undefined) return null;
  const [top, bottom] = ordered(first.row ?? 0, last.row ?? MOST_ROWS - 1);
  const [left, right] = ordered(first.column ?? 0, last.column ?? MOST_COLUMNS - 1);
  if (bottom >= MOST_ROWS || right >= MOST_COLUMNS) return null;
  return { sheet, cells: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } };
}

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

function split(text: string): { readonly sheet: string | null; readonly area: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, area: text };
  const name = text.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, area: text.slice(mark + 1) };
}

function endOf(text: string): End {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: letters === "" ? null : column - 1, row: digits === "" ? null : Number(digits) - 1 };
}

/** The reference over other cells, each end with the `$` it had. */
function written(text: string, before: FormulaReference, { sheet, cells }: FormulaReference): string {
  const { area } = split(text);
  const ends = area.split(":");
  const [first, last = first] = ends;
  if (first === undefined || last === undefined) return text;
  const isUp = (endOf(first).row ?? 0) <= (endOf(last).row ?? 0);
  const isLeft = (endOf(first).column ?? 0) <= (endOf(last).column ?? 0);
  const [top, bottom] = [cells.row, cells.row + cells.rows - 1];
  const [left, right] = [cells.column, cells.column + cells.columns - 1];
  const one = endText(first, isLeft ? left : right, isUp ? top : bottom);
  const two = endText(last, isLeft ? right : left, isUp ? bottom : top);
  const prefix = sheet === before.sheet ? text.slice(0, text.length - area.length) : prefixOf(sheet);
  return prefix + (ends.length > 1 ? `${one}:${two}` : one);
}

function endText(before: string, column: number, row: number): string {
  const [, fixed1 = "", letters = "", fixed2 = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(before) ?? [];
  if (letters === "") return `${fixed1}${row + 1}`;
  return `${fixed1}${columnLetters(column)}${digits === "" ? "" : `${fixed2}${row + 1}`}`;
}

function prefixOf(sheet: string | null): string {
  if (sheet === null) return "";
  const isPlain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^(?:[A-Za-z]{1,3}[0-9]+|(?:R\d*)?(?:C\d*)?)$/i.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`;
}
