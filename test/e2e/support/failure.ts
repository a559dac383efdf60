import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";

declare global {
  /** Set by the environment of the browser tests. */
  var hasTestFailed: boolean;
}

/** Says what the page of a failed test shows, and keeps a picture: a machine that runs tests has no other eyes. */
export async function reportFailure(page: Page): Promise<void> {
  const picture = path.join(mkdtempSync(path.join(tmpdir(), "samm-failed-")), "page.png");
  await page.screenshot({ path: picture });
  const texts = await Promise.all(page.frames().map(textOf));
  process.stderr.write(`The page of the failed test, ${picture}:\n${texts.join("\n")}\n`);
}

async function textOf(frame: Frame): Promise<string> {
  const text = await frame.evaluate(() => {
    // A page that is still on its way has no body yet.
    const { activeElement, body } = document as { activeElement: Element | null; body: HTMLElement | null };
    const focus = `${activeElement?.tagName ?? ""} ${activeElement?.getAttribute("aria-label") ?? ""}`;
    return `Focus: ${focus}\n${body?.innerText ?? ""}`;
  });
  return `${frame.url()}\n${text.slice(0, 3000)}`;
}
