import type { FlagMark } from "../../review";
import type { FlagInput, FlagOutcome } from "../api/flags";
import { ExcelTrouble } from "../api/trouble";
import { addressOf } from "../cells/address";
import { inExcel, NO_CELL_CHANGED, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { putStored } from "../stored/part";
import { clearIn, isOf } from "./clear";
import { lookOver } from "./look-over";
import { finish, IN_PART, makeColumn } from "./make-column";
import { planAgain, planNew, type Plan } from "./plan";
import { SameRows } from "./same-rows";
import { Standing } from "./standing";
import type { Survey, SurveyedRule } from "./survey";
import { dataColumns, findTarget, type Target } from "./target";
import { addRules, hasRules } from "./write-rules";
import { writeTexts } from "./write-texts";

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
  const { surveyed, flags } = await lookOver(context);
  const target = await findTarget(context, surveyed, input);
  const found = flags.filter((one) => isOf(one, target.source));
  const own = found.find(({ column }) => column !== null);
  const standing = new Standing(target);
  const plan =
    own === undefined
      ? await planNew(context, target, standing, input, found[0]?.mark ?? null)
      : await planAgain(context, target, standing, own);
  if ("result" in plan) return plan;
  const { heading, column, formats, before } = plan;
  const isMarked = storeMark(context, surveyed, plan);
  if (isMarked) {
    told.state = NO_CELL_CHANGED;
    await context.sync();
  }
  const { cells, made } = await makeColumn(context, told, target, standing, plan);
  told.state = IN_PART;
  const sameRows = new SameRows(target, standing, input.reviewed);
  const job = { column, cells, standing, sameRows, texts: input.texts, formats, before };
  const written = await writeTexts(context, job, input);
  const old = found.flatMap((one) => one.rules);
  const rules = writeRules(target, standing, old, column.column);
  const isUnfinished = written || rules.length > 0;
  if (isUnfinished) await finish(context, standing, { ...plan, cells, rules });
  const changed = isMarked || made || isUnfinished;
  return { result: "done", sheet: target.sheet.name, address: addressOf(column), heading, changed };
}

/** Puts the rules into the batch; none when they are there already. */
function writeRules(
  target: Target,
  standing: Standing,
  old: readonly SurveyedRule[],
  issuesColumn: number,
): readonly Excel.ConditionalFormat[] {
  const place = {
    headerRow: target.whole.row,
    firstColumn: target.whole.column,
    issuesColumn,
    headings: target.source.headings.map(String),
  };
  const body = dataColumns(target, issuesColumn);
  if (hasRules(old, place, body)) return [];
  for (const { format } of old) format.delete();
  return addRules(standing.cells(body), place);
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
