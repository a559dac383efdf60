import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openSite } from "../../../scripts/lib/site.cjs";
import { useBrowser } from "./browser";

const root = path.resolve(__dirname, "../../..");
const folders = ["dist", "build/workbench"].map((name) => path.join(root, name));

export interface SiteOptions {
  /** Compresses what it sends, for tests that count bytes as a deployment would send them. */
  readonly compress?: boolean;
}

/**
 * What ships and the workbench, served over https on a free port of localhost for the tests of a file.
 * @returns a function that gives the origin
 */
export function useSite(options: SiteOptions = {}): () => string {
  let site: Awaited<ReturnType<typeof openSite>> | undefined;
  beforeAll(async () => {
    site = await openSite({ folders, ...options });
  });
  afterAll(async () => {
    await site?.close();
  });
  return () => {
    if (!site) throw new Error("useSite() has an origin inside tests only");
    return site.origin;
  };
}

/**
 * A browser and a site for the tests of a file.
 * @returns a function that opens a page of the site, the workbench unless another is named, and watches it
 */
export function useWorkbench(
  options: SiteOptions = {},
): (path?: string, context?: BrowserContextOptions) => Promise<Page> {
  const origin = useSite(options);
  const openPage = useBrowser();
  return async (address = "/workbench.html", context) => {
    const page = await openPage(origin(), context);
    await page.goto(`${origin()}${address}`);
    return page;
  };
}
