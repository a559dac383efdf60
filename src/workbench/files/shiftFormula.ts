import { columnName, columnOfName } from "../grid/a1";
import { maxColumns, maxRows } from "../grid/shapes";
import { mapCode } from "./pieces";

const reference = /(?<![\p{L}\p{N}_.\\$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/giu;
const wholeColumns = /(?<![\p{L}\p{N}_.\\$:])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(:])/giu;
const wholeRows = /(?<![\p{L}\p{N}_.\\$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(:])/gu;

/**
 * The formula of one cell as it reads in another: relative references move along, absolute ones and
 * structured references stay. A reference that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, letters: string): string | null => {
    const moved = columnOfName(letters) + (fixed === "" ? columns : 0);
    return moved >= 0 && moved < maxColumns ? fixed + columnName(moved) : null;
  };
  const row = (fixed: string, digits: string): string | null => {
    const moved = Number(digits) + (fixed === "" ? rows : 0);
    return moved >= 1 && moved <= maxRows ? fixed + String(moved) : null;
  };
  const both = (first: string | null, join: string, second: string | null): string =>
    first === null || second === null ? "#REF!" : first + join + second;
  return mapCode(formula, (code) =>
    code
      .replace(reference, (all, fixedColumn: string, letters: string, fixedRow: string, digits: string) =>
        isCell(letters, digits) ? both(column(fixedColumn, letters), "", row(fixedRow, digits)) : all,
      )
      .replace(wholeColumns, (_all, fixed1: string, from: string, fixed2: string, to: string) =>
        both(column(fixed1, from), ":", column(fixed2, to)),
      )
      .replace(wholeRows, (_all, fixed1: string, from: string, fixed2: string, to: string) =>
        both(row(fixed1, from), ":", row(fixed2, to)),
      ),
  );
}

/** `LOG10` looks like a cell and is one; `XFE1` and row 1,048,577 are not. */
function isCell(letters: string, digits: string): boolean {
  return columnOfName(letters) < maxColumns && Number(digits) <= maxRows;
}
