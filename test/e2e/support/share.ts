import type { FrameLocator, Page } from "playwright-core";
import { writeBook } from "../../../src/workbench/files/write/writeBook";
import type { Book } from "../../../src/workbench/files/book";
import { calculated, openFile } from "./waiting";

/** July 10, 2026, in the workbook's and everybody's own time zone: July 31 is three weeks off. */
export const today = new Date("2026-07-10T09:00:00");

/** The task pane inside the workbench. */
export const paneOf = (page: Page): FrameLocator => page.frameLocator("iframe");

/** Waits until the pane has looked through the workbook and all formulas show their values. */
export async function whenOpen(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Share", exact: true }).waitFor();
  await calculated(page);
}

/** Opens a file as somebody who got it does. */
export async function reopen(page: Page, file: Uint8Array | Book): Promise<void> {
  await openFile(page, file instanceof Uint8Array ? file : writeBook(file), "Shared.xlsx");
  await whenOpen(page);
}

/** Presses a button of the Share page, and waits for what the pane says then. */
export async function press(page: Page, name: string, said: RegExp): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole("button", { name, exact: true }).click();
  await pane.getByText(said).first().waitFor();
}
