import { contains } from "../../rects";
import type { SheetData, Spill } from "../book";

/** @returns the spill that covers a cell, the cell of the formula included. */
export function spillAt(sheet: SheetData, row: number, column: number): Spill | null {
  if (sheet.spills.size === 0) return null;
  const place = { row, column, rows: 1, columns: 1 };
  for (const spill of sheet.spills.values()) if (contains(spill.range, place)) return spill;
  return null;
}
