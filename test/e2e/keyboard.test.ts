import { readFileSync } from "node:fs";
import { columnsOf } from "../../src/policy";
import type { Desk } from "./support/pane/desk";
import { rows } from "./support/pane/tables";
import { emptyDesk } from "./support/pane/visit";
import { useWorkbench } from "./support/site";
import { taken } from "./support/waiting";

const openPage = useWorkbench();
const TAB_LIMIT = 80;

/** What the focus is on in the pane: its name, as a screen reader says it, and its role. */
function focused({ paneFrame }: Desk): Promise<string> {
  return paneFrame().evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase() ?? ""} ${name}`;
  });
}

/** Presses a key in the pane until the focus is on something of that name. */
async function reach(desk: Desk, name: RegExp, key = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < TAB_LIMIT; presses++) {
    const now = await focused(desk);
    if (name.test(now)) return;
    seen.push(now);
    await desk.page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${String(name)}, but to:\n${seen.join("\n")}`);
}

/** Waits, as an eye does, until another cell is the active one and what was typed stands in the one before. */
async function leave(desk: Desk, cell: string): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    if ((await desk.selected()) !== cell) return;
    await desk.page.waitForTimeout(50);
  }
  throw new Error(`The active cell stayed ${cell}.`);
}

/** Types a row of the table from its first cell on, and goes back to the cell under that. */
async function typeRow(desk: Desk, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const { page } = desk;
  const headings = columnsOf("stock-sale").map(({ heading }) => heading);
  const last = Math.max(...Object.keys(facts).map((heading) => headings.indexOf(heading)));
  for (const heading of headings.slice(0, last + 1)) {
    const here = await desk.selected();
    if (heading in facts) await page.keyboard.type(String(facts[heading]), { delay: 40 });
    await page.keyboard.press("Tab");
    await leave(desk, here);
  }
  for (let column = 0; column <= last; column++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
}

it("leads from an empty workbook to a mended case by keyboard alone", async () => {
  const desk = await emptyDesk(openPage, "running");
  const { page, pane } = desk;
  await page.keyboard.press("F6");
  await reach(desk, /Insert a table: Stock sale/);
  await page.keyboard.press("Enter");
  await pane.getByText("The table StockSales was inserted").first().waitFor();

  await page.keyboard.press("Shift+F6");
  for (const facts of rows) await typeRow(desk, facts);
  await taken(page, await desk.cellOf(1, "Article price quoted"), 1700);

  await page.keyboard.press("F6");
  await reach(desk, /^button Go to review/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await reach(desk, /^button Run review/);
  await page.keyboard.press("Enter");
  const finding = pane.getByRole("treeitem", { name: /Quoted \$1,700\.00/ });
  await finding.waitFor();
  await reach(desk, /^treeitem /);
  await reach(desk, /Quoted \$1,700\.00/, "ArrowDown");
  await page.keyboard.press("Enter");
  await reach(desk, /^button Go to /);
  await page.keyboard.press("Enter");
  const quoted = await desk.cellOf(1, "Article price quoted");
  await pane.getByText(`${quoted.replace("!", ", ")} is selected.`).waitFor({ state: "attached" });

  await page.keyboard.press("Shift+F6");
  await page.keyboard.type("1500");
  await page.keyboard.press("Enter");
  await taken(page, quoted, 1500);

  await page.keyboard.press("F6");
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: "Re-check changed rows" }).waitFor();
  await reach(desk, /^button Re-check changed rows/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await finding.waitFor({ state: "detached" });
  expect(await pane.getByRole("treeitem", { name: /Quoted/ }).count()).toBe(0);
}, 240_000);

it("puts a function into a table, and takes it away again, by keyboard alone", async () => {
  const desk = await emptyDesk(openPage, "running");
  const { page, pane } = desk;
  await page.keyboard.press("F6");
  await reach(desk, /^button Functions$/);
  await page.keyboard.press("Enter");
  await pane.getByText("SAMM.STOCKPRICE").first().waitFor();
  await reach(desk, /^button SAMM\.STOCKPRICE/);
  await page.keyboard.press("Enter");
  await reach(desk, /^button Insert…/);
  await page.keyboard.press("Enter");
  await reach(desk, /^button Insert a table: Stock sale/);
  await page.keyboard.press("Enter");
  await pane.getByText("Formula that will be written").waitFor();
  await reach(desk, /^select StockSales/);
  await reach(desk, /^select Choose….*One value for all rows/);
  await page.keyboard.type("Permitted");
  await reach(desk, /^button Insert the column/);
  await page.keyboard.press("Enter");
  await pane
    .getByText(/The column Stock price was added to StockSales/)
    .first()
    .waitFor();
  const first = await desk.cellOf(0, "Stock price");
  expect(await desk.selected()).toBe(first);
  expect(await focused(desk)).toMatch(/^button Insert…/);
  await page.evaluate(() => window.workbench.whenCalculated());
  expect(await desk.value(first)).toBe(600);
  await reach(desk, /^button Remove the column/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await pane.getByText("The column Stock price is gone: StockSales is as it was.").first().waitFor();
  await expect(desk.cellOf(0, "Stock price")).rejects.toThrow("The first table has no Stock price");
}, 240_000);

it("touches nothing but keys", () => {
  const source = readFileSync(__filename, "utf8");
  for (const member of ["click", "fill", "focus", "check", "selectOption", "tap"])
    expect([member, source.includes(`.${member}(`)]).toEqual([member, false]);
});
