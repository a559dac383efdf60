import { bigBook } from "./support/big-book";
import { useWorkbench } from "./support/site";
import { openBook, paneOf, whenReady } from "./support/workbook";

const openPage = useWorkbench();
const rows = 50_000;
/** The table is opened, calculated and drawn by the stand-in, which takes longer than its review. */
const patience = 300_000;

/** Excel is asked for at most a megabyte at a time. */
const blockBytes = 1_000_000;

describe("a table of 50,000 rows", () => {
  it(
    "is reviewed block by block with a moving bar, and its 100,000 findings scroll with few rows drawn",
    async () => {
      const page = await openPage();
      page.setDefaultTimeout(patience);
      await whenReady(page);
      await openBook(page, bigBook(rows));
      const pane = paneOf(page);
      await pane.getByText("BPC case · Sheet1, 50,000 rows").waitFor();
      const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
      await frame?.evaluate(() => {
        const seen = new Set<number>();
        Object.assign(window, { seen });
        new MutationObserver(() => {
          const bar = document.querySelector("progress");
          if (bar) seen.add(bar.value);
        }).observe(document, { subtree: true, childList: true, attributes: true });
      });
      await page.evaluate(() => window.workbench.host.stats.reset());
      await pane.getByRole("button", { name: "Run review" }).click();
      await pane.getByText(/50,000 rows, 50,000 cases checked/).waitFor();

      const seen = await frame?.evaluate(() => [...(window as unknown as { seen: Set<number> }).seen]);
      expect(seen?.filter((value) => value > 0 && value < rows).length).toBeGreaterThan(5);
      const asked = await page.evaluate(() => {
        const { stats } = window.workbench.host;
        return {
          syncs: stats.syncs,
          // The headings are read once more than the rows below them.
          blocks: (stats.membersUsed().get("Range.values") ?? 0) - 1,
          largest: stats.largestResponse,
        };
      });
      expect(asked.blocks).toBeGreaterThan(1);
      // One finds the table, and one watches for changes and the selection once the findings are there.
      expect(asked.syncs).toBe(2 + asked.blocks);
      expect(asked.largest).toBeLessThanOrEqual(blockBytes);

      const tree = pane.getByRole("tree");
      const findings = Number((await pane.getByText(/^[\d,]+ findings$/).innerText()).replace(/\D/g, ""));
      expect(findings).toBeGreaterThanOrEqual(2 * rows);
      for (const part of [0, 0.3, 0.6, 1]) {
        await tree.evaluate((list, where) => {
          let box = list.parentElement;
          while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
          box?.scrollTo(0, where * box.scrollHeight);
        }, part);
        await tree.getByRole("treeitem").nth(3).waitFor();
        expect(await tree.getByRole("treeitem").count()).toBeLessThan(100);
      }
      expect(await tree.getByRole("treeitem").last().innerText()).toMatch(/\S/);
    },
    2 * patience,
  );
});
