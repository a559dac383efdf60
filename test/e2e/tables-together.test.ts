import type { Desk, DeskTable } from "./support/pane/desk";
import { press, unfold } from "./support/pane/steps";
import { emptyDesk } from "./support/pane/visit";
import { useWorkbench } from "./support/site";

const openPage = useWorkbench();

/** One case with funds that cancel in 2026 and in 2027, one with the former alone. No check knows "Symbol". */
const funds: DeskTable = {
  sheet: "Funds",
  name: "Funds",
  cells: [
    ["Case", "Implementing agency", "Case value (this fund)", "Symbol", "Case status", "Funds on case"],
    ["B1-D-TWO", "Navy", 900_000, "097-2020/2021-0100", "Open", 5000],
    ["B1-D-TWO", "Navy", 900_000, "097-2021/2022-0100", "Open", 7000],
    ["B1-D-ONE", "Navy", 900_000, "097-2020/2021-0100", "Open", 5000],
  ],
};

/** Twice the same line of a case, in a table whose headings do not say what it is. */
const lines: DeskTable = {
  sheet: "Lines",
  name: "Lines",
  cells: [
    ["Case", "Line", "Remark"],
    ["BN-B-UAA", "001", "first"],
    ["bn-b-uaa ", "001", "again"],
    ["BN-B-UAA", "002", "another line"],
  ],
};

const run = ({ pane }: Desk): Promise<void> =>
  pane.getByRole("button", { name: /^Run (review|again)$/ }).click();

/** Runs a review and waits for what it checked. */
async function review(desk: Desk, checked: string): Promise<void> {
  await run(desk);
  await desk.pane.getByText(`${checked} checked as of 2026-07-10`).waitFor();
}

/** The findings that hold these words, each by its row and sheet; as many as the list then says. */
async function found({ pane }: Desk, words: string, count: number): Promise<readonly string[]> {
  await pane.getByRole("searchbox", { name: "Search the findings" }).fill(words);
  await pane.getByText(new RegExp(`^${count} of \\d+ findings$`)).waitFor();
  const lines = await pane.getByRole("treeitem", { level: 2 }).allInnerTexts();
  return lines.map((line) => {
    const [, , place = "", sheet = ""] = line.split("\n");
    return `${place.replace(/ · .*/, "")} ${sheet}`;
  });
}

/** What only the rows of two funds on one case can be told: the earlier ones go by the alternate process. */
const LATER_FUNDS = "follow the Alternate Funds Return process";
const TWICE = "Another row of this table has the same Case and Line";

it("rows know of each other, corrections outlast saving, and the list keeps to a sheet where asked", async () => {
  const desk = await emptyDesk(openPage);
  const { pane } = desk;
  for (const table of [funds, lines]) await desk.put(table);
  await press(desk, "Use my own table");
  await pane.getByText("Settings", { exact: true }).waitFor();

  // As they stand, one table is of no kind, and of the other nobody knows the fund.
  await review(desk, "3 rows, 2 cases");
  await pane.getByText("3 findings", { exact: true }).waitFor();
  expect(await pane.getByRole("treeitem", { name: /give the Treasury Account Symbol/ }).count()).toBe(3);

  await unfold(desk, /tables and settings/);
  await unfold(desk, /^Funds: /);
  await pane.getByRole("combobox", { name: "Symbol" }).selectOption("TAS");
  await pane.getByRole("button", { name: /^Funds: 6 columns found/ }).waitFor();
  await unfold(desk, /^Lines: /);
  await pane.getByRole("combobox", { name: "Kind of cases" }).last().selectOption("Stock sale");
  await pane.getByText("Stock sale · Lines, 3 rows").waitFor();

  const check = async (): Promise<void> => {
    await review(desk, "6 rows, 3 cases");
    expect(await found(desk, LATER_FUNDS, 1)).toEqual(["row 2 on Funds"]);
    expect(await found(desk, TWICE, 2)).toEqual(["A2 on Lines", "A3 on Lines"]);
  };
  await check();

  // Both corrections are in the file, and hold for whoever opens it.
  await desk.open(await desk.save(), "again.xlsx");
  await pane.getByText("Stock sale · Lines, 3 rows").waitFor();
  await pane.getByRole("button", { name: /^Funds: 6 columns found/ }).waitFor();
  await check();

  // The list keeps to the sheet of the selection, and follows it.
  const search = pane.getByRole("searchbox", { name: "Search the findings" });
  await search.fill("");
  await pane.getByRole("combobox", { name: "Groups" }).selectOption("By sheet");
  await press(desk, "Fold all");
  await pane.getByRole("treeitem", { level: 1 }).nth(1).waitFor();
  await pane.getByRole("button", { name: /^Filter/ }).click();
  await desk.select("Lines!B3");
  await pane.getByRole("checkbox", { name: "Only the sheet I am on: Lines" }).check();
  const groups = pane.getByRole("treeitem", { level: 1 });
  const shows = async (...sheets: readonly string[]): Promise<void> => {
    for (const [at, sheet] of sheets.entries()) await groups.nth(at).filter({ hasText: sheet }).waitFor();
    expect(await groups.count()).toBe(sheets.length);
  };
  await shows("Lines");
  await desk.select("Funds!B3");
  await shows("Funds");
  await pane.getByRole("checkbox", { name: "Only the sheet I am on: Funds" }).uncheck();
  await groups.nth(1).waitFor();
  await shows("Funds", "Lines");

  // Without the earlier row's case beside it, nothing is said of later funds; of one line alone, nothing of two.
  await desk.type("Funds!A3", "B1-D-TEN");
  await desk.type("Lines!B3", "003");
  await pane.getByRole("button", { name: "Re-check changed rows" }).click();
  await pane.getByText("6 rows, 4 cases checked as of 2026-07-10").waitFor();
  await search.fill("Another row");
  await pane.getByText("No finding matches").waitFor();
  await search.fill(LATER_FUNDS);
  await pane.getByText("No finding matches").waitFor();
}, 120_000);
