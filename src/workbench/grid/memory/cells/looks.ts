import type { CellStyle, StylePatch } from "../../shapes";
import type { SheetData } from "../book";

export function styleAt(sheet: SheetData, row: number, column: number): CellStyle {
  return sheet.cells.get(row, column)?.style ?? sheet.columnLooks.get(column)?.style ?? {};
}

export function formatAt(sheet: SheetData, row: number, column: number): string {
  const own = sheet.cells.get(row, column)?.numberFormat;
  return own ?? sheet.columnLooks.get(column)?.numberFormat ?? "General";
}

/** @returns the style with the patch: `null` takes a key away. */
export function patched(style: CellStyle, patch: StylePatch): CellStyle {
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}
