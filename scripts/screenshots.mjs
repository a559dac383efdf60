/**
 * Takes the pictures of the README: the sample workbook before and after flagging, and its formulas.
 * node scripts/screenshots.mjs
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import builds from "./lib/builds.cjs";
import chromium from "./lib/chromium.cjs";
import sites from "./lib/site.cjs";

const root = path.resolve(import.meta.dirname, "..");
const inRoot = (name) => path.join(root, name);
const images = inRoot("docs/images");

/** The same day each time, so that the pictures change only when the product does. */
const today = new Date("2026-07-10T09:00:00");

async function takePictures(page, origin) {
  const pane = page.frameLocator("iframe");
  const picture = async (name) => {
    // The grid is drawn on a canvas, a frame or two after the cells have changed.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(images, `${name}.png`) });
  };

  const scrollRight = async (pixels) => {
    await page.mouse.move(600, 500);
    await page.mouse.wheel(pixels, 0);
  };

  await page.goto(`${origin}/workbench.html`);
  await pane.getByRole("button", { name: "Run review", exact: true }).waitFor();
  await page.getByText("Stock sales", { exact: true }).last().click();
  await scrollRight(2850);
  await picture("workbench-before");

  await pane.getByRole("button", { name: "Run review", exact: true }).click();
  await pane.getByRole("button", { name: "Flag issues" }).click();
  await pane
    .getByText(/^Flagged|flagged/)
    .first()
    .waitFor();
  await pane.getByText("Quoted", { exact: false }).first().click();
  await picture("workbench-after");

  await scrollRight(1150);
  await picture("workbench-formulas");
}

await builds.ensureBuilt(["functions", "taskpane", "workbench"]);
mkdirSync(images, { recursive: true });
const site = await sites.openSite({ folders: ["dist", "build/workbench"].map(inRoot) });
const browser = await chromium.launchChromium();
try {
  const viewport = { width: 1560, height: 820 };
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.clock.install({ time: today });
  await takePictures(page, site.origin);
} finally {
  await browser.close();
  await site.close();
}
