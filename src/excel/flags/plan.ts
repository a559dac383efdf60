import { freeHeading, ISSUES_HEADING, type FlagMark } from "../../review";
import type { FlagInput, FlagOutcome } from "../api/flags";
import { addressOf, lastColumn, type Rect } from "../cells/address";
import { refuse } from "../host/in-excel";
import { readColumn, type Run } from "./column-contents";
import type { FoundFlags } from "./find-flags";
import { markOf, renewed } from "./mark";
import { isOwnText } from "./own-text";
import { checkInsert, lookForRoom } from "./room";
import type { Standing } from "./standing";
import type { Target } from "./target";

/** Where and how the issues column will be. */
export interface Plan {
  readonly mark: FlagMark;
  readonly oldMark: FlagMark | null;
  readonly heading: string;
  readonly hasHeading: boolean;
  /** Heading to last row. */
  readonly column: Rect;
  /** The same cells, of which Excel keeps hold; before an insert, those that will be moved. */
  readonly cells: Excel.Range;
  /** Number formats and contents of the cells below the heading. */
  readonly formats: readonly unknown[];
  readonly before: readonly unknown[];
  readonly insert: boolean;
  /** Cells that were not wrapped before: Excel wraps a cell that is given a text with lines. */
  readonly unwrapped: readonly Run[];
}

/** The first flagging: looks for room beside the source, and asks where there is none. */
export async function planNew(
  context: Excel.RequestContext,
  target: Target,
  standing: Standing,
  { mayInsert }: FlagInput,
  oldMark: FlagMark | null,
): Promise<Plan | Exclude<FlagOutcome, { result: "done" }>> {
  const { source, sheet, table } = target;
  const { column, cells, taken, formats, unwrapped } = await lookForRoom(context, sheet, source, standing);
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
  const place = { column, cells, formats: plain, before, insert, unwrapped: insert ? [] : unwrapped };
  return { mark, oldMark, heading, hasHeading: false, ...place };
}

/** The column is there: its texts are brought up to date. */
export async function planAgain(
  context: Excel.RequestContext,
  { source, sheet, whole }: Target,
  standing: Standing,
  own: FoundFlags,
): Promise<Plan> {
  const column = { ...whole, column: own.column?.column ?? lastColumn(whole), columns: 1 };
  const read = await readColumn(context, sheet.sheet, column, () => standing.ask());
  const { cells, values, formats, unwrapped } = read;
  standing.check();
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
  const rest = { insert: false, unwrapped, formats: formats.slice(1) };
  return { mark, oldMark: own.mark, heading, hasHeading, column, cells, before, ...rest };
}
