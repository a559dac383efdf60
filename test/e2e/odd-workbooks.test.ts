import type { Page } from "playwright-core";
import { columnsOf, dayOfIso } from "../../src/policy";
import { DAYS_TO_1904 } from "../../src/review";
import type { Book } from "../../src/workbench/files/book";
import { readBook } from "../../src/workbench/files/read/readBook";
import { bookWith } from "./support/books";
import { useWorkbench } from "./support/site";
import { openBook, paneOf, whenReady } from "./support/workbook";
import { savedFile } from "./support/waiting";

const openPage = useWorkbench();
const headings = columnsOf("bpc-case").map(({ heading }) => heading);

/** A row with some facts, by heading. */
function rowOf(facts: Readonly<Record<string, string | number>>): (string | number)[] {
  return headings.map((heading) => facts[heading] ?? "");
}

async function openOdd(book: Book): Promise<Page> {
  const page = await openPage();
  await whenReady(page);
  await openBook(page, book);
  return page;
}

describe("a workbook the review can do little with", () => {
  it.each([
    { of: "no table", rows: [], said: /^No table was found in this workbook/ },
    {
      of: "a table of something else",
      rows: [
        ["Employee", "Room"],
        ["A. Example", 12],
      ],
      said: /Not known as a case table/,
    },
  ])(
    "of $of: the pane offers a ready table, and says why there is nothing to review",
    async ({ rows, said }) => {
      const page = await openOdd(bookWith(rows, { table: rows.length > 0 }));
      const pane = paneOf(page);
      await pane.getByText("A ready table has the headings the checks know").waitFor();
      await pane.getByRole("button", { name: "Review", exact: true }).click();
      await pane.getByText(said).waitFor();
      await pane.getByRole("button", { name: "Run review" }).click();
      await pane.getByText("Choose at least one table whose kind is known.").first().waitFor();
    },
  );

  it("of a case table without a case: there was nothing to check", async () => {
    const page = await openOdd(bookWith([headings, rowOf({})]));
    const pane = paneOf(page);
    await pane.getByText("BPC case · Sheet1, 1 row").waitFor();
    await pane.getByRole("button", { name: "Run review" }).click();
    await pane.getByText("No row of the chosen tables has anything in it.").waitFor();
  });

  it("of a date nobody can read: a finding names the cell and says how to write it", async () => {
    const facts = { Case: "B1-B-TAA", "Implementing agency": "Army", "Last FY of availability": 2021 };
    const page = await openOdd(bookWith([headings, rowOf({ ...facts, "Last payment": "end of May" })]));
    const pane = paneOf(page);
    await pane.getByText("BPC case · Sheet1, 1 row").waitFor();
    await pane.getByRole("button", { name: "Run review" }).click();
    const finding = pane.getByRole("treeitem", { name: /not a date/ });
    await finding.waitFor();
    // The severity and the sheet are said to a screen reader only: the eye has the sign, and the tab.
    expect((await finding.innerText()).split("\n")).toEqual([
      "Error:",
      "This is not a date that exists. Use a date cell, or text such as 2026-07-31 or 7/31/2026.",
      "O2",
      "on Sheet1",
    ]);
  });

  it("of dates counted from 1904: reviewed by the days they show, kept so, and formulas are spoken of", async () => {
    const facts = { Case: "B1-B-TAA", "Implementing agency": "Army", "Last FY of availability": 2021 };
    const day = dayOfIso("2026-03-02");
    const found: string[][] = [];
    for (const date1904 of [false, true]) {
      const reduced = date1904 ? day - DAYS_TO_1904 : day;
      const book = bookWith([headings, rowOf({ ...facts, "Value reviewed and reduced": reduced })]);
      const page = await openOdd({ ...book, date1904 });
      const pane = paneOf(page);
      await pane.getByText("BPC case · Sheet1, 1 row").waitFor();
      expect(await pane.getByText(/counts dates from 1904\. The review reads its dates so/).count()).toBe(
        date1904 ? 1 : 0,
      );
      await pane.getByRole("button", { name: "Run review" }).click();
      await pane.getByRole("treeitem").first().waitFor();
      found.push(await pane.getByRole("treeitem").allInnerTexts());
      expect(readBook(await savedFile(page)).date1904).toBe(date1904);
    }
    expect(found[1]).toEqual(found[0]);
  });
});
