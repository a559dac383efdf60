import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { wear, type LookName } from "./support/pane/looks";
import { journeys } from "./support/pane/states";
import { emptyDesk } from "./support/pane/visit";
import { useWorkbench } from "./support/site";

const openPage = useWorkbench();
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const colours: readonly LookName[] = ["light", "dark", "contrast"];
/** The rules of WCAG A and AA that other colours may break. */
const ofColour = ["color-contrast", "link-in-text-block"];
const widths: readonly LookName[] = ["narrow", "zoomed"];

/**
 * What axe finds in the pane, a line each. All its rules are asked once in each state; other colours change
 * nothing but what its rules of colour see.
 */
async function violations(frame: Frame, only?: readonly string[]): Promise<readonly string[]> {
  const results: AxeResults = await frame.evaluate(
    async ([source, wanted]) => {
      const scope = window as unknown as {
        axe?: { run: (where: Document, options: object) => Promise<never> };
      };
      // The driver may evaluate what the page's own policy forbids the page.
      if (scope.axe === undefined) window.eval(source);
      const { axe } = scope;
      if (axe === undefined) throw new Error("axe did not start.");
      const rules = wanted === undefined ? {} : { runOnly: { type: "rule", values: wanted } };
      return axe.run(document, { resultTypes: ["violations"], ...rules });
    },
    [axeSource, only] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** What reaches beyond the pane's width, a line each: nobody can scroll there. */
function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const main = document.querySelector("main");
    const edge = (main?.getBoundingClientRect().left ?? 0) + (main?.clientWidth ?? 0);
    return [...document.querySelectorAll("main *, header *")]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => [element, element.getBoundingClientRect()] as const)
      .filter(([{ textContent }, { width, right }]) => textContent !== "" && width > 1 && right > edge + 1)
      .map(([{ tagName, textContent }]) => `${tagName}: ${textContent.slice(0, 60)}`);
  });
}

it("knows at least fifteen states", () => {
  const names = journeys.flatMap(({ states }) => states.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(15);
});

describe.each(journeys)("$name", ({ states }) => {
  it(`is accessible in light, dark and contrast colours, and fits a narrow or zoomed pane: ${states.map(({ name }) => name).join(", ")}`, async () => {
    const desk = await emptyDesk(openPage);
    const troubles: Record<string, readonly string[]> = {};
    for (const { name, reach } of states) {
      await reach(desk);
      for (const look of colours) {
        await wear(desk.page, look);
        const found = await violations(desk.paneFrame(), look === "light" ? undefined : ofColour);
        if (found.length > 0) troubles[`${name}, ${look}`] = found;
      }
      for (const look of widths) {
        await wear(desk.page, look);
        const found = await cutOff(desk.paneFrame());
        if (found.length > 0) troubles[`${name}, ${look}`] = found;
      }
      await wear(desk.page, "light");
    }
    expect(troubles).toEqual({});
  }, 240_000);
});

it("would see what is wrong: a picture without words, and a text beyond the edge", async () => {
  const desk = await emptyDesk(openPage);
  await desk.paneFrame().evaluate(() => {
    document
      .querySelector("main")
      ?.insertAdjacentHTML("beforeend", '<img src="assets/icon-32.png"><p style="width: 2000px">far</p>');
  });
  expect(await violations(desk.paneFrame())).toEqual([expect.stringContaining("image-alt")]);
  expect(await cutOff(desk.paneFrame())).toEqual(["P: far"]);
}, 60_000);
