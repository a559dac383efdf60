import type { WorkbookPort } from "../../excel";

/** The open workbook. The code that talks to Excel arrives in a part of its own, once. */
export async function connect(): Promise<WorkbookPort> {
  const { workbook } = await import(/* webpackChunkName: "excel" */ "../../excel");
  return workbook;
}
