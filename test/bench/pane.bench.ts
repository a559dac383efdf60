/**
 * The pane in the browser, as it ships: the longest slice of ours in a review of 50,000 rows; the first paint
 * of 100,000 findings and scrolling through them, beside a list windowed by hand in the same page.
 */
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { bigBook } from "../e2e/support/big-book";
import { openBook, paneOf, whenReady } from "../e2e/support/workbook";
import { ensureBuilt, launchChromium, median, ms, openSite, ratio, root, say } from "./browser";
import { prepareHandList } from "./hand-list";

const rows = 50_000;
/** Three findings each. */
const cases = 33_334;
const paints = 15;
const scrolls = 3;

/** Opens a big book and reviews it. */
async function review(page: Page, count: number): Promise<Frame> {
  const words = count.toLocaleString("en-US");
  await openBook(page, bigBook(count));
  const pane = paneOf(page);
  await pane.getByText(`BPC case · Sheet1, ${words} rows`).waitFor();
  const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
  if (!frame) throw new Error("The workbench shows no pane.");
  await page.evaluate(watchSlices);
  await pane.getByRole("button", { name: "Run review" }).click();
  await pane.getByText(`${words} rows, ${words} cases checked`).waitFor();
  await pane.getByRole("treeitem").nth(3).waitFor();
  return frame;
}

/** One piece of script in a frame of the page that took more than 50 ms to draw. */
interface Slice {
  readonly file: string;
  readonly duration: number;
}

declare global {
  interface Window {
    slices: Slice[];
  }
}

/** Runs in the workbench's page, which is told of the pane's work too: they share a thread. */
function watchSlices(): void {
  const slices: Slice[] = [];
  window.slices = slices;
  interface LongFrame {
    readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
  }
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries() as unknown as LongFrame[])
      for (const { sourceURL, duration } of scripts)
        slices.push({ file: new URL(sourceURL, location.href).pathname, duration });
  }).observe({ type: "long-animation-frame" });
}

function longest(slices: readonly Slice[], isWanted: (file: string) => boolean): string {
  const found = slices.filter(({ file }) => isWanted(file)).map(({ duration }) => duration);
  return found.length === 0 ? "none in a frame over 50 ms" : ms(Math.max(...found));
}

interface Paint {
  /** Until the rows are in the page and laid out. */
  readonly work: number;
  /** Until the screen has them. */
  readonly painted: number;
}

/** Runs in the pane: goes to another page of the pane, then shows the list. */
async function paintOf(of: "ours" | "hand"): Promise<Paint> {
  const press = (name: string): void =>
    [...document.querySelectorAll<HTMLElement>("nav button")]
      .find((each) => each.textContent === name)
      ?.click();
  const frame = async (): Promise<void> => {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  window.handList.hide();
  press("Insert");
  await frame();
  await frame();
  // Begins at any moment between two pictures, as a user does.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 16));
  const start = performance.now();
  if (of === "hand") window.handList.show();
  else press("Review");
  const isThere = (): boolean =>
    of === "hand" ? window.handList.drawn() > 3 : document.querySelectorAll('[role="treeitem"]').length > 3;
  while (!isThere()) await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  document.body.getBoundingClientRect();
  const work = performance.now() - start;
  await frame();
  return { work, painted: performance.now() - start };
}

/** Runs in the pane: scrolls the list that is shown from end to end, and gives the time of each picture. */
async function scrollThrough(of: "ours" | "hand"): Promise<{ frames: number[]; most: number }> {
  const pictures = 300;
  const scroller = of === "hand" ? window.handList.scroller : document.querySelector("main");
  if (scroller === null) throw new Error("Nothing scrolls.");
  const drawn = (): number => scroller.querySelectorAll('[role="treeitem"]').length;
  const frames: number[] = [];
  let most = 0;
  scroller.scrollTop = 0;
  let before = await new Promise(requestAnimationFrame);
  for (let picture = 1; picture <= pictures; picture++) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * picture) / pictures;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
    most = Math.max(most, drawn());
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { bottom } = scroller.getBoundingClientRect();
  const last = Math.max(
    ...[...scroller.querySelectorAll('[role="treeitem"]')].map((line) => line.getBoundingClientRect().bottom),
  );
  if (Math.abs(last - bottom) > 40)
    throw new Error(`The end of the list is not in sight: ${last}, ${bottom}.`);
  return { frames, most };
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN;

const spread = (times: readonly number[]): string =>
  `p50 ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, longest ${ms(Math.max(...times))}`;

async function main(): Promise<void> {
  await ensureBuilt(["functions", "taskpane", "workbench"]);
  const site = await openSite({ folders: ["dist", "build/workbench"].map((name) => path.join(root, name)) });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(`${site.origin}/workbench.html`);
    await whenReady(page);

    await review(page, rows);
    const slices = await page.evaluate(() => window.slices);
    const isOffice = (file: string): boolean => file.startsWith("/office-js/");
    const isStandIn = (file: string): boolean => file.includes("workbench");
    say(`a review of ${rows.toLocaleString("en-US")} rows, longest slice`);
    say(`  ours: ${longest(slices, (file) => !isOffice(file) && !isStandIn(file))}`);
    say(`  office.js: ${longest(slices, isOffice)}; the stand-in for Excel: ${longest(slices, isStandIn)}`);

    const frame = await review(page, cases);
    const found = await paneOf(page)
      .getByText(/^[\d,]+ findings$/)
      .innerText();
    await frame.evaluate(prepareHandList, cases);
    const contestants = ["ours", "hand"] as const;
    const seen = { ours: [] as Paint[], hand: [] as Paint[] };
    for (let round = -3; round < paints; round++)
      for (const of of contestants) {
        const paint = await frame.evaluate(paintOf, of);
        if (round >= 0) seen[of].push(paint);
      }
    const middle = (of: "ours" | "hand", what: keyof Paint): number =>
      median(seen[of].map((each) => each[what]));
    say(`first paint of ${found}`);
    for (const [what, words] of [
      ["work", "drawn and laid out"],
      ["painted", "on the screen"],
    ] as const) {
      const [ours, hand] = [middle("ours", what), middle("hand", what)];
      say(`  ${words}: ${ms(ours)}, windowed by hand ${ms(hand)}, ratio ${ratio(ours, hand)}`);
    }

    const frames = { ours: [] as number[], hand: [] as number[] };
    let most = 0;
    for (let round = 0; round < scrolls; round++)
      for (const of of contestants) {
        await frame.evaluate(paintOf, of);
        const scrolled = await frame.evaluate(scrollThrough, of);
        frames[of].push(...scrolled.frames);
        if (of === "ours") most = Math.max(most, scrolled.most);
      }
    say(`scrolling end to end, a picture; at most ${most} rows in the page`);
    say(`  ours: ${spread(frames.ours)}`);
    say(`  windowed by hand: ${spread(frames.hand)}`);
    say(`  ratio of the medians: ${ratio(at(frames.ours, 0.5), at(frames.hand, 0.5))}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
