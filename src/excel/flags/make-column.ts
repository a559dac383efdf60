import { cuts } from "../cells/address";
import { below } from "./column-contents";
import type { Told } from "../host/in-excel";
import type { Plan } from "./plan";
import type { Standing } from "./standing";
import type { Target } from "./target";

/** Said from the moment the sheet is written to. */
export const IN_PART = "Flags may be there in part. Clear flags takes them away again.";

/** The issues column once it is there. */
export interface MadeColumn {
  /** Heading to last row. */
  readonly cells: Excel.Range;
  readonly made: boolean;
}

/** Heading first, then the table takes the column in: nothing moves but what was agreed to. */
export async function makeColumn(
  context: Excel.RequestContext,
  told: Told,
  { table, whole }: Target,
  standing: Standing,
  plan: Plan,
): Promise<MadeColumn> {
  const { column, heading, insert, hasHeading } = plan;
  const isInTable = table === null || cuts(table.range, column.column);
  if (hasHeading && isInTable) return { cells: plan.cells, made: false };
  told.state = IN_PART;
  if (insert) plan.cells.getEntireColumn().insert("Right");
  // What was there has moved right by one, and Excel's hold of it with it.
  const cells = insert ? plan.cells.getOffsetRange(0, -1) : plan.cells;
  if (!hasHeading) cells.getRow(0).values = [[heading]];
  if (!isInTable) {
    table.table.resize(table.table.getRange().getResizedRange(0, 1));
    standing.expect({ ...whole, columns: whole.columns + 1 });
  }
  cells.load("address");
  standing.ask();
  await context.sync();
  standing.check(IN_PART);
  return { cells, made: true };
}

/** What is left to be sent when the texts are written. */
export interface Finish extends Pick<Plan, "unwrapped"> {
  readonly cells: Excel.Range;
  /** The rules that were just put into the batch. */
  readonly rules: readonly Excel.ConditionalFormat[];
}

/** Sends the rules, and takes back the wrapping of text that Excel turns on for texts of several lines. */
export async function finish(
  context: Excel.RequestContext,
  standing: Standing,
  { cells, unwrapped, rules }: Finish,
): Promise<void> {
  for (const run of unwrapped) below(cells, run).format.wrapText = false;
  standing.ask();
  await context.sync();
  if (standing.isMoved) {
    // Their formulas name cells by where these were before.
    for (const rule of rules) rule.delete();
    await context.sync();
  }
  standing.check(IN_PART);
}
