/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { flag } from "../../../src/excel/flags/flag";
import { readSources } from "../../../src/excel/sources/read";
import { sourceNamed, STOCK, textsFor } from "../support/cases";
import { picture } from "../support/mixed-book";
import { Desk, idOf, put, rect, table, values } from "../support/workbook";

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

test("several tables of several sheets are flagged in one run, and cleared in one", async () => {
  const grid = desk.fresh({ sheets: ["One", "Two"] });
  table(grid, "One", "A1", "First", STOCK);
  table(grid, "One", "G3", "Second", STOCK);
  table(grid, "Two", "B2", "Third", STOCK);
  const before = picture(grid);
  for (const name of ["First", "Second", "Third"]) {
    const source = await sourceNamed(name);
    expect(await flag({ source, texts: textsFor(source) })).toMatchObject({ result: "done", changed: true });
  }
  expect(values(grid, "One", "E1:K3").map((row) => [row[0], row[6]])).toMatchObject([
    ["SAMM issues", ""],
    [expect.stringContaining("✖"), ""],
    ["No issues", "SAMM issues"],
  ]);
  await clearFlags(await sourceNamed("Second"));
  expect(grid.conditionalFormats.list(idOf(grid, "One"))).toHaveLength(3);
  expect((await clearFlags()).cleared).toEqual(["First", "Third"]);
  expect(picture(grid)).toEqual(before);
});

test("a filtered table gets the texts of its hidden rows too, and keeps its filter", async () => {
  const grid = desk.fresh();
  const id = table(grid, "Sheet1", "A1", "Stock", STOCK);
  grid.tables.filter(id, 1, ["Yes"]);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  expect(source.remarks).toContain("filtered");
  const texts = textsFor(source);
  await flag({ source, texts });
  expect(values(grid, "Sheet1", "E2:E4").flat()).toEqual(texts);
  await clearFlags();
  expect(picture(grid)).toEqual(before);
});

test("merged cells beside a table are asked about, then moved, and moved back", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A2", "Stock", STOCK);
  put(grid, "Sheet1", "E3", [["merged", ""]]);
  grid.layout.merge(idOf(grid, "Sheet1"), rect("E3:F3"));
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  const texts = textsFor(source);
  expect(await flag({ source, texts })).toMatchObject({ result: "needs-column-insert", address: "E3" });
  expect(picture(grid)).toEqual(before);
  expect(await flag({ source, texts, mayInsert: true })).toMatchObject({ result: "done" });
  expect((await clearFlags()).kept).toEqual([]);
  expect(picture(grid)).toEqual(before);
});

test("flags on a sheet that was protected since stay, and Clear says so; unprotected, they go", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  await flag({ source, texts: textsFor(source) });
  grid.user.protect("Sheet1");
  const flagged = picture(grid);
  expect(await clearFlags()).toEqual({
    cleared: [],
    kept: [
      {
        sheet: "Sheet1",
        address: "E1:E4",
        because:
          "The sheet Sheet1 is protected: its flags are left as they are. Unprotect it, then clear again.",
      },
    ],
  });
  expect(picture(grid)).toEqual(flagged);
  grid.user.protect("Sheet1", false);
  await clearFlags();
  expect(picture(grid)).toEqual(before);
});

test("cells beside the table of which some are wrapped keep that, flagged once or twice", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Stock", STOCK);
  grid.cells.setStyle(idOf(grid, "Sheet1"), rect("E3"), { wrapText: true });
  const before = picture(grid);
  const source = await sourceNamed("Stock");
  await flag({ source, texts: ["No issues", "No issues", "No issues"] });
  await flag({ source, texts: ["✖ Case: Error.\n⚠ Case: Warning.", "✖ a:\n", "⚠ b:\n○ c:"] });
  await clearFlags();
  expect(picture(grid)).toEqual(before);
});

describe("a table of several blocks", () => {
  const rows = Array.from({ length: 17_000 }, (_, row) => [`C-${row}`, "Yes", row, 0]);
  const texts = rows.map((_, row) => `✖ Depreciation: Error. Row ${row}.`);

  test.each(["GeneralException", "AccessDenied"])(
    "%s at its second block: Clear takes the first away",
    async (code) => {
      const grid = desk.fresh();
      table(grid, "Sheet1", "A1", "Stock", [STOCK[0]!, ...rows]);
      const before = picture(grid);
      const source = await sourceNamed("Stock");
      let done = 0;
      const onProgress = (blocks: number): void => {
        if (done === 0) desk.host.faults.failNth(1, code);
        done = blocks;
      };
      await expect(flag({ source, texts, onProgress })).rejects.toMatchObject({
        unchanged: "Flags may be there in part. Clear flags takes them away again.",
      });
      expect(done).toBeLessThan(rows.length);
      expect(values(grid, "Sheet1", "E2").flat()).toEqual([texts[0]]);
      await clearFlags();
      expect(picture(grid)).toEqual(before);
    },
  );

  test("reading it is cancelled between two blocks, and nothing is changed", async () => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "A1", "Stock", [STOCK[0]!, ...rows]);
    const before = picture(grid);
    const source = await sourceNamed("Stock");
    let done = 0;
    const onProgress = (blocks: number): void => void (done = blocks);
    const isCancelled = (): boolean => done > 0;
    await expect(readSources([source], { onProgress, isCancelled })).rejects.toMatchObject({
      code: "cancelled",
      message: "Cancelled. Nothing was changed.",
    });
    expect(done).toBeLessThan(rows.length);
    expect(picture(grid)).toEqual(before);
  });
});
