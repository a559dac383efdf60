import type { Page } from "playwright-core";

/** How the pane may have to look: colours, and the width that is left for it. */
export interface Look {
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "active" | "none";
  readonly width: number;
}

const usual: Look = { colorScheme: "light", forcedColors: "none", width: 400 };

export const looks = {
  light: usual,
  dark: { ...usual, colorScheme: "dark" },
  /** A contrast theme of Windows: the system's few colours, in place of all of ours. */
  contrast: { ...usual, colorScheme: "dark", forcedColors: "active" },
  /** The narrowest pane of Excel. */
  narrow: { ...usual, width: 320 },
  /** The narrowest pane again, at a zoom of 200 %: half as many pixels of the page's own. */
  zoomed: { ...usual, width: 160 },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;

/** Gives the pane on a workbench page a look. */
export async function wear(page: Page, name: LookName): Promise<void> {
  const { width, ...media } = looks[name];
  await page.emulateMedia(media);
  await page.locator("aside.pane").evaluate((pane, wanted) => {
    (pane as HTMLElement).style.width = `${wanted}px`;
  }, width);
  await settled(page);
}

/** Waits until the page has taken on new colours and sizes: drawn twice, and nothing moves or fades any more. */
async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      const drawn = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      await drawn();
      await drawn();
      const ending = document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
  }
}
