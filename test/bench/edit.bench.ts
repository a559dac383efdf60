/**
 * An edit of a price in the sample workbook: milliseconds until its SAMM formulas show their new values, and
 * until they are drawn, beside the same for an edit on which one formula of Excel's own rests.
 */
import path from "node:path";
import { ensureBuilt, launchChromium, median, ms, openSite, ratio, root, say } from "./browser";

const rounds = 15;

/** Runs in the workbench's page. */
async function editTimes(address: string): Promise<{ calculated: number; drawn: number }> {
  const { setCell, whenCalculated } = window.workbench;
  const start = performance.now();
  setCell(address, 900_000 + Math.floor(Math.random() * 90_000));
  await whenCalculated();
  const calculated = performance.now() - start;
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { calculated, drawn: performance.now() - start };
}

async function main(): Promise<void> {
  await ensureBuilt(["functions", "taskpane", "workbench"]);
  const site = await openSite({ folders: ["dist", "build/workbench"].map((name) => path.join(root, name)) });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.origin}/workbench.html`);
    await page.frameLocator("iframe").getByRole("button", { name: "Run review" }).waitFor();
    await page.evaluate(async () => {
      window.workbench.setCell("Stock sales!B30", "=A30*2");
      await window.workbench.whenCalculated();
    });
    const price = await page.evaluate(() => {
      const { grid } = window.workbench;
      const [table] = grid.tables.list();
      const at = table?.columns.findIndex(({ name }) => name === "Identical replacement cost") ?? -1;
      return `Stock sales!${String.fromCharCode(65 + at)}7`;
    });
    const addresses = [price, "Stock sales!A30"];
    const seen = addresses.map((): { calculated: number; drawn: number }[] => []);
    for (let round = -3; round < rounds; round++)
      for (const [index, address] of addresses.entries()) {
        const times = await page.evaluate(editTimes, address);
        if (round >= 0) seen[index]?.push(times);
      }
    const [ours, native] = seen.map((each) => ({
      calculated: median(each.map(({ calculated }) => calculated)),
      drawn: median(each.map(({ drawn }) => drawn)),
    }));
    if (!ours || !native) return;
    say(`a price edited, five SAMM formulas: ${ms(ours.calculated)}, drawn ${ms(ours.drawn)}`);
    say(`an edit under one native formula: ${ms(native.calculated)}, drawn ${ms(native.drawn)}`);
    say(`ratio: ${ratio(ours.calculated, native.calculated)}, drawn ${ratio(ours.drawn, native.drawn)}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
