import type { WatchedSource } from "../api/changes";
import type { ChangesFound } from "../api/flags";
import type { ChangedRow, Source, SourceRead, Work } from "../api/source";
import { inExcel } from "../host/in-excel";
import { readIn } from "./read";

/** Reads a source again and compares the given columns with what was read before. */
export function findChanges(watched: WatchedSource, work: Work = {}): Promise<ChangesFound> {
  return inExcel(`read ${watched.source.name} again`, async (context) => {
    const [read] = await readIn(context, [watched.source], {
      ...work,
      formatColumns: () => [...(watched.formats?.keys() ?? [])],
    });
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
  { source, rows, columns, formats }: Omit<WatchedSource, "date1904">,
  now: SourceRead,
): ChangesFound {
  if (now.rows.length !== rows.length) return { result: "shape" };
  if (columns.some((column) => source.headings[column] !== now.source.headings[column]))
    return { result: "shape" };
  const changed: ChangedRow[] = [];
  now.rows.forEach((cells, rowIndex) => {
    const before = rows[rowIndex] ?? [];
    const isOther = columns.some((column) => !isSame(before[column], cells[column]));
    if (isOther || isReformatted(formats, now.formats, rowIndex))
      changed.push({ rowIndex, cells, formats: formatsOf(now.formats, rowIndex) });
  });
  return { result: "rows", rows: changed };
}

type Formats = SourceRead["formats"];

/** A format tells what a number means: 0.4 is 40 % where it is shown so. */
function isReformatted(before: Formats | undefined, now: Formats, rowIndex: number): boolean {
  if (before === undefined) return false;
  for (const [column, texts] of before) if (texts[rowIndex] !== now.get(column)?.[rowIndex]) return true;
  return false;
}

function formatsOf(formats: Formats, rowIndex: number): ReadonlyMap<number, string> {
  return new Map([...formats].map(([column, texts]) => [column, texts[rowIndex] ?? ""]));
}

/** An empty cell reads "" or null. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || ((a ?? "") === "" && (b ?? "") === "");
}
