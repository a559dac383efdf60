import { setTimeout as after } from "node:timers/promises";
import { useWorkbench } from "./support/site";
import { paneOf, whenReady } from "./support/workbook";

const openPage = useWorkbench({ compress: true });
const kibibyte = 1024;

describe("the pane while it loads", () => {
  it("draws its first usable picture from at most 115 KiB, office.js apart", async () => {
    const page = await openPage("/help/index.html");
    await page.addInitScript(() => {
      // When the page is made, not when a frame shows it: what is asked for in between holds up no picture.
      const watcher = new MutationObserver(() => {
        if (document.querySelector("nav button") === null) return;
        Object.assign(window, { usableAt: performance.now() });
        watcher.disconnect();
      });
      watcher.observe(document, { childList: true, subtree: true });
    });
    await page.goto(new URL("/workbench.html", page.url()).href);
    await whenReady(page);
    const pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"));
    const before = await pane?.evaluate(() => {
      const { usableAt } = window as unknown as { usableAt: number };
      const timings = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
      const files = (timings as PerformanceResourceTiming[]).filter(
        ({ name, startTime }) => startTime < usableAt && !name.includes("/office-js/"),
      );
      return {
        files: files.map(({ name }) => name.replace(/^.*\/|\?.*$/g, "")).sort(),
        bytes: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      };
    });
    expect(before?.files).toEqual(["taskpane.css", "taskpane.html", "taskpane.js"]);
    expect(before?.bytes).toBeGreaterThan(50 * kibibyte);
    expect(before?.bytes).toBeLessThanOrEqual(115 * kibibyte);
  });

  it("has the functions in Excel's hands soon after, all of them", async () => {
    const page = await openPage();
    await whenReady(page);
    await paneOf(page).locator("script[src='functions.js']").waitFor({ state: "attached" });
    const pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"));
    const metadata = (await (await page.request.get(new URL("/functions.json", page.url()).href)).json()) as {
      functions: { id: string }[];
    };
    const known = pane?.waitForFunction((count) => {
      const { CustomFunctions } = window as unknown as {
        CustomFunctions: { _association: { mappings: Record<string, unknown> } };
      };
      return Object.keys(CustomFunctions._association.mappings).length === count;
    }, metadata.functions.length);
    expect(await known).toBeTruthy();
    expect(
      await pane?.evaluate(
        () => "__delay__" in (window as unknown as { CustomFunctionMappings: object }).CustomFunctionMappings,
      ),
    ).toBe(false);
  });

  it("lets no formula be calculated before the functions are there, however late its own script comes", async () => {
    const page = await openPage("/help/index.html");
    await page.route("**/taskpane.js*", async (route) => {
      await after(2000);
      await route.continue();
    });
    await page.goto(new URL("/workbench.html", page.url()).href);
    await page.getByText(/^(Starting|Opening)/).waitFor({ state: "hidden" });
    const version = await page.evaluate(() => window.workbench.host.customFunctions.invoke("VERSION", []));
    expect(version).toMatchObject({ ok: true, value: [[expect.stringMatching(/^SAMM for Excel /)]] });
  });
});
