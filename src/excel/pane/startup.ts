import { ExcelTrouble } from "../api/trouble";
import { NOTHING_CHANGED } from "../host/in-excel";
import { troubleOf } from "../host/trouble-of";

/** The document setting by which Office opens the pane with a workbook. Its name is Office's. */
const OPENS_WITH = "Office.AutoShowTaskpaneWithDocument";

/** True when this workbook opens the pane by itself. */
export function opensWithWorkbook(): boolean {
  return Office.context.document.settings.get(OPENS_WITH) === true;
}

/** Lets this workbook open the pane, or not. It counts from the next time the workbook is opened. */
export async function setOpensWithWorkbook(on: boolean): Promise<void> {
  if (opensWithWorkbook() === on) return;
  const { settings } = Office.context.document;
  put(settings, on);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else {
        put(settings, !on);
        reject(notSaved(result.error.message));
      }
    });
  });
}

function put(settings: Office.Settings, on: boolean): void {
  if (on) settings.set(OPENS_WITH, true);
  else settings.remove(OPENS_WITH);
}

function notSaved(message: string): ExcelTrouble {
  return new ExcelTrouble("host", {
    happened: `SAMM could not save that setting in this workbook. Excel said: ${message}`,
    unchanged: NOTHING_CHANGED,
    todo: "Check that the workbook is open for editing, then try again.",
  });
}

/** Shows the pane. */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    throw troubleOf(error, { goal: "show its pane", state: NOTHING_CHANGED });
  }
}
