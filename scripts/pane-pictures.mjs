/**
 * Takes pictures of the pane in every state that the browser tests know, to be looked at. Those of
 * docs/pane.md are put into docs/images as well.
 *
 *   node scripts/pane-pictures.mjs                        all states in all looks, into build/pictures
 *   node scripts/pane-pictures.mjs light,dark case        only those looks, only states whose name begins so
 */
import { createRequire } from "node:module";
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import builds from "./lib/builds.cjs";
import chromium from "./lib/chromium.cjs";
import sites from "./lib/site.cjs";

const require = createRequire(import.meta.url);
require("./lib/typescript.cjs");
const { deskOn } = require("../test/e2e/support/pane/desk.ts");
const { looks, wear } = require("../test/e2e/support/pane/looks.ts");
const { journeys } = require("../test/e2e/support/pane/states.ts");
const { today } = require("../test/e2e/support/share.ts");

const root = path.resolve(import.meta.dirname, "..");
const inRoot = (name) => path.join(root, name);
const folder = inRoot("build/pictures");
const [wantedLooks = Object.keys(looks).join(","), wantedState = ""] = process.argv.slice(2);

/** State -> picture of the user's guide. */
const inGuide = {
  "findings-by-case": "pane-findings",
  finding: "pane-finding",
  "case-stock": "pane-case-stock",
  "case-bpc": "pane-case-bpc",
  "insert-row-function": "pane-insert",
};

async function take(desk, state) {
  for (const look of wantedLooks.split(",")) {
    await wear(desk.page, look);
    // Transitions of colour and the folding of lines come to rest.
    await desk.page.waitForTimeout(200);
    const file = path.join(folder, `${state}-${look}.png`);
    await desk.page.locator("iframe.pane-frame").screenshot({ path: file });
    const guide = look === "light" ? inGuide[state] : undefined;
    if (guide !== undefined) copyFileSync(file, inRoot(`docs/images/${guide}.png`));
  }
  await wear(desk.page, "light");
}

await builds.ensureBuilt(["functions", "taskpane", "workbench"]);
mkdirSync(folder, { recursive: true });
const site = await sites.openSite({ folders: ["dist", "build/workbench"].map(inRoot) });
const browser = await chromium.launchChromium();
try {
  const viewport = { width: 1100, height: 1100 };
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(today);
  await page.goto(`${site.origin}/workbench.html`);
  const desk = await deskOn(page);
  for (const { states } of journeys) {
    if (!states.some(({ name }) => name.startsWith(wantedState))) continue;
    await desk.openNew();
    for (const { name, reach } of states) {
      process.stdout.write(`${name}\n`);
      try {
        await reach(desk);
      } catch (error) {
        await page.screenshot({ path: path.join(folder, "not-reached.png") });
        throw error;
      }
      if (name.startsWith(wantedState)) await take(desk, name);
    }
  }
} finally {
  await browser.close();
  await site.close();
}
