import type { CellValue, ColumnType } from "../../policy";

/** What no cell can hold is read as a cell in error: refused by name, never guessed. */
const UNREADABLE = "#VALUE!";

/**
 * True for the types of column in which a number 0 says nothing. Excel on the desktop sends 0 for an empty
 * cell of a range, and 0 is no date, year, yes/no, word or symbol. An amount or percentage of 0 is zero.
 */
export function zeroIsBlank(type: ColumnType): boolean {
  return type !== "money" && type !== "percent";
}

/**
 * One cell as any host spells it, as the policy core reads it: empty in every spelling is `null`, an error
 * is its text (`#N/A`), a data type is the basic value it stands for.
 */
export function readCell(raw: unknown, isZeroBlank: boolean): CellValue {
  switch (typeof raw) {
    case "string":
      return raw.length === 0 || (startsBlank(raw) && raw.trim() === "") ? null : raw;
    case "number":
      return raw === 0 ? (isZeroBlank ? null : 0) : readNumber(raw);
    case "boolean":
      return raw;
    case "object":
      return raw === null ? null : readObject(raw, isZeroBlank);
    case "undefined":
      return null;
    default:
      return UNREADABLE;
  }
}

/** Whether it begins as blanks do: with a space, a tab, or the space of web pages that does not break. */
function startsBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return first <= 32 || first === 160;
}

function readNumber(raw: number): CellValue {
  return Number.isFinite(raw) ? raw : "#NUM!";
}

/** An error of the functions' runtime (`code`), or a data type of the workbook (`basicValue`). */
function readObject(raw: object, isZeroBlank: boolean): CellValue {
  const { basicType, basicValue, code } = raw as Readonly<Record<string, unknown>>;
  if (basicType === "Empty") return null;
  if (typeof basicValue === "object" || basicValue === undefined) return errorText(code) ?? UNREADABLE;
  if (basicType === "Error") return errorText(basicValue) ?? UNREADABLE;
  return readCell(basicValue, isZeroBlank);
}

function errorText(value: unknown): string | undefined {
  return typeof value === "string" && value.startsWith("#") ? value : undefined;
}
