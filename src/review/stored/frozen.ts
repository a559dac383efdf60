import * as v from "valibot";
import type { CellValue } from "../../policy";
import { canonicalText } from "./fingerprint";
import type { ListSection } from "./list-section";

/** A formula that was replaced by the values it showed. */
export interface FrozenFormula {
  readonly sheet: string;
  /** The cell, or for an array or spilled formula the whole area: `C5`, `C5:E9`. */
  readonly address: string;
  /** Character by character as it was, beginning with `=`. */
  readonly formula: string;
  /** How it goes back: into one cell, as an array over the area, or spilling from the first cell. */
  readonly form: "cell" | "array" | "spill";
  /** The values put in its place, one array a row. */
  readonly values: readonly (readonly CellValue[])[];
}

const cell = v.nullable(v.union([v.string(), v.number(), v.boolean()]));

/** The frozen formulas a workbook stores. */
export const frozenSection: ListSection<FrozenFormula> = {
  noun: "frozen formulas",
  version: 1,
  schema: v.object({
    sheet: v.string(),
    address: v.string(),
    formula: v.pipe(v.string(), v.startsWith("=")),
    form: v.picklist(["cell", "array", "spill"]),
    values: v.array(v.array(cell)),
  }),
};

/** What stands where a formula was frozen: the values in the area now, and its formulas if it has any. */
export interface FoundCells {
  readonly values: readonly (readonly unknown[])[];
  readonly hasFormula: boolean;
}

/**
 * True when the cells of a frozen formula still hold the values put there: only then may the formula go
 * back. An empty cell reads "" or null; both are the same.
 */
export function isUntouched(frozen: FrozenFormula, found: FoundCells): boolean {
  const plain = (rows: readonly (readonly unknown[])[]): string =>
    JSON.stringify(rows.map((row) => row.map((value) => canonicalText(plainCell(value)))));
  return !found.hasFormula && plain(frozen.values) === plain(found.values);
}

function plainCell(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
