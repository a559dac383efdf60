import { isLocked, type FrozenFormulas } from "../../review";
import type { LeftAlone } from "../api/flags";
import type { RestoreOutcome } from "../api/freeze";
import type { Work } from "../api/source";
import { rangeOn } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { inExcel, NOTHING_CHANGED, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { putStored } from "../stored/part";
import { ChangedMeanwhile, hold, isStoppedBefore, type Held } from "./held";
import { NamesNow } from "./names-now";
import { askNotice, putNotice, type FoundNotice } from "./notice";
import { Overwrites } from "./overwrites";
import { OWN_NAME } from "./plan-names";
import { locate, matchItem, planItem, rowMapOf, type ItemPlan, type LocatedItem } from "./restore-plan";
import { surveyFrozen, type FrozenSurvey } from "./survey";
import { writeFormulas } from "./write-formulas";

/** Said from the moment formulas are written. */
const IN_PART = "Some formulas may be back already. Restore formulas again does the rest.";

/** Writes frozen formulas back and takes away what was added when they were frozen. */
export function restoreFrozen(work: Work = {}): Promise<RestoreOutcome> {
  return oneAtATime(() =>
    inExcel("restore the frozen formulas", async (context, told) => {
      try {
        return await restoreIn(context, told, work);
      } catch (error) {
        if (error instanceof ChangedMeanwhile) refuse("changed", CHANGED, AGAIN, told.state);
        throw error;
      }
    }),
  );
}

const CHANGED = "The workbook was changed while formulas were being restored.";
const AGAIN = "Press Restore formulas again.";

/**
 * @param isWanted of the items that are stored, those to restore; the others stay frozen
 * @throws ChangedMeanwhile where cells came, went, moved or were edited on the way
 */
export async function restoreIn(
  context: Excel.RequestContext,
  told: Told,
  work: Work,
  isWanted: (item: FrozenFormulas) => boolean = () => true,
): Promise<RestoreOutcome> {
  const unwritten = told.state;
  const survey = await surveyFrozen(context);
  const names = new NamesNow(context, survey);
  const section = survey.stored.read.sections.frozen;
  const locked = isLocked(section);
  if (locked && section.value.length === 0)
    refuse(
      "store-locked",
      section.problems.join(" "),
      "Open a copy of the workbook in which they are whole, or write the formulas yourself.",
    );
  const notice = askNotice(survey);
  await context.sync();
  const plans = await planAll(context, survey, names, section.value.filter(isWanted), work);
  const writes = plans.flatMap((plan) => plan.writes);
  if (writes.length > 0) told.state = IN_PART;
  const overwrites = new Overwrites();
  const failed = await writeFormulas(context, writes, { names, overwrites, work }).catch((error: unknown) => {
    if (!(error instanceof ChangedMeanwhile) && !isStoppedBefore(error)) throw error;
    if (!overwrites.isAnyLeft) told.state = unwritten;
    throw new ChangedMeanwhile();
  });
  const done = plans.map((plan) => withFailures(plan, failed));
  const others = section.value.filter((item) => !isWanted(item));
  const after = [...others, ...done.flatMap(({ kept }) => kept)];
  const left: LeftAlone[] = [];
  if (!locked) {
    left.push(...putAfter(context, survey, notice, after));
    told.state = IN_PART;
    await context.sync();
  }
  return {
    restored: done.reduce((sum, { restored }) => sum + restored, 0),
    deleted: done.reduce((sum, { deleted }) => sum + deleted, 0),
    refused: done.flatMap(({ refused }) => refused),
    left: [...left, ...(locked ? lockedNote(section.problems) : [])],
  };
}

/** Brings what was added to the workbook up to date with what stays frozen, in the batch. */
function putAfter(
  context: Excel.RequestContext,
  survey: FrozenSurvey,
  notice: FoundNotice | null,
  after: readonly FrozenFormulas[],
): readonly LeftAlone[] {
  // What is stored goes last: until then Restore knows what there is to take away.
  const { left } = putNotice(context, survey, notice, after);
  deleteNames(survey, after);
  putStored(context, survey.stored, { frozen: after });
  return left;
}

/** Forgets items in the place of which no value was written yet: nothing is changed then. */
export async function forgetIn(
  context: Excel.RequestContext,
  told: Told,
  isForgotten: (item: FrozenFormulas) => boolean,
): Promise<void> {
  const survey = await surveyFrozen(context);
  const notice = askNotice(survey);
  await context.sync();
  const { frozen } = survey.stored.read.state;
  putAfter(
    context,
    survey,
    notice,
    frozen.filter((item) => !isForgotten(item)),
  );
  await context.sync();
  told.state = NOTHING_CHANGED;
}

/** Decides what becomes of each item: one request a block of cells. */
async function planAll(
  context: Excel.RequestContext,
  survey: FrozenSurvey,
  names: NamesNow,
  items: readonly FrozenFormulas[],
  work: Work,
): Promise<readonly ItemPlan[]> {
  const located = items.map((item) => locate(survey, item));
  const reads = located.flatMap((one) => ("place" in one ? [new Read(one)] : []));
  await inBlocks(
    context,
    {
      items: reads,
      rowsOf: ({ located: { rect } }) => rect.rows,
      cellsPerRow: ({ located: { rect } }) => 2 * rect.columns,
      before: () => names.ask(),
      request: (block) => block.item.request(block),
      receive: (block) => block.item.receive(),
      after: () => {
        if (names.areOthers) throw new ChangedMeanwhile();
      },
    },
    { isCancelled: work.isCancelled },
  );
  const matched = new Map(reads.map((read) => [read.located, matchItem(read.located, read)]));
  const maps = [...matched.values()].flatMap((one) => rowMapOf(one) ?? []);
  return located.map((one) => {
    const match = "place" in one ? matched.get(one) : undefined;
    return match === undefined ? (one as ItemPlan) : planItem(survey, match, maps);
  });
}

class Read {
  readonly formulas: unknown[][] = [];
  readonly values: unknown[][] = [];
  readonly formats: unknown[][] = [];
  private kept: Held | null = null;
  private range: Excel.Range | null = null;

  constructor(readonly located: LocatedItem) {}

  get held(): Held {
    return (this.kept ??= hold(this.located.sheet, this.located.rect));
  }

  request({ first, end }: Block<Read>): void {
    const { sheet, rect } = this.located;
    // Asked for again where Excel found the first request too large.
    if (first === 0) this.kept = hold(sheet, rect);
    this.range = rangeOn(sheet.sheet, { ...rect, row: rect.row + first, rows: end - first });
    this.range.load("formulas,values,numberFormat");
  }

  receive(): number {
    const { formulas = [], values = [], numberFormat = [] } = this.range ?? {};
    this.formulas.push(...(formulas as unknown[][]));
    this.values.push(...(values as unknown[][]));
    this.formats.push(...(numberFormat as unknown[][]));
    return bytesOf(formulas) + bytesOf(values) + bytesOf(numberFormat);
  }
}

/** An item some of whose formulas Excel did not take stays stored as it is. */
function withFailures(plan: ItemPlan, failed: Awaited<ReturnType<typeof writeFormulas>>): ItemPlan {
  const cells = plan.writes.flatMap((write) => failed.get(write) ?? []);
  if (cells.length === 0) return plan;
  return {
    ...plan,
    restored: plan.restored - cells.length,
    refused: [...plan.refused, ...cells],
    kept: [plan.item],
  };
}

/** Names of ours that nothing needs any more. */
function deleteNames({ names }: FrozenSurvey, after: readonly FrozenFormulas[]): void {
  const needed = new Set(
    after.flatMap(({ follow, refers }) => [follow, ...refers].map(({ name }) => name.toLowerCase())),
  );
  for (const [name, { item }] of names) if (OWN_NAME.test(name) && !needed.has(name)) item.delete();
}

function lockedNote(problems: readonly string[]): readonly LeftAlone[] {
  return [{ sheet: "", address: "", because: problems.join(" ") }];
}
