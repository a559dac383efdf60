import type { KnownRow, Place } from "../api/source";
import { ExcelTrouble } from "../api/trouble";
import { withoutSheet } from "../cells/address";
import { inExcel } from "../host/in-excel";
import { askSelected } from "../host/selection";
import { askRow } from "./known-row";

/** Where the user was before each `goTo`, the last one on top. Lives as long as the page. */
const trail: Place[] = [];
const LONGEST_TRAIL = 50;

/**
 * Shows and selects cells; where the user was before is kept for `goBack`: the selected cells, else the active
 * one. Where Excel names neither, there is no step back.
 */
export function goTo(place: Place, row?: KnownRow): Promise<boolean> {
  return inExcel(`go to ${place.sheet} ${place.address}`, async (context) => {
    const { workbook } = context;
    const before =
      (await askSelected(context, () => loadPlace(workbook.getSelectedRange()))) ??
      (await askSelected(context, () => loadPlace(workbook.getActiveCell())));
    select(context, place);
    const isKnown = askRow(context, row);
    await context.sync();
    if (before === null) return isKnown();
    trail.push({ sheet: before.worksheet.name, address: withoutSheet(before.address) });
    if (trail.length > LONGEST_TRAIL) trail.shift();
    return isKnown();
  });
}

function loadPlace(range: Excel.Range): Excel.Range {
  range.load("address");
  range.worksheet.load("name");
  return range;
}

/**
 * Back to where the user was before the last `goTo`. False when there is nowhere to go. The step is gone once it
 * is taken, or leads nowhere any more; after any other trouble it can be tried again.
 */
export async function goBack(): Promise<boolean> {
  const place = trail.pop();
  if (place === undefined) return false;
  try {
    await inExcel(`go back to ${place.sheet} ${place.address}`, async (context) => {
      select(context, place);
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof ExcelTrouble && error.code === "not-found")) trail.push(place);
    throw error;
  }
  return true;
}

/** How many steps back there are. */
export function backSteps(): number {
  return trail.length;
}

/** Shows a sheet, its first cell selected. */
export function showSheet(sheet: string): Promise<void> {
  return inExcel(`show the sheet ${sheet}`, async (context) => {
    select(context, { sheet, address: "A1" });
    await context.sync();
  });
}

function select(context: Excel.RequestContext, { sheet, address }: Place): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(address).select();
}
