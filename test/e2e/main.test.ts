import type { Page } from "playwright-core";
import { columnName } from "../../src/workbench/grid/a1";
import { useWorkbench } from "./support/site";
import {
  cellAt,
  fillsOf,
  paneOf,
  partsOf,
  setCell,
  shownBy,
  tablesOf,
  whenReady,
  type TableReport,
} from "./support/workbook";
import { calculated, savedFile } from "./support/waiting";

const openPage = useWorkbench();

/** Marks of the severities in the issues column, worst first, and the fill of the cells they name. */
const marks = [
  { mark: "✖", fill: "#FFC7CE" },
  { mark: "⚠", fill: "#FFEB9C" },
  { mark: "○", fill: "#DDEBF7" },
  { mark: "ℹ", fill: "" },
] as const;

async function openSample(): Promise<Page> {
  const page = await openPage();
  await whenReady(page);
  return page;
}

async function press(page: Page, button: string, said: RegExp): Promise<void> {
  await paneOf(page).getByRole("button", { name: button, exact: true }).click();
  await paneOf(page).getByText(said).first().waitFor();
  await calculated(page);
}

const review = (page: Page): Promise<void> => press(page, "Run review", /47 rows, 47 cases checked/);

/** A heading as the issues column writes it: its own colon would end the name. */
const nameIn = (heading: string): string => heading.replaceAll(":", "\uA789");

/** What a column of a table shows, row by row. */
function column({ headings, rows }: TableReport, heading: string): readonly unknown[] {
  const at = headings.indexOf(heading);
  return rows.map((row) => row[at]);
}

describe("the sample workbook in the workbench", () => {
  it("opens with formulas that show amounts, dates and words, each error with its reason", async () => {
    const page = await openSample();
    const [sales, returns, bpc] = await tablesOf(page);
    if (!sales || !returns || !bpc) throw new Error("The sample has three tables.");
    expect(column(sales, "Price")).toEqual(expect.arrayContaining([336_000, 950_000, 0]));
    expect(column(sales, "Permitted method")).toEqual(
      expect.arrayContaining(["Identical", "No replacement"]),
    );
    expect(column(returns, "Eligibility")).toEqual(expect.arrayContaining(["Eligible", "Not eligible"]));
    expect(column(bpc, "Phase")).toEqual(expect.arrayContaining(["Available", "Expired", "Cancelled"]));
    const dueAt = bpc.headings.indexOf("Closure due");
    expect(bpc.texts[1]?.[dueAt]).toBe("2026-07-31");
    const missing = await cellAt(page, "Stock sales!AK14");
    expect([missing.value, missing.message]).toEqual(["#N/A", "needs Munition, Serviceable"]);
    expect(missing.formula).toContain("SAMM.ANSWER(");
  });

  it("is reviewed and flagged: each finding is written beside its row, and the cells it names are coloured", async () => {
    const page = await openSample();
    await review(page);
    await press(page, "Flag issues", /are flagged/);
    for (const table of await tablesOf(page)) {
      const issues = column(table, "SAMM issues").map(String);
      const missing = marks.filter(({ mark }) => !issues.some((text) => text.includes(mark)));
      expect([table.name, missing]).toEqual([table.name, []]);
      const expected = issues.map((text) =>
        table.headings.map(
          (heading) => marks.find(({ mark }) => text.includes(`${mark} ${nameIn(heading)}:`))?.fill ?? "",
        ),
      );
      // Formula columns have a fill of their own.
      const flagged = (await fillsOf(page, table)).map((row) =>
        row.map((fill) => (marks.some((each) => each.fill === fill) ? fill : "")),
      );
      expect(flagged).toEqual(expected);
      for (const text of issues) expect(text).toMatch(/^No issues$|\((SAMM C|DSCA )[^()]+\)$/);
    }
    const formats = await page.evaluate(() => {
      const { grid } = window.workbench;
      return grid.sheets.list().map(({ id, name }) => [name, grid.conditionalFormats.list(id).length]);
    });
    expect(formats).toEqual([
      ["Start", 0],
      ["Stock sales", 3],
      ["Returns and buy backs", 3],
      ["BPC cases", 3],
    ]);
  });

  it("is what it was after Clear flags: in the grid, on the screen and in the saved file", async () => {
    const page = await openSample();
    const shown = await shownBy(page);
    const file = partsOf(await savedFile(page));
    await review(page);
    await press(page, "Flag issues", /are flagged/);
    expect(await shownBy(page)).not.toEqual(shown);
    await press(page, "Clear flags", /the sheets are as they were/);
    expect(await shownBy(page)).toEqual(shown);
    expect(partsOf(await savedFile(page))).toEqual(file);
  });

  it("recalculates when a price is changed, and says that the review is older than the cells", async () => {
    const page = await openSample();
    await review(page);
    const banner = paneOf(page).getByRole("region", { name: "The findings may be out of date" });
    expect(await banner.count()).toBe(0);
    const [before] = await tablesOf(page);
    const cost = columnName(before?.headings.indexOf("Identical replacement cost") ?? -1);
    await setCell(page, `Stock sales!${cost}7`, 1_000_000);
    const [after] = await tablesOf(page);
    const prices = [before, after].map((table) => table && column(table, "Price")[2]);
    // Less depreciation of $200,000.00.
    expect(prices).toEqual([950_000, 800_000]);
    await banner.waitFor();
    await banner.getByRole("button").click();
    await banner.waitFor({ state: "detached" });
  });
});
