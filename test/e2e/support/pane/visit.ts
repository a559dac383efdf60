import type { BrowserContextOptions, Page } from "playwright-core";
import { deskOn, type Desk } from "./desk";
import { today } from "../share";

type OpenPage = (path?: string, context?: BrowserContextOptions) => Promise<Page>;

/**
 * The workbench with an empty workbook, on the day on which the tests take place.
 *
 * @param clock `running` where keys are typed into the sheet, which waits for time to pass
 */
export async function emptyDesk(openPage: OpenPage, clock: "fixed" | "running" = "fixed"): Promise<Desk> {
  const page = await openPage("/taskpane.html");
  if (clock === "fixed") await page.clock.setFixedTime(today);
  await page.goto(new URL("/workbench.html", page.url()).href);
  const desk = await deskOn(page);
  await desk.openNew();
  await desk.pane.getByRole("heading", { name: "Start with a table" }).waitFor();
  return desk;
}
