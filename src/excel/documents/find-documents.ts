import {
  beginsAlike,
  HEAD_LINES,
  linePrint,
  madeSheets,
  standingOf,
  withoutBlankEnd,
  type MadeSheet,
  type Standing,
} from "../../review";
import type { DocumentCells, FoundDocument } from "../api/documents";
import { lastColumn, lastRow, rangeOn, rectOf } from "../cells/address";
import { bytesOf, inBlocks } from "../cells/blocks";
import { inExcel } from "../host/in-excel";
import { readStoredIn, type StoredPart } from "../stored/part";

/** Columns looked at to know a sheet by its beginning. */
const HEAD_COLUMNS = 30;

/** A sheet of the workbook and how it begins. */
export interface SheetHead {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Fingerprints of its first lines. */
  readonly head: readonly string[];
}

/** A sheet that may be one that SAMM made, with all it holds. */
export interface Candidate {
  readonly made: MadeSheet;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly cells: readonly (readonly unknown[])[];
  readonly standing: Standing;
}

/** Reads the names and first lines of all sheets. */
export async function readHeads(context: Excel.RequestContext): Promise<readonly SheetHead[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const heads = worksheets.items.map((sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, HEAD_LINES, HEAD_COLUMNS);
    range.load("values");
    return { sheet, range };
  });
  await context.sync();
  return heads.map(({ sheet, range }) => ({
    sheet,
    name: sheet.name,
    head: (range.values as unknown[][]).map(linePrint),
  }));
}

/**
 * The sheet that was made: the one of its name, else one that begins as it did, as a renamed one does. A
 * sheet of its name in which little is as it was is somebody else's: see `standing`.
 */
export async function findMade(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  made: MadeSheet,
): Promise<Candidate | null> {
  const lower = made.sheetName.toLowerCase();
  const named = heads.find(({ name }) => name.toLowerCase() === lower);
  const alike = heads.find(({ head }) => beginsAlike(made, head));
  const byName = named === undefined ? null : await readCandidate(context, named, made);
  if (alike === undefined || alike === named || (byName !== null && byName.standing !== "foreign"))
    return byName;
  return readCandidate(context, alike, made);
}

async function readCandidate(
  context: Excel.RequestContext,
  { sheet, name }: SheetHead,
  made: MadeSheet,
): Promise<Candidate> {
  const cells = await readAll(context, sheet);
  const standing = standingOf(made, withoutBlankEnd(cells.map(linePrint)));
  return { made, sheet, name, cells, standing };
}

/** True when the sheet holds what it held when it was looked at. */
export async function isAsRead(context: Excel.RequestContext, { sheet, cells }: Candidate): Promise<boolean> {
  const prints = (rows: readonly (readonly unknown[])[]): string =>
    withoutBlankEnd(rows.map(linePrint)).join();
  return prints(await readAll(context, sheet)) === prints(cells);
}

/** Every cell of a sheet from A1 on, in blocks. */
async function readAll(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown[][]> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  const rect = used.isNullObject ? null : rectOf(used.address);
  if (rect === null) return [];
  const rows = lastRow(rect) + 1;
  const columns = lastColumn(rect) + 1;
  const cells: unknown[][] = [];
  let asked: Excel.Range | null = null;
  await inBlocks(context, {
    items: [sheet],
    rowsOf: () => rows,
    cellsPerRow: () => columns,
    request: ({ first, end }) => {
      asked = rangeOn(sheet, { row: first, column: 0, rows: end - first, columns });
      asked.load("values");
    },
    receive: () => {
      const values = (asked?.values ?? []) as unknown[][];
      for (const row of values) cells.push(row);
      return bytesOf(values);
    },
  });
  return cells;
}

/** The sheets of what is stored that are still there and still what SAMM made. */
export async function findOwn(
  context: Excel.RequestContext,
  { read }: StoredPart,
  heads: readonly SheetHead[],
  isWanted: (made: MadeSheet) => boolean = () => true,
): Promise<readonly Candidate[]> {
  const own: Candidate[] = [];
  for (const made of madeSheets(read.state).filter(isWanted)) {
    const candidate = await findMade(context, heads, made);
    if (candidate !== null && candidate.standing !== "foreign") own.push(candidate);
  }
  return own;
}

/** The sheets that SAMM made and that are still there. Reads only. */
export function findDocuments(): Promise<readonly FoundDocument[]> {
  return inExcel("look for the sheets it made", async (context) => {
    const stored = await readStoredIn(context);
    if (madeSheets(stored.read.state).length === 0) return [];
    const own = await findOwn(context, stored, await readHeads(context));
    return own.map(({ made, name, standing }) => ({
      kind: made.kind,
      sheet: name,
      writtenAs: made.sheetName,
      madeOn: made.madeOn,
      edited: standing === "edited",
    }));
  });
}

/** The cells of a sheet that was made, as they are now; null when it is gone. Reads only. */
export function readDocument(made: MadeSheet): Promise<DocumentCells | null> {
  return inExcel(`read the sheet ${made.sheetName}`, async (context) => {
    const found = await findMade(context, await readHeads(context), made);
    return found === null ? null : { sheet: found.name, cells: found.cells };
  });
}
