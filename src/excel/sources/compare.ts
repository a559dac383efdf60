import type { WatchedSource } from "../api/changes";
import type { ChangesFound } from "../api/flags";
import type { ChangedRow, Source, SourceRead, Work } from "../api/source";
import { inExcel } from "../host/in-excel";
import { readIn } from "./read";

/** Reads a source again and compares the given columns with what was read before. */
export function findChanges(watched: WatchedSource, work: Work = {}): Promise<ChangesFound> {
  return inExcel(`read ${watched.source.name} again`, async (context) => {
    const [read] = await readIn(context, [watched.source], work);
    // Every date is another one where the workbook now counts them otherwise.
    if (read?.date1904 !== watched.date1904) return { result: "shape" };
    return isMoved(watched.source, read.source) ? { result: "shape" } : compare(watched, read);
  });
}

/** The findings name cells by where the source stood. */
function isMoved(before: Source, now: Source): boolean {
  return before.firstRow !== now.firstRow || before.firstColumn !== now.firstColumn;
}

/** Rows that differ in one of the columns; `shape` when rows or headings of those columns differ. */
export function compare(
  { source, rows, columns }: Omit<WatchedSource, "date1904">,
  now: SourceRead,
): ChangesFound {
  if (now.rows.length !== rows.length) return { result: "shape" };
  if (columns.some((column) => source.headings[column] !== now.source.headings[column]))
    return { result: "shape" };
  const changed: ChangedRow[] = [];
  now.rows.forEach((cells, rowIndex) => {
    const before = rows[rowIndex] ?? [];
    if (columns.some((column) => !isSame(before[column], cells[column]))) changed.push({ rowIndex, cells });
  });
  return { result: "rows", rows: changed };
}

/** An empty cell reads "" or null. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || ((a ?? "") === "" && (b ?? "") === "");
}
