import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Univer keeps an index of the values of columns to compare many cells at once, and takes a 0 for an empty
 * cell in it: `IF(A1:C1="","",A1:C1)` would lose each zero. Without the index every cell is compared itself.
 */
export function compareEachCell(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
