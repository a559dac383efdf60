/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { flag } from "../../../src/excel/flags/flag";
import { readStored } from "../../../src/excel/stored/part";
import { exportState } from "../../../src/workbench/grid/state";
import { sourceNamed, STOCK, textsFor } from "../support/cases";
import { Desk, idOf, put, rect, table, values } from "../support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** The picture of a workbook without what SAMM stores: an emptied part is not the analyst's. */
const picture = (grid: Parameters<typeof exportState>[0]) => ({ ...exportState(grid), customXml: [] });

test("flags are one column of the table and three rules, and clearing leaves nothing", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "B2", "Stock", STOCK);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  const texts = textsFor(source);
  expect(await flag({ source, texts })).toEqual({
    result: "done",
    sheet: "Sheet1",
    address: "F2:F5",
    heading: "SAMM issues",
    changed: true,
  });
  expect(values(grid, "Sheet1", "F2:F5").flat()).toEqual(["SAMM issues", ...texts]);
  expect(grid.tables.list()[0]?.columns.map(({ name }) => name)).toEqual([...STOCK[0]!, "SAMM issues"]);
  const rules = grid.conditionalFormats.list(idOf(grid, "Sheet1"));
  expect(rules.map(({ ranges, rule, style, stopIfTrue }) => [ranges, rule, style, stopIfTrue])).toEqual([
    [
      [rect("B3:E5")],
      { type: "Custom", formula: '=ISNUMBER(FIND("✖ "&B$2&":",$F3))' },
      { fill: "#FFC7CE", fontColor: "#7A0006" },
      true,
    ],
    [
      [rect("B3:E5")],
      { type: "Custom", formula: '=ISNUMBER(FIND("⚠ "&B$2&":",$F3))' },
      { fill: "#FFEB9C", fontColor: "#5C4400" },
      true,
    ],
    [
      [rect("B3:E5")],
      { type: "Custom", formula: '=ISNUMBER(FIND("○ "&B$2&":",$F3))' },
      { fill: "#DDEBF7", fontColor: "#1F3864" },
      true,
    ],
  ]);
  expect((await readStored()).state.flags).toEqual([
    expect.objectContaining({ sheet: "Sheet1", table: "Stock", heading: "SAMM issues", inserted: false }),
  ]);
  expect(await clearFlags()).toEqual({ cleared: ["Stock"], kept: [] });
  expect(picture(grid)).toEqual(before);
  expect((await readStored()).state.flags).toEqual([]);
});

test("flagging twice changes nothing", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  const source = await sourceNamed("Stock");
  const texts = textsFor(source);
  await flag({ source, texts });
  const once = exportState(grid);
  expect(await flag({ source, texts })).toMatchObject({ result: "done", changed: false });
  expect(exportState(grid)).toEqual(once);
  const again = await sourceNamed("Stock");
  expect(await flag({ source: again, texts })).toMatchObject({ address: "E1:E4", changed: false });
  expect(exportState(grid)).toEqual(once);
});

test("new texts replace the old ones in the same column", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  const source = await sourceNamed("Stock");
  await flag({ source, texts: textsFor(source) });
  const texts = ["No issues", "No issues", ""];
  expect(await flag({ source, texts })).toMatchObject({ changed: true, address: "E1:E4" });
  expect(values(grid, "Sheet1", "E2:E4").flat()).toEqual(texts);
  expect(grid.conditionalFormats.list(idOf(grid, "Sheet1"))).toHaveLength(3);
});

test("texts that Excel would take for formulas, numbers or dates stay text", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", [...STOCK, ["DD", "", 1, 1]]);
  const source = await sourceNamed("Stock");
  const texts = ["=1+1", "+5", "-7/31/2026", "@SUM"];
  await flag({ source, texts });
  expect(values(grid, "Sheet1", "E2:E5").flat()).toEqual(texts);
  expect(grid.cells.formulas(idOf(grid, "Sheet1"), rect("E2:E5")).flat()).toEqual(texts);
});

test("cells formatted as text take the text as it is", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  grid.cells.setNumberFormats(idOf(grid, "Sheet1"), rect("E2:E4"), [["@"], ["@"], ["@"]]);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  await flag({ source, texts: ["=1+1", "'quoted", "TRUE"] });
  expect(values(grid, "Sheet1", "E2:E4").flat()).toEqual(["=1+1", "'quoted", "TRUE"]);
  // These are no texts of a review: Clear leaves them, and says so.
  expect((await clearFlags()).kept).toHaveLength(3);
  grid.cells.clear(idOf(grid, "Sheet1"), rect("E1:E4"), "Contents");
  expect(before.sheets).toHaveLength(1);
});

test("cells right of the table that hold something are asked about, then moved, and moved back", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  put(grid, "Sheet1", "E3", [["mine", "=C2*2"]]);
  grid.layout.setColumnWidth(idOf(grid, "Sheet1"), 4, 1, 120);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  const texts = textsFor(source);
  expect(await flag({ source, texts })).toEqual({
    result: "needs-column-insert",
    sheet: "Sheet1",
    address: "E3",
  });
  expect(exportState(grid)).toMatchObject({ ...before, customXml: [] });
  expect(await flag({ source, texts, mayInsert: true })).toMatchObject({ result: "done", address: "E1:E4" });
  expect(values(grid, "Sheet1", "F3").flat()).toEqual(["mine"]);
  expect(await clearFlags()).toEqual({ cleared: ["Stock"], kept: [] });
  expect(picture(grid)).toEqual(before);
});

