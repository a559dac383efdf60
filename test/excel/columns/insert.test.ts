/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { flag } from "../../../src/excel/flags/flag";
import { insertColumn } from "../../../src/excel/columns/insert";
import { removeColumn } from "../../../src/excel/columns/remove";
import { exportState } from "../../../src/workbench/grid/state";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { sourceNamed, textsFor } from "../support/cases";
import { saveAndReopen } from "../support/files";
import { troubleIn } from "../support/job";
import { Desk, idOf, put, rect, table, values } from "../support/workbook";
import { columnOf, FORMULA, inputFor, openCases, written } from "./support";

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

const only = (grid: MemoryGrid) => grid.tables.list()[0]!;

test("a column comes to the right end of the table, filled down, and is gone without a trace when removed", async () => {
  const grid = openCases(desk);
  const before = exportState(grid);
  const input = await inputFor();
  desk.host.stats.reset();
  const column = columnOf(await insertColumn(input));
  expect(desk.host.stats.syncs).toBe(4);
  expect(column).toMatchObject({ first: { sheet: "Cases", address: "F4" }, address: "F4:F6", width: null });
  expect(only(grid).range).toEqual(rect("B3:F6"));
  expect(only(grid).columns.at(-1)?.name).toBe("Stock price");
  expect(written(grid, "F3:F6")).toEqual(["Stock price", FORMULA, FORMULA, FORMULA]);
  expect(grid.cells.numberFormats(idOf(grid, "Cases"), rect("F3:F6")).flat()).toEqual([
    "General",
    ...Array<string>(3).fill("#,##0.00"),
  ]);
  desk.host.stats.reset();
  await removeColumn(column);
  expect(desk.host.stats.syncs).toBe(4);
  expect(exportState(grid)).toEqual(before);
});

test("amounts and dates are shown as the table shows its own; a column too narrow for them is widened", async () => {
  const grid = openCases(desk);
  const id = idOf(grid, "Cases");
  const formats = (code: string): string[][] => Array.from({ length: 3 }, () => [code]);
  grid.cells.setNumberFormats(id, rect("E4:E6"), formats('[$$-409]#,##0.00;"(none)"'));
  grid.cells.setNumberFormats(id, rect("D4:D6"), formats("[$-409]d-mmm-yy;@"));
  grid.cells.setNumberFormats(id, rect("F4:F6"), [["@"], ["0%"], ["General"]]);
  grid.layout.setColumnWidth(id, 5, 1, 40);
  const before = exportState(grid);
  const shownAs = async (result: "money" | "date" | "plain", like: string | null): Promise<unknown> => {
    const column = columnOf(await insertColumn(await inputFor({ result, like })));
    const [[code] = []] = grid.cells.numberFormats(id, rect("F5"));
    const found = [code, grid.layout.columnWidths(id).get(5)];
    expect(written(grid, "F4:F6")).toEqual([FORMULA, FORMULA, FORMULA]);
    await removeColumn(column);
    expect(exportState(grid)).toEqual(before);
    return found;
  };
  expect(await shownAs("money", "Depreciation")).toEqual(['[$$-409]#,##0.00;"(none)"', 108]);
  expect(await shownAs("money", "Acquisition cost")).toEqual(["#,##0.00", 108]);
  expect(await shownAs("date", "Acquisition cost")).toEqual(["[$-409]d-mmm-yy;@", 108]);
  expect(await shownAs("date", "Depreciation")).toEqual(["yyyy-mm-dd", 108]);
  expect(await shownAs("date", null)).toEqual(["yyyy-mm-dd", 108]);
  expect(await shownAs("plain", null)).toEqual(["General", 40]);
});

test("a totals row, a filter and rows added since are no hindrance", async () => {
  const grid = openCases(desk);
  grid.tables.update(only(grid).id, { showTotals: true });
  grid.tables.filter(only(grid).id, 1, ["Yes"]);
  const before = exportState(grid);
  const column = columnOf(await insertColumn(await inputFor()));
  expect(written(grid, "F3:F7")).toEqual(["Stock price", FORMULA, FORMULA, FORMULA, ""]);
  await removeColumn(column);
  expect(exportState(grid)).toEqual(before);
  grid.tables.clearFilters(only(grid).id);
  const again = columnOf(await insertColumn(await inputFor()));
  grid.tables.insertRows(only(grid).id, 1, 2);
  grid.sheets.update(idOf(grid, "Cases"), { name: "Q3" });
  await removeColumn(again);
  expect(grid.cells.formulas(grid.sheets.list()[0]!.id, rect("F3:F9")).flat()).toEqual(
    Array<string>(7).fill(""),
  );
  expect(only(grid).range).toEqual(rect("B3:E9"));
});

