import { parseRange } from "../grid/a1";
import type { Rect } from "../grid/shapes";
import { FileFault } from "./fault";

/** Reads a cell or range of a file. Throws a `FileFault` where it is none, or lies beyond Excel's sheet. */
export function readRange(reference: string): Rect {
  const range = parseRange(reference.trim());
  if (range) return range;
  throw new FileFault(
    `The workbook names a cell range that does not exist (“${reference.slice(0, 40)}”). It was not opened.`,
  );
}

/** Reads `A1:B2 D4`, the ranges a rule applies to. */
export function readRanges(references: string): Rect[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== "")
    .map(readRange);
}
