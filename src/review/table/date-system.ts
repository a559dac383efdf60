import type { CellValue } from "../../policy";

/** Days from the first day Excel counts from 1900 to the first it counts from 1904. */
export const DAYS_TO_1904 = 1462;

/**
 * A date of a workbook that counts from 1904 as the policy core counts it. Texts say their date themselves,
 * and what is below the first day stays what it is: no date.
 */
export function dayIn1900(cell: CellValue): CellValue {
  return typeof cell === "number" && cell > 0 ? cell + DAYS_TO_1904 : cell;
}
