import type { Page } from "playwright-core";
import { paneOf, press, reopen, today, whenOpen } from "./support/share";
import { useWorkbench } from "./support/site";
import { savedFile } from "./support/waiting";

const openPage = useWorkbench();

/** The sample workbook with a record in it, saved by its sender. */
async function sentFile(page: Page): Promise<Uint8Array> {
  await whenOpen(page);
  await paneOf(page).getByRole("button", { name: "Share", exact: true }).click();
  await press(page, "Write review record", /The review record is on the sheet/);
  return savedFile(page);
}

async function workbenchPage(): Promise<Page> {
  const page = await openPage("/taskpane.html");
  await page.clock.setFixedTime(today);
  await page.goto(new URL("/workbench.html", page.url()).href);
  return page;
}

/** Counts the clicks and keys of a person in the whole page, frames and all. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  const counts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluateHandle(() => {
        const count = { presses: 0 };
        const note = (event: Event): void => {
          if (event.isTrusted) count.presses++;
        };
        for (const type of ["click", "keydown"]) addEventListener(type, note, true);
        return count;
      }),
    ),
  );
  return async () => {
    const each = await Promise.all(counts.map((handle) => handle.evaluate(({ presses }) => presses)));
    return each.reduce((sum, presses) => sum + presses, 0);
  };
}

describe("a recipient with the add-in", () => {
  it("has a verified record three clicks after opening the file, and sees what was changed since", async () => {
    const page = await workbenchPage();
    const file = await sentFile(page);
    await reopen(page, file);
    const presses = await countPresses(page);
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "Share", exact: true }).click();
    await pane.getByRole("button", { name: "Verify SAMM review record" }).click();
    const result = pane.getByRole("group", { name: "What verifying came to" });
    await result.getByText(/^The same: 47 rows in 3 tables/).waitFor();
    // The ribbon button that opens the pane is the third; in the workbench the pane is open already.
    expect((await presses()) + 1).toBeLessThanOrEqual(3);

    await page.evaluate(() => window.workbench.setCell("BPC cases!A8", "B9-X-XXX"));
    await pane.getByRole("button", { name: "Verify SAMM review record" }).click();
    await result.getByText(/^1 difference from the record/).waitFor();
    await result.getByText(/^Case of row B9-X-XXX.*changed \(BPC cases!A8\)\.$/).waitFor();
    await result.getByRole("button", { name: "Go to BPC cases, A8" }).click();
    await page.waitForFunction(() => {
      const { grid } = window.workbench;
      const sheet = grid.sheets.get(grid.sheets.activeId()).name;
      return sheet === "BPC cases" && grid.view.selection().activeCell.row === 7;
    });
  });
});
