import type { FlagInput } from "../api/flags";
import type { Source } from "../api/source";
import { addressOf, fullAddress, lastColumn, rectOf, type Rect } from "../cells/address";
import { refuse } from "../host/in-excel";
import { compare } from "../sources/compare";
import { locate, readIn } from "../sources/read";
import { tableIdOf } from "../sources/source-of";
import type { Survey, SurveyedSheet, SurveyedTable } from "./survey";

/** A source about to be flagged, as it stands now. */
export interface Target {
  readonly source: Source;
  readonly sheet: SurveyedSheet;
  readonly table: SurveyedTable | null;
  /** Heading row to last row, totals row included. */
  readonly whole: Rect;
  readonly body: Rect;
}

/**
 * Finds the source again and makes sure that it is what was reviewed. Refuses before anything is written.
 * No request for a table whose rows are not compared; else one, and one a block.
 */
export async function findTarget(
  context: Excel.RequestContext,
  { sheets }: Survey,
  input: FlagInput,
): Promise<Target> {
  const { source, texts } = input;
  const sheet = sheets.find(({ id }) => id === source.sheetId) ?? gone(source);
  const id = tableIdOf(source);
  const table = id === null ? null : (sheet.tables.find((one) => one.id === id) ?? gone(source));
  if (sheet.isProtected)
    refuse(
      "protected",
      `The sheet ${sheet.name} is protected.`,
      "Unprotect it (Review tab), then flag again.",
    );
  if (table?.showHeaders === false)
    refuse(
      "changed",
      `The table ${table.name} shows no heading row.`,
      "Show it (Table Design), then flag again.",
    );
  const headings = table?.columns ?? (await headingsNow(context, source));
  const isThere = (heading: unknown): boolean => headings.includes(heading) || String(heading) === "";
  if (!source.headings.every(isThere)) changed(source, "Columns were renamed or deleted");
  const whole = table?.range ?? rectOf(source.address) ?? gone(source);
  const body = table?.body ?? { ...whole, row: whole.row + 1, rows: whole.rows - 1 };
  if (body.rows !== texts.length) changed(source, "Rows were inserted or deleted");
  await checkRows(context, input);
  return { source: asItStands(source, sheet, table, whole), sheet, table, whole, body };
}

/** The source with its present name and place: it may have been renamed or moved since it was found. */
function asItStands(source: Source, sheet: SurveyedSheet, table: SurveyedTable | null, whole: Rect): Source {
  const address = addressOf(whole);
  const name = table?.name ?? fullAddress(sheet.name, address);
  const headings = table?.columns ?? source.headings;
  return { ...source, name, sheet: sheet.name, address, headings };
}

async function headingsNow(context: Excel.RequestContext, source: Source): Promise<readonly unknown[]> {
  const [located] = await locate(context, [source]);
  return located?.source.headings ?? [];
}

async function checkRows(context: Excel.RequestContext, input: FlagInput): Promise<void> {
  const { source, reviewed, isCancelled } = input;
  if (reviewed === undefined) return;
  const [read] = await readIn(context, [source], { isCancelled });
  if (read === undefined) return;
  const found = compare({ source, ...reviewed }, read);
  if (found.result === "shape" || found.rows.length > 0)
    changed(source, "Rows were changed, sorted or moved");
}

function gone(source: Source): never {
  return refuse(
    "not-found",
    `${source.name} is no longer on the sheet ${source.sheet}.`,
    "Refresh the list of tables, then review again.",
  );
}

function changed(source: Source, what: string): never {
  return refuse("changed", `${what} in ${source.name} since the review.`, "Review again, then flag.");
}

/** The columns the rules are for: all but an issues column at the end. */
export function dataColumns({ whole, body }: Target, issuesColumn: number): Rect {
  const isLast = lastColumn(whole) === issuesColumn;
  return isLast ? { ...body, columns: body.columns - 1 } : body;
}
