import * as v from "valibot";
import type { CellValue } from "../../policy";
import { canonicalText, fingerprint } from "./fingerprint";
import type { ListSection } from "./list-section";

/** A long text is kept by its beginning and its fingerprint: enough to know it again. */
export interface LongText {
  readonly begins: string;
  readonly print: string;
}

/** A value that was put in the place of a formula; null for an empty cell. */
export type FrozenValue = CellValue | LongText;

/** Cells that are followed by a hidden name: Excel keeps the name right when rows, columns or sheets change. */
export interface Followed {
  readonly name: string;
  /** Where they were when frozen. */
  readonly sheet: string;
  readonly address: string;
}

/** Formulas that were replaced by the values they showed: cells below each other, or one that filled an area. */
export interface FrozenFormulas {
  readonly sheet: string;
  /** `C5:C104`, or for an array or spilled formula the whole area. */
  readonly address: string;
  /** How they go back: each into its cell, or one that spills from the first cell. */
  readonly form: "cells" | "spill";
  /**
   * Character by character as they were, beginning with `=`: one a cell, or only one where all cells have
   * the same.
   */
  readonly formulas: readonly string[];
  /** The values put in their place, one array a row. */
  readonly values: readonly (readonly FrozenValue[])[];
  /** The cells, or cells around them, as a name follows them. */
  readonly follow: Followed;
  /** The cells that the formulas refer to. */
  readonly refers: readonly Followed[];
  /** Day, and version of the add-in. */
  readonly on: string;
  readonly by: string;
}

const value = v.nullable(
  v.union([v.string(), v.number(), v.boolean(), v.object({ begins: v.string(), print: v.string() })]),
);
const followed = v.object({ name: v.string(), sheet: v.string(), address: v.string() });

/** The frozen formulas a workbook stores. */
export const frozenSection: ListSection<FrozenFormulas> = {
  noun: "frozen formulas",
  version: 1,
  schema: v.object({
    sheet: v.string(),
    address: v.string(),
    form: v.picklist(["cells", "spill"]),
    formulas: v.pipe(v.array(v.pipe(v.string(), v.startsWith("="))), v.minLength(1)),
    values: v.pipe(v.array(v.array(value)), v.minLength(1)),
    follow: followed,
    refers: v.array(followed),
    on: v.string(),
    by: v.string(),
  }),
};

/** Characters of a text that is kept whole. */
const SHORT_TEXT = 60;

/** A cell's value as it is kept. */
export function frozenValue(found: unknown): FrozenValue {
  const cell = plainCell(found);
  if (typeof cell !== "string" || cell.length <= SHORT_TEXT) return cell;
  return { begins: cell.slice(0, SHORT_TEXT / 2), print: fingerprint(cell).slice(0, 32) };
}

/**
 * What tells a kept value from another: the same for an empty cell however it is read, and for numbers that
 * Excel shows as the same.
 */
export function valueKey(kept: FrozenValue): string {
  return typeof kept === "object" && kept !== null ? kept.print : canonicalText(kept);
}

/** A kept value in a sentence. */
export function valueText(kept: FrozenValue): string {
  if (kept === null) return "(empty)";
  if (typeof kept === "object") return `${kept.begins}…`;
  return typeof kept === "boolean" ? (kept ? "TRUE" : "FALSE") : String(kept);
}

/** How many formulas are frozen. */
export function frozenCount(all: readonly FrozenFormulas[]): number {
  return all.reduce((sum, { form, values }) => sum + (form === "cells" ? values.length : 1), 0);
}

function plainCell(found: unknown): CellValue {
  if (typeof found === "number" || typeof found === "boolean") return found;
  return typeof found === "string" && found !== "" ? found : null;
}
