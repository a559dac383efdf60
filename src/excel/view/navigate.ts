import type { Place } from "../api/source";
import { addressOf, fullAddress, rectOf } from "../cells/address";
import { inExcel, refuse } from "../host/in-excel";

/** A place by the sheet's id: a sheet may be renamed before the user goes back. */
interface Stop {
  readonly sheetId: string;
  readonly sheet: string;
  readonly address: string;
}

/** Steps kept; nobody goes back further. */
const MOST_STEPS = 50;

const steps: Stop[] = [];

/** How many steps back there are. */
export function backSteps(): number {
  return steps.length;
}

/** Shows and selects cells; where the user was before is kept for `goBack`. */
export function goTo({ sheet, address }: Place): Promise<void> {
  return inExcel(`go to ${fullAddress(sheet, address)}`, async (context) => {
    const { workbook } = context;
    const target = workbook.worksheets.getItemOrNullObject(sheet);
    target.load("id,name,visibility");
    const selected = workbook.getSelectedRanges();
    selected.load("address");
    const from = workbook.worksheets.getActiveWorksheet();
    from.load("id,name");
    await context.sync();
    checkSheet(target, sheet);
    select(target, address);
    await context.sync();
    const area = rectOf(selected.address);
    if (area !== null) steps.push({ sheetId: from.id, sheet: from.name, address: addressOf(area) });
    if (steps.length > MOST_STEPS) steps.shift();
  });
}

/** Back to where the user was before the last `goTo`. False when there is nowhere to go. */
export async function goBack(): Promise<boolean> {
  const step = steps.pop();
  if (step === undefined) return false;
  await inExcel(`go back to ${fullAddress(step.sheet, step.address)}`, async (context) => {
    const target = context.workbook.worksheets.getItemOrNullObject(step.sheetId);
    target.load("name,visibility");
    await context.sync();
    checkSheet(target, step.sheet);
    select(target, step.address);
    await context.sync();
  });
  return true;
}

/** Shows a sheet, its first cell selected. */
export function showSheet(sheet: string): Promise<void> {
  return goTo({ sheet, address: "A1" });
}

function checkSheet(target: Excel.Worksheet, name: string): void {
  if (target.isNullObject)
    refuse(
      "not-found",
      `There is no sheet ${name} any more.`,
      "Review again: the list is of an earlier state.",
    );
  if (target.visibility !== "Visible")
    refuse(
      "not-found",
      `The sheet ${target.name} is hidden.`,
      "Unhide it (right-click a sheet tab), then try again.",
    );
}

function select(sheet: Excel.Worksheet, address: string): void {
  sheet.activate();
  sheet.getRange(address).select();
}
