import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../../../scripts/lib/chromium.cjs";
import { reportFailure } from "./failure";

const watched = new Map<Page, string[]>();

/**
 * Notes everything a page under test must not do: an error in the console, an exception nobody catches, a
 * request that leaves the origin or fails. Frames inside the page count too. The test fails after it ends.
 * @returns the notes so far, for a test that wants to look earlier
 */
export function watch(page: Page, origin: string): readonly string[] {
  const notes: string[] = [];
  watched.set(page, notes);
  page.on("console", (message) => {
    if (message.type() === "error") notes.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => notes.push(`exception: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    if (leaves(request.url(), origin)) notes.push(`request left ${origin}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) notes.push(`${response.status()}: ${response.url()}`);
  });
  return notes;
}

function leaves(address: string, origin: string): boolean {
  return /^(https?|wss?|ftp):/.test(address) && new URL(address).origin !== origin;
}

/** Hands over the notes of all watched pages and forgets them. Runs after each browser test. */
export function takeNotes(): string[] {
  const notes = [...watched.values()].flat();
  watched.clear();
  return notes;
}

/**
 * One browser for the tests of a file, started before the first and closed after the last.
 * @returns a function that opens a new page in a context of its own and watches it
 */
export function useBrowser(): (origin: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterEach(async () => {
    const contexts = browser?.contexts() ?? [];
    if (hasTestFailed) await Promise.all(contexts.flatMap((context) => context.pages()).map(reportFailure));
    await Promise.all(contexts.map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (origin, options) => {
    if (!browser) throw new Error("useBrowser() opens pages inside tests only");
    // The browser trusts the local site; requests that a test makes itself, `page.request`, would not.
    const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
    const page = await context.newPage();
    watch(page, origin);
    return page;
  };
}