test.each(["=1+1", "+5", "-7", "@SUM(A1)", "'quoted", "1/2/2026"])(
  "a column named %s is named just that, also in the saved file",
  async (heading) => {
    const grid = openCases(desk);
    const before = exportState(grid);
    const column = columnOf(await insertColumn(await inputFor({ heading })));
    for (const book of [grid, saveAndReopen(grid)]) {
      expect(values(book, "Cases", "F3").flat()).toEqual([heading]);
      expect(book.cells.formulas(idOf(book, "Cases"), rect("F3")).flat()).toEqual([heading]);
      expect(book.tables.list()[0]?.columns.at(-1)?.name).toBe(heading);
    }
    await removeColumn(column);
    expect(exportState(grid)).toEqual(before);
  },
);

test("a flagged table gets its column right of the flags; the two go in any order", async () => {
  for (const result of ["plain", "money"] as const) {
    const grid = openCases(desk);
    const before = exportState(grid);
    const source = await sourceNamed("Stock");
    await flag({ source, texts: textsFor(source) });
    const column = columnOf(await insertColumn(await inputFor({ result })));
    expect(
      only(grid)
        .columns.slice(-2)
        .map(({ name }) => name),
    ).toEqual(["SAMM issues", "Stock price"]);
    if (result === "plain") await clearFlags();
    await removeColumn(column);
    if (result === "money") await clearFlags();
    expect([result, { ...exportState(grid), customXml: [] }]).toEqual([result, { ...before, customXml: [] }]);
  }
});

test("a column of 50,000 rows takes one request to write; every request is under 1 MB", async () => {
  const grid = desk.fresh({ sheets: ["Cases"] });
  const rows = Array.from({ length: 50_000 }, (_, row) => [`BN-${row}`, "Yes", row, 1]);
  table(grid, "Cases", "A1", "Stock", [
    ["Case", "Intent to replace", "Acquisition cost", "Depreciation"],
    ...rows,
  ]);
  const input = await inputFor();
  desk.host.stats.reset();
  const column = columnOf(await insertColumn(input));
  const { syncs, largestRequest, largestResponse } = desk.host.stats;
  expect(syncs).toBeLessThan(10);
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(1_000_000);
  expect(written(grid, "E50001")).toEqual([FORMULA]);
  desk.host.stats.reset();
  await removeColumn(column);
  expect(Math.max(desk.host.stats.largestRequest, desk.host.stats.largestResponse)).toBeLessThan(1_000_000);
  expect(grid.cells.usedRange(idOf(grid, "Cases"), true)).toEqual(rect("A1:D50001"));
});

