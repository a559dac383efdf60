import { addInVersion, frozenCount, frozenValue, type FrozenFormulas } from "../../review";
import type { FreezeOutcome } from "../api/freeze";
import type { Work } from "../api/source";
import { addressOf, fullAddress, intersection } from "../cells/address";
import { inExcel, isCancelled, NOTHING_CHANGED, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { putStored } from "../stored/part";
import { withoutFixedArrays } from "./fixed-arrays";
import { ChangedMeanwhile, isChangedMeanwhile, isStoppedBefore } from "./held";
import { condensed } from "./items";
import { askNotice, putNotice } from "./notice";
import { Overwrites } from "./overwrites";
import { addNames, planNames, type FollowedRun } from "./plan-names";
import { readRuns, type ReadRun } from "./read-runs";
import { findFormulas, type FormulaRun } from "./scan";
import { forgetIn, restoreIn } from "./restore";
import { isStill } from "./still";
import { surveyFrozen } from "./survey";
import { withoutThese } from "./superseded";
import { writeValues } from "./write-values";

/** Said from the moment the workbook is written to. */
const IN_PART =
  "Formulas may be frozen in part; all of them are stored. Restore formulas takes back what was done.";

/** Puts values in the place of all SAMM formulas of the workbook. */
export function freeze(work: Work = {}): Promise<FreezeOutcome> {
  return oneAtATime(() =>
    inExcel("freeze the SAMM formulas of this workbook", async (context, told) => {
      try {
        return await freezeIn(context, told, work);
      } catch (error) {
        if (error instanceof ChangedMeanwhile) refuse("changed", CHANGED, "Freeze again.", told.state);
        throw error;
      }
    }),
  );
}

const CHANGED = "The workbook was changed while its formulas were being frozen.";

async function freezeIn(context: Excel.RequestContext, told: Told, work: Work): Promise<FreezeOutcome> {
  const { application } = context.workbook;
  application.load("calculationMode");
  const survey = await surveyFrozen(context);
  calculateFirst(application);
  const { runs: found, areas } = await findFormulas(context, survey.sheets, work);
  const before = survey.stored.read.state.frozen;
  const notice = askNotice(survey);
  checkPlaces(found);
  // The first request of the reading brings the notice as well; without formulas there is none.
  if (found.length === 0) await context.sync();
  const all = await readRuns(context, found, work);
  checkValues(all);
  const { read, left } = await withoutFixedArrays(context, all);
  const runs = read.map(({ run }) => run);
  if (runs.length === 0) {
    const isThere = before.length > 0 && notice !== null;
    return { formulas: 0, sheets: [], noticeSheet: isThere ? notice.sheet.name : null, left };
  }
  const plan = planNames(runs, survey.sheets, survey.names);
  const after = [
    ...withoutThese(survey, before, runs),
    ...plan.runs.map((run, index) => itemOf(run, read[index])),
  ];
  putStored(context, survey.stored, { frozen: after });
  addNames(context, plan.names);
  const { name } = putNotice(context, survey, notice, after);
  told.state = IN_PART;
  await context.sync();
  const fresh = after.slice(-runs.length);
  const names = new Set(fresh.map(({ follow }) => follow.name));
  const isFresh = ({ follow }: FrozenFormulas): boolean => names.has(follow.name);
  if (!(await isStill(context, areas, read))) {
    await forgetIn(context, told, isFresh);
    throw new ChangedMeanwhile();
  }
  const overwrites = new Overwrites();
  try {
    await writeValues(context, read, overwrites, work);
    if (work.isCancelled?.() === true) refuse("cancelled", "Cancelled.", "");
  } catch (error) {
    const isChanged = isChangedMeanwhile(error);
    const isUnwritten = error instanceof ChangedMeanwhile || isStoppedBefore(error);
    if (isUnwritten && !overwrites.isAnyLeft) await forgetIn(context, told, isFresh);
    else if (isChanged || isCancelled(error)) await takeBack(context, told, isFresh);
    throw isChanged ? new ChangedMeanwhile() : error;
  }
  const sheets = [...new Set(runs.map(({ sheet }) => sheet.name))];
  return { formulas: frozenCount(fresh), sheets, noticeSheet: name, left };
}

/**
 * Where Excel leaves calculating to the user, values may be of inputs before the last ones: in the batch
 * before they are read it calculates as F9 does.
 */
function calculateFirst(application: Excel.Application): void {
  const mode = application.calculationMode as string;
  if (mode !== "Automatic") application.calculate("Recalculate");
}

/** Formulas go back to where values were written already, and what was stored of them goes. */
async function takeBack(
  context: Excel.RequestContext,
  told: Told,
  isFresh: (item: FrozenFormulas) => boolean,
): Promise<void> {
  const { refused } = await restoreIn(context, told, {}, isFresh);
  told.state =
    refused.length === 0
      ? NOTHING_CHANGED
      : "Cells that were edited meanwhile stay frozen: Restore formulas names them.";
}

/** Refuses before anything is written where a sheet is protected or a filter hides rows. */
function checkPlaces(runs: readonly FormulaRun[]): void {
  for (const { sheet, rect } of runs) {
    if (sheet.isProtected)
      refuse(
        "protected",
        `The sheet ${sheet.name} is protected and has SAMM formulas.`,
        "Unprotect it (Review tab), then freeze again.",
      );
    const filtered = sheet.tables.find(({ isFiltered, range }) => isFiltered && intersection(range, rect));
    if (filtered !== undefined)
      refuse(
        "filtered",
        `The table ${filtered.name} has SAMM formulas, and a filter hides some of its rows.`,
        "Clear the filter (Data tab), then freeze again.",
      );
  }
}

/** What a recipient must not see in the place of a value. */
const NOT_CALCULATED = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA"]);

function checkValues(read: readonly ReadRun[]): void {
  for (const { run, values, formats } of read) {
    values.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const where = addressOf({
          row: run.rect.row + row,
          column: run.rect.column + column,
          rows: 1,
          columns: 1,
        });
        const place = fullAddress(run.sheet.name, where);
        if (typeof cell === "string" && NOT_CALCULATED.has(cell))
          refuse(
            "changed",
            `The formula in ${place} shows ${cell}: it is not calculated.`,
            "Wait until Excel has calculated, or mend the formula, then freeze again.",
          );
        if (formats[row]?.[column] === "@")
          refuse(
            "changed",
            `The cell ${place} has a SAMM formula and is formatted as Text: Excel could not take the formula back.`,
            "Give the cell another number format, such as General, then freeze again.",
          );
      });
    });
  }
}

function itemOf({ run, follow, refers }: FollowedRun, read: ReadRun | undefined): FrozenFormulas {
  return {
    sheet: run.sheet.name,
    address: addressOf(run.rect),
    form: run.form,
    formulas: condensed(run.formulas),
    values: (read?.values ?? []).map((row) => row.map(frozenValue)),
    follow,
    refers,
    on: today(),
    by: addInVersion,
  };
}

/** The day in the user's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