test("a plain range gets its column where the cells beside it are empty, and only there", async () => {
  const grid = desk.fresh();
  put(grid, "Sheet1", "A1", STOCK);
  const before = picture(grid);
  const source = await sourceNamed("Sheet1!A1:D4");
  const texts = textsFor(source);
  expect(await flag({ source, texts })).toMatchObject({ result: "done", address: "E1:E4" });
  expect(values(grid, "Sheet1", "E1:E4").flat()).toEqual(["SAMM issues", ...texts]);
  const once = exportState(grid);
  // The block around the cell now takes the issues column in.
  const wider = await sourceNamed("Sheet1!A1:E4");
  expect(await flag({ source: wider, texts })).toMatchObject({ changed: false });
  expect(exportState(grid).sheets).toEqual(once.sheets);
  await clearFlags();
  expect(picture(grid)).toEqual(before);
  put(grid, "Sheet1", "E3", [["mine"]]);
  await expect(flag({ source, texts })).rejects.toMatchObject({
    code: "blocked",
    message: expect.stringContaining(
      "The cells right of Sheet1!A1:D4 are not empty (E3). Nothing was changed.",
    ),
  });
});

test("the analyst's own column of that name is left alone", async () => {
  const grid = desk.fresh();
  const own = STOCK.map((row, index) => [...row, index === 0 ? "SAMM issues" : `note ${index}`]);
  table(grid, "Sheet1", "A1", "Stock", own);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  expect(await flag({ source, texts: textsFor(source) })).toMatchObject({ heading: "SAMM issues 2" });
  await clearFlags();
  expect(picture(grid)).toEqual(before);
  // Nor is it cleared when nothing was flagged.
  await clearFlags();
  expect(picture(grid)).toEqual(before);
});

test("what the analyst wrote into the issues column stays, and is named", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  const source = await sourceNamed("Stock");
  const texts = textsFor(source);
  await flag({ source, texts });
  grid.user.type("Sheet1", "E3", "asked the purchaser");
  await expect(flag({ source, texts })).rejects.toMatchObject({
    code: "blocked",
    happened: "The column SAMM issues holds what SAMM did not write, in E3.",
  });
  const { kept } = await clearFlags();
  expect(kept).toEqual([{ sheet: "Sheet1", address: "E3", because: expect.stringContaining("left") }]);
  expect(values(grid, "Sheet1", "E1:E4").flat()).toEqual(["SAMM issues", "", "asked the purchaser", ""]);
  expect(grid.conditionalFormats.list(idOf(grid, "Sheet1"))).toEqual([]);
});

test.each<[string, (grid: ReturnType<Desk["fresh"]>) => void, string]>([
  ["a renamed column", (grid) => grid.tables.renameColumn(grid.tables.list()[0]!.id, 2, "Cost"), "changed"],
  ["a deleted column", (grid) => grid.user.deleteTableColumn("Stock", "Depreciation"), "changed"],
  ["a new row", (grid) => grid.tables.insertRows(grid.tables.list()[0]!.id, 1, 1), "changed"],
  ["a deleted table", (grid) => grid.user.deleteTable("Stock"), "not-found"],
  ["a protected sheet", (grid) => grid.user.protect("Sheet1"), "protected"],
])("%s since the review is told before anything is written", async (_what, act, code) => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  const source = await sourceNamed("Stock");
  const texts = textsFor(source);
  act(grid);
  const before = exportState(grid);
  await expect(flag({ source, texts })).rejects.toMatchObject({ code, unchanged: "Nothing was changed." });
  expect(exportState(grid)).toEqual(before);
});

test("rows sorted since the review are told, where the rows as reviewed are given", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  const source = await sourceNamed("Stock");
  const reviewed = { rows: STOCK.slice(1), columns: [0, 1, 2, 3] };
  grid.user.sort("Stock", 2, false);
  await expect(flag({ source, texts: textsFor(source), reviewed })).rejects.toMatchObject({
    code: "changed",
    happened: "Rows were changed, sorted or moved in Stock since the review.",
  });
});

test("cancelling takes back what was written", async () => {
  const grid = desk.fresh();
  const rows = Array.from({ length: 9_000 }, (_, row) => [`C-${row}`, "Yes", row, 0]);
  table(grid, "Sheet1", "A1", "Stock", [STOCK[0]!, ...rows]);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  let done = 0;
  const onProgress = (rowsDone: number): void => void (done = rowsDone);
  const isCancelled = (): boolean => done > 0;
  const texts = rows.map((_, row) => `✖ Depreciation: Error. Row ${row}.`);
  await expect(flag({ source, texts, onProgress, isCancelled })).rejects.toMatchObject({
    code: "cancelled",
    unchanged: "The flags of Stock were taken away again.",
  });
  expect(done).toBeGreaterThan(0);
  expect(picture(grid)).toEqual(before);
});
