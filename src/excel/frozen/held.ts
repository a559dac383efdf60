import { ExcelTrouble } from "../api/trouble";
import { lastColumn, lastRow, rangeOn, type Rect } from "../cells/address";
import { troubleOf } from "../host/trouble-of";
import type { FrozenSheet } from "./survey";

/** Cells, and where they were when Excel was asked to keep hold of them. */
export interface Held {
  readonly sheet: FrozenSheet;
  readonly rect: Rect;
  /** Excel finds a range that was loaded again, wherever its cells are moved. */
  readonly range: Excel.Range;
}

/** Asks Excel to keep hold of cells: from the next sync on. */
export function hold(sheet: FrozenSheet, rect: Rect): Held {
  const range = rangeOn(sheet.sheet, rect);
  range.load("address");
  return { sheet, rect, range };
}

/** Some of the cells, wherever they are now. */
export function partOf(held: Held, { row, column, rows, columns }: Rect): Excel.Range {
  const first = held.range.getCell(row - held.rect.row, column - held.rect.column);
  return first.getResizedRange(rows - 1, columns - 1);
}

/**
 * Has a batch fail unless the cells are where they were: between two requests the analyst, or another person
 * who has the workbook open, may insert, delete or move. It has to stand before anything that writes: what a
 * batch reads is known only after it has written.
 */
export function mustStand({ sheet, rect, range }: Held): void {
  const first = { ...rect, rows: 1, columns: 1 };
  const last = { ...first, row: lastRow(rect), column: lastColumn(rect) };
  // Cells that are not the same have no intersection, which Excel refuses.
  range.getCell(0, 0).getIntersection(rangeOn(sheet.sheet, first)).load("address");
  range.getLastCell().getIntersection(rangeOn(sheet.sheet, last)).load("address");
}

/**
 * True of the error of a batch that did not get past `mustStand`, so that nothing of it was written; false
 * also where Excel does not say.
 */
export function isStoppedBefore(error: unknown): boolean {
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  return /^Range\.get(?:Cell|LastCell|Intersection)$/.test(String(debugInfo?.errorLocation));
}

/** The workbook was changed between two requests, so that what was found out of it does not hold any more. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** True of `ChangedMeanwhile`, and of what Excel says of cells that moved or are gone. */
export function isChangedMeanwhile(error: unknown): boolean {
  if (error instanceof ChangedMeanwhile) return true;
  if (error instanceof ExcelTrouble) return false;
  const { code } = troubleOf(error, { goal: "", state: "" });
  return code === "changed" || code === "not-found";
}