describe("where it cannot be inserted, a sentence says why and nothing is changed", () => {
  const CASES: readonly (readonly [what: string, act: (grid: MemoryGrid) => void, said: string])[] = [
    [
      "cells right of the table are taken",
      (grid) => put(grid, "Cases", "F5", [["a note"]]),
      "The cells right of Stock are not empty (F5 on Cases). Nothing was changed. Empty or move them, then insert again.",
    ],
    [
      "a formula there shows nothing",
      (grid) => put(grid, "Cases", "F5", [['=IF(TRUE,"","")']]),
      "The cells right of Stock are not empty (F5 on Cases). Nothing was changed. Empty or move them, then insert again.",
    ],
    [
      "cells there are merged",
      (grid) => grid.layout.merge(idOf(grid, "Cases"), rect("F4:G5")),
      "There are merged cells right beside Stock. Nothing was changed. Unmerge or move them, then insert again.",
    ],
    [
      "another table stands there",
      (grid) => table(grid, "Cases", "F5", "Shelves", [["Shelf"], [1]]),
      "The table Shelves stands right beside Stock. Nothing was changed. Move it, then insert again.",
    ],
    [
      "the sheet is protected",
      (grid) => grid.user.protect("Cases"),
      "The sheet Cases is protected. Nothing was changed. Unprotect it (Review tab), then insert again.",
    ],
    [
      "the name is taken meanwhile",
      (grid) => grid.user.type("Cases", "B3", "stock PRICE"),
      "The table Stock or columns of it were renamed or deleted meanwhile. Nothing was changed. Open the form again: it then shows the columns that are there now.",
    ],
    [
      "the table is renamed",
      (grid) => grid.tables.update(only(grid).id, { name: "Sales" }),
      "The table Stock or columns of it were renamed or deleted meanwhile. Nothing was changed. Open the form again: it then shows the columns that are there now.",
    ],
    [
      "the table is deleted",
      (grid) => grid.tables.convertToRange(only(grid).id),
      "The table Stock is no longer in this workbook. Nothing was changed. Choose another table, then insert.",
    ],
    [
      "the headings are not shown",
      (grid) => grid.tables.update(only(grid).id, { showHeaders: false }),
      "The table Stock shows no heading row. Nothing was changed. Show it (Table Design), then insert again.",
    ],
  ];

  test.each(CASES)("%s", async (_what, act, said) => {
    const grid = openCases(desk);
    const input = await inputFor();
    act(grid);
    const before = exportState(grid);
    expect((await troubleIn(() => insertColumn(input)))?.message).toBe(said);
    expect(exportState(grid)).toEqual(before);
  });

  test.each([
    "=COUNTA(Stock[@])",
    "=COUNTA([@])",
    "=ROWS(Stock[#All])",
    "=COUNTA(stock[#Data])",
    "=COUNTA(Stock[[#This Row]])",
  ])("a column that it reads holds %s", async (formula) => {
    const grid = openCases(desk);
    put(grid, "Cases", "E4", [[formula]]);
    const before = exportState(grid);
    const input = await inputFor();
    expect((await troubleIn(() => insertColumn(input)))?.message).toBe(
      "The column Depreciation of Stock reads the whole row or table, so the new column and it would wait for each other. Nothing was changed. Let Depreciation name the columns it reads, then insert again.",
    );
    expect(exportState(grid)).toEqual(before);
  });

  test("a column that it does not read may read the whole row, and one that it reads some of it", async () => {
    const grid = openCases(desk);
    put(grid, "Cases", "B4", [["=COUNTA(Stock[@])"]]);
    put(grid, "Cases", "E4", [["=Stock[@[Acquisition cost]]*0.1+COUNTA(Other[@])"]]);
    columnOf(await insertColumn(await inputFor()));
    const all = "=SAMM.ISSUES(Stock[[#Headers],[Case]:[Depreciation]],Stock[@[Case]:[Depreciation]],46000)";
    const trouble = await troubleIn(async () =>
      insertColumn(await inputFor({ formula: all, heading: "Issues" })),
    );
    expect(trouble?.message).toMatch(/^The column Case of Stock reads the whole row or table/);
  });

  test("the name is one of the table's", async () => {
    openCases(desk);
    const input = await inputFor({ heading: "CASE" });
    expect((await troubleIn(() => insertColumn(input)))?.message).toBe(
      "The table Stock has a column CASE already. Nothing was changed. Give the new one another name.",
    );
  });

  test("the table ends with the sheet", async () => {
    const grid = desk.fresh({ sheets: ["Cases"] });
    table(grid, "Cases", "XFC1", "Stock", [
      ["Acquisition cost", "Depreciation"],
      [1, 1],
    ]);
    const trouble = await troubleIn(async () => insertColumn(await inputFor()));
    expect(trouble?.message).toMatch(/^The table Stock ends at the last column of the sheet\./);
  });
});

describe("what is not as it was inserted is not removed", () => {
  test.each<readonly [string, (grid: MemoryGrid) => void, string]>([
    [
      "a cell was edited",
      (grid) => grid.user.type("Cases", "F5", "17"),
      "The column Stock price was edited (F5). Nothing was changed. To remove it with what was written there, right-click a cell of it, then choose Delete, Table Columns.",
    ],
    [
      "it was renamed",
      (grid) => grid.user.type("Cases", "F3", "Worth"),
      "Stock price is not the last column of Stock any more. Nothing was changed. To remove it, right-click a cell of it, then choose Delete, Table Columns.",
    ],
    [
      "the sheet is protected",
      (grid) => grid.user.protect("Cases"),
      "The sheet Cases is protected. Nothing was changed. Unprotect it, then try again.",
    ],
  ])("%s", async (_what, act, said) => {
    const grid = openCases(desk);
    const column = columnOf(await insertColumn(await inputFor()));
    act(grid);
    const before = exportState(grid);
    expect((await troubleIn(() => removeColumn(column)))?.message).toBe(said);
    expect(exportState(grid)).toEqual(before);
  });
});
