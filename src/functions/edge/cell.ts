import type { CellValue } from "../../policy";

/**
 * One cell as any host spells it, brought to the four spellings the policy core reads.
 *
 * - empty: `null` on the web, 0 on the desktop, `undefined` in a ragged array, `""` from `IF(A1="","",A1)`;
 * - an Excel error: an instance of `CustomFunctions.Error`, or a data-type object `{ basicType: "Error" }`,
 *   or its text; all become the text (`#N/A`), which every reader of the core refuses as a cell error;
 * - a data type (formatted number, linked entity): the basic value it stands for.
 *
 * `zeroIsBlank`: true for all but amounts and percentages, because the desktop sends 0 for an empty cell and
 * 0 is no date, year, choice, name or yes/no. A 0 amount stays zero.
 */
export function readCell(raw: unknown, zeroIsBlank: boolean): CellValue {
  if (typeof raw === "number") return raw === 0 && zeroIsBlank ? null : raw;
  if (typeof raw === "string") return raw === "" ? null : raw;
  if (typeof raw === "boolean") return raw;
  if (raw === null || raw === undefined) return null;
  return readDataType(raw, zeroIsBlank);
}

const errorText = /^#(N\/A|[A-Z0-9/_]+[!?])$/;

/** What is no cell value at all: read as a cell error, so that it is refused by name and never guessed. */
const unreadable = "#VALUE!";

function readDataType(raw: unknown, zeroIsBlank: boolean): CellValue {
  if (typeof raw !== "object" || raw === null) return unreadable;
  const { basicType, basicValue, code } = raw as Record<string, unknown>;
  if (basicType === "Empty") return null;
  if (basicType === "Error" || basicValue === undefined)
    return errorCode(basicValue) ?? errorCode(code) ?? unreadable;
  if (typeof basicValue === "object") return basicValue === null ? null : unreadable;
  return readCell(basicValue, zeroIsBlank);
}

function errorCode(value: unknown): string | undefined {
  return typeof value === "string" && errorText.test(value) ? value : undefined;
}

/** Blank as the policy core means it: nothing there, or spaces only. */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
