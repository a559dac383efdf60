/**
 * How soon the pane is ready, beside the stock React template of Office add-ins: both loaded afresh in turn into
 * the same frame of the workbench, over the same office.js, compressed as a deployment sends them. Ready is the
 * first picture with a control to press.
 */
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Page } from "playwright-core";
import { whenReady } from "../e2e/support/workbook";
import { ensureBuilt, launchChromium, median, ms, openSite, ratio, root, say } from "./browser";
import { buildTemplate } from "./template-build";

const rounds = 21;
const warmUps = 3;
/** What is loaded after the first picture has arrived by then, and does not disturb the next in turn. */
const rest = 1500;
const contestants = ["taskpane.html", "template.html"] as const;

interface Ready {
  /** Milliseconds from the frame's navigation on. */
  readonly drawn: number;
  readonly painted: number;
  /** Bytes fetched by then, office.js apart. */
  readonly bytes: number;
}

declare global {
  interface Window {
    ready: Ready | null;
  }
}

/**
 * Runs in the workbench's page: loads a page into the pane's frame, as Excel does, and watches the frame from
 * outside, as its own clock tells the time. Its window is another one each time it is put into the page.
 */
function load(address: string): void {
  const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
  if (frame === null) throw new Error("The workbench has no pane.");
  window.ready = null;
  window.workbench.host.attach(frame, address);
  const watch = (inside: Window, content: Document): void => {
    const note = (drawn: number): void => {
      const { performance } = inside;
      const painted = performance.now();
      const files = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
      const bytes = (files as PerformanceResourceTiming[])
        .filter(({ name, startTime }) => startTime < drawn && !name.includes("/office-js/"))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      window.ready = { drawn, painted, bytes };
    };
    const look = (): void => {
      if (content.querySelector("nav button, #container button") === null) return;
      observer.disconnect();
      const drawn = inside.performance.now();
      inside.requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => note(drawn);
        channel.port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(content, { subtree: true, childList: true });
    look();
  };
  const wait = (): void => {
    const { contentWindow: inside, contentDocument: content } = frame;
    if (inside !== null && content?.location.pathname.endsWith(`/${address}`)) watch(inside, content);
    else setTimeout(wait, 1);
  };
  wait();
}

async function timeOf(page: Page, address: string): Promise<Ready> {
  await page.evaluate(load, address);
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const ready = await page.evaluate(() => window.ready);
    if (ready !== null) return ready;
    await after(20);
  }
  throw new Error(`${address} did not become ready.`);
}

async function main(): Promise<void> {
  await ensureBuilt(["functions", "taskpane", "workbench"]);
  const folders = [path.join(root, "dist"), path.join(root, "build/workbench"), await buildTemplate()];
  const site = await openSite({ folders, compress: true });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.origin}/workbench.html`);
    await whenReady(page);
    await after(rest);
    const seen = contestants.map((): Ready[] => []);
    for (let round = -warmUps; round < rounds; round++)
      for (let turn = 0; turn < contestants.length; turn++) {
        // Each begins every other round.
        const at = (turn + Math.abs(round)) % contestants.length;
        const ready = await timeOf(page, contestants[at] ?? "");
        if (round >= 0) seen[at]?.push(ready);
        await after(rest);
      }
    const [ours = [], stock = []] = seen;
    for (const [what, words] of [
      ["drawn", "until the controls are in the page"],
      ["painted", "until they are on the screen"],
    ] as const) {
      const [one, other] = [median(ours.map((each) => each[what])), median(stock.map((each) => each[what]))];
      say(`${words}: the pane ${ms(one)}, the template ${ms(other)}, ratio ${ratio(one, other)}`);
    }
    const kib = (all: readonly Ready[]): string =>
      `${(median(all.map(({ bytes }) => bytes)) / 1024).toFixed(1)} KiB`;
    say(`fetched by then, office.js apart: the pane ${kib(ours)}, the template ${kib(stock)}`);
    say(`${rounds} loads each, in turn`);
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
