import type { FlagMark } from "../../review";
import type { FlagInput, FlagOutcome } from "../api/flags";
import { ExcelTrouble } from "../api/trouble";
import { addressOf, cuts, lastColumn, rangeOn, type Rect } from "../cells/address";
import { inExcel, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { putStored } from "../stored/part";
import { clearIn, isOf } from "./clear";
import { readColumn } from "./column-contents";
import { findFlags, type FoundFlags } from "./find-flags";
import { markOf, renewed } from "./mark";
import { freeHeading, ISSUES_HEADING, isOwnText } from "./own-text";
import { checkInsert, lookForRoom } from "./room";
import { survey, type Survey } from "./survey";
import { dataColumns, findTarget, type Target } from "./target";
import { addRules, hasRules } from "./write-rules";
import { writeTexts } from "./write-texts";

/** Said from the moment the sheet is written to. */
const IN_PART = "Flags may be there in part. Clear flags takes them away again.";

/** Writes the issues column and the colours of one source. Doing it twice changes nothing. */
export function flag(input: FlagInput): Promise<FlagOutcome> {
  return oneAtATime(() =>
    inExcel(`flag ${input.source.name}`, async (context, told) => {
      try {
        return await flagIn(context, told, input);
      } catch (error) {
        if (!(error instanceof ExcelTrouble) || error.code !== "cancelled" || told.state !== IN_PART)
          throw error;
        await clearIn(context, told, input.source);
        return refuse(
          "cancelled",
          "Cancelled.",
          "",
          `The flags of ${input.source.name} were taken away again.`,
        );
      }
    }),
  );
}

async function flagIn(context: Excel.RequestContext, told: Told, input: FlagInput): Promise<FlagOutcome> {
  const surveyed = await survey(context);
  const target = await findTarget(context, surveyed, input);
  const found = (await findFlags(context, surveyed)).filter((one) => isOf(one, target.source));
  const own = found.find(({ column }) => column !== null);
  const plan =
    own === undefined
      ? await planNew(context, target, input, found[0]?.mark ?? null)
      : await planAgain(context, target, own);
  if ("result" in plan) return plan;
  const isMarked = storeMark(context, surveyed, plan);
  if (isMarked) await context.sync();
  const rules = found.flatMap((one) => one.rules);
  const columnMade = makeColumn(target, plan);
  if (columnMade) {
    told.state = IN_PART;
    await context.sync();
  }
  told.state = IN_PART;
  const cells = { ...target.body, column: plan.column.column, columns: 1 };
  const { formats, before } = plan;
  const job = { sheet: target.sheet.sheet, cells, texts: input.texts, formats, before };
  const written = await writeTexts(context, job, input);
  const place = {
    headerRow: target.whole.row,
    firstColumn: target.whole.column,
    issuesColumn: plan.column.column,
    headings: target.source.headings.map(String),
  };
  const body = dataColumns(target, plan.column.column);
  const isRuled = hasRules(rules, place, body);
  if (!isRuled) {
    for (const { format } of rules) format.delete();
    addRules(target.sheet, place, body);
  }
  if (written || !isRuled) await finish(context, target.sheet.sheet, cells, plan);
  const changed = isMarked || columnMade || written || !isRuled;
  const { heading, column } = plan;
  return { result: "done", sheet: target.sheet.name, address: addressOf(column), heading, changed };
}

/** Where and how the issues column will be. */
interface Plan {
  readonly mark: FlagMark;
  readonly oldMark: FlagMark | null;
  readonly heading: string;
  readonly hasHeading: boolean;
  readonly column: Rect;
  /** Number formats and contents of the cells below the heading. */
  readonly formats: readonly unknown[];
  readonly before: readonly unknown[];
  readonly insert: boolean;
  /** False where the cells were not wrapped before: Excel wraps a cell that is given a text with lines. */
  readonly wrapped: boolean;
}

async function planNew(
  context: Excel.RequestContext,
  target: Target,
  { mayInsert }: FlagInput,
  oldMark: FlagMark | null,
): Promise<Plan | Exclude<FlagOutcome, { result: "done" }>> {
  const { source, sheet, table } = target;
  const look = rangeOn(sheet.sheet, {
    ...target.whole,
    column: lastColumn(target.whole) + 1,
    columns: 1,
  }).format;
  look.load("wrapText");
  const { column, taken, formats } = await lookForRoom(context, sheet, source);
  if (taken !== null && table === null)
    refuse(
      "blocked",
      `The cells right of ${source.name} are not empty (${taken.address}).`,
      "Make it a table (Insert tab, Table), or empty the column beside it, then flag again.",
    );
  if (taken !== null && table !== null) checkInsert(sheet, table, column.column);
  if (taken !== null && mayInsert !== true)
    return { result: "needs-column-insert", sheet: sheet.name, address: taken.address };
  const heading = freeHeading(ISSUES_HEADING, source.headings);
  const mark = markOf(source, heading, taken && { offset: taken.offset, content: taken.content });
  const before = formats.map(() => "");
  const insert = taken !== null;
  const plain = insert ? before.map(() => "General") : formats;
  const wrapped = insert || look.wrapText;
  return { mark, oldMark, heading, hasHeading: false, column, formats: plain, before, insert, wrapped };
}

/** The column is there: its texts are brought up to date. */
async function planAgain(
  context: Excel.RequestContext,
  { source, sheet, whole }: Target,
  own: FoundFlags,
): Promise<Plan> {
  const column = { ...whole, column: own.column?.column ?? lastColumn(whole), columns: 1 };
  const { values, formats } = await readColumn(context, sheet.sheet, column);
  const before = values.slice(1);
  const foreign = own.foreign[0] ?? before.findIndex((cell) => !isOwnText(cell));
  if (foreign >= 0)
    refuse(
      "blocked",
      `The column ${own.heading} holds what SAMM did not write, in ${addressOf({ ...column, row: column.row + 1 + foreign, rows: 1 })}.`,
      "Move it to another column, then flag again.",
    );
  const heading = own.heading === "" ? (own.mark?.heading ?? ISSUES_HEADING) : own.heading;
  const mark = renewed(own.mark, source, heading);
  const hasHeading = own.heading !== "";
  const rest = { insert: false, wrapped: true, formats: formats.slice(1) };
  return { mark, oldMark: own.mark, heading, hasHeading, column, before, ...rest };
}

/** Kept before anything is written, so that Clear can find whatever is written. True when it changed. */
function storeMark(context: Excel.RequestContext, { stored }: Survey, { mark, oldMark }: Plan): boolean {
  return putStored(context, stored, ({ flags }) => {
    const isOld = (one: FlagMark): boolean =>
      one === oldMark || (one.sheet === mark.sheet && one.table === mark.table);
    const first = flags.findIndex(isOld);
    if (first < 0) return { flags: [...flags, mark] };
    return { flags: flags.flatMap((one, index) => (index === first ? [mark] : isOld(one) ? [] : [one])) };
  }).changed;
}

/** Heading first, then the table takes the column in: nothing moves but what was agreed to. */
function makeColumn({ sheet, table, whole }: Target, plan: Plan): boolean {
  const { column, heading, insert, hasHeading } = plan;
  const isInTable = table === null || cuts(table.range, column.column);
  if (hasHeading && isInTable) return false;
  if (insert) rangeOn(sheet.sheet, column).getEntireColumn().insert("Right");
  if (!hasHeading) rangeOn(sheet.sheet, { ...column, rows: 1 }).values = [[heading]];
  if (!isInTable) table.table.resize(addressOf({ ...whole, columns: whole.columns + 1 }));
  return true;
}

/** Sends the rules, and takes back the wrapping of text that Excel turns on for texts of several lines. */
async function finish(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: Rect,
  { wrapped }: Plan,
): Promise<void> {
  const { format } = rangeOn(sheet, cells);
  format.load("wrapText");
  await context.sync();
  if (wrapped || !format.wrapText) return;
  format.wrapText = false;
  await context.sync();
}
