/** What the benchmarks in the browser take from the repository without its being bundled into them. */
import { createRequire } from "node:module";
import path from "node:path";
import type { ensureBuilt as EnsureBuilt } from "../../scripts/lib/builds.cjs";
import type { launchChromium as LaunchChromium } from "../../scripts/lib/chromium.cjs";
import type { openSite as OpenSite } from "../../scripts/lib/site.cjs";
import type { WorkbenchApi } from "../../src/workbench/page/testApi";

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

export const root = process.cwd();
const load = createRequire(path.join(root, "package.json"));

export const { launchChromium } = load("./scripts/lib/chromium.cjs") as {
  launchChromium: typeof LaunchChromium;
};
export const { openSite } = load("./scripts/lib/site.cjs") as { openSite: typeof OpenSite };
export const { ensureBuilt } = load("./scripts/lib/builds.cjs") as { ensureBuilt: typeof EnsureBuilt };
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const ms = (time: number): string => `${time.toFixed(1)} ms`;
export const ratio = (one: number, other: number): string => `${(one / other).toFixed(2)}x`;

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}
