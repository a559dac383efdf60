/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { safeText } from "../../src/review";
import { clearFlags } from "../../src/excel/flags/clear";
import { flag } from "../../src/excel/flags/flag";
import { addComment } from "../../src/excel/navigate/comment";
import { readStored, writeStored } from "../../src/excel/stored/part";
import { insertReadyTable } from "../../src/excel/tables/insert";
import type { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import { sourceNamed, STOCK } from "./support/cases";
import { picture } from "./support/mixed-book";
import { saveAndReopen } from "./support/files";
import { Desk, idOf, rect, table, values } from "./support/workbook";

/** What Excel would take for a formula if it were typed, or for a number or date. */
const TEXTS = [
  "=1+1",
  '=HYPERLINK("https://example.com","x")',
  "=cmd|' /C calc'!A0",
  "+5",
  "+SUM(A1)",
  "-7",
  "-2+3",
  "@SUM(A1)",
  "'=1",
  "1/2/2026",
] as const;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

/** Every formula of the workbook. */
function formulas(grid: MemoryGrid): readonly string[] {
  return picture(grid).sheets.flatMap(({ cells }) =>
    Object.values(cells).flatMap(({ formula }) => formula ?? []),
  );
}

describe.each(TEXTS)("%s", (text) => {
  test.each(["General", "@", "#,##0.00", "yyyy-mm-dd"])(
    "in an issue text, in cells formatted as %s, stays the text it is, also in the saved file",
    async (format) => {
      const grid = desk.fresh();
      table(grid, "Sheet1", "A1", "Stock", STOCK);
      grid.cells.setNumberFormats(idOf(grid, "Sheet1"), rect("E2:E4"), [[format], [format], [format]]);
      const source = await sourceNamed("Stock");
      const texts = [text, `✖ Case: Error. ${text}`, `${text}\n${text}`];
      await flag({ source, texts });
      for (const book of [grid, saveAndReopen(grid)]) {
        expect(values(book, "Sheet1", "E2:E4").flat()).toEqual(texts);
        expect(formulas(book)).toEqual([]);
      }
    },
  );

  test("in a case and a heading is read, flagged and cleared without being written", async () => {
    const grid = desk.fresh();
    table(
      grid,
      "Sheet1",
      "A1",
      "Stock",
      [
        [...STOCK[0]!, text],
        [text, "Yes", 1000, 100, text],
        ["B", "", 1, 1, ""],
      ].map((row) => row.map((cell) => cell)),
    );
    const id = idOf(grid, "Sheet1");
    grid.cells.write(id, rect("A2"), [[text]]);
    grid.cells.write(id, rect("E1:E2"), [[text], [text]]);
    const before = picture(grid);
    const source = await sourceNamed("Stock");
    expect(source.headings[4]).toBe(text);
    await flag({ source, texts: [`✖ ${text}: Error. Case ${text}.`, "No issues"] });
    expect(formulas(grid)).toEqual([]);
    expect(values(grid, "Sheet1", "F2").flat()).toEqual([`✖ ${text}: Error. Case ${text}.`]);
    await clearFlags();
    expect(picture(grid)).toEqual(before);
  });

  test("in a comment, and in what is stored, comes back as it was", async () => {
    const grid = desk.fresh();
    await addComment({ sheet: "Sheet1", address: "B2" }, text);
    await addComment({ sheet: "Sheet1", address: "B2" }, `${text}!`);
    expect(grid.comments.list()).toMatchObject([{ content: text, replies: [{ content: `${text}!` }] }]);
    await writeStored(({ settings }) => ({ settings: { ...settings, preparedBy: text } }));
    expect((await readStored()).state.settings.preparedBy).toBe(text);
    expect(formulas(grid)).toEqual([]);
  });
});

test.each(["=1+1", "+5", "-7", "@SUM", "'quoted", "a!b", "Q3 (=)"])(
  "a sheet called %s is flagged, named and cleared",
  async (name) => {
    const grid = desk.fresh({ sheets: [name] });
    table(grid, name, "B2", "Stock", STOCK);
    const before = picture(grid);
    const source = await sourceNamed("Stock");
    expect(source.sheet).toBe(name);
    expect(await flag({ source, texts: ["✖ Case: Error.", "No issues", ""] })).toMatchObject({ sheet: name });
    expect((await readStored()).state.flags).toMatchObject([{ sheet: name, table: "Stock" }]);
    await addComment({ sheet: name, address: "B3" }, "Why?");
    expect(grid.comments.list()).toMatchObject([{ row: 2, column: 1 }]);
    await clearFlags();
    expect(picture(grid)).toEqual({ ...before, comments: picture(grid).comments });
  },
);

test.each(["stock-sale", "return-or-buy-back", "bpc-case"] as const)(
  "the ready table %s has formulas in its formula columns and nowhere else",
  async (kind) => {
    const grid = desk.fresh();
    await insertReadyTable(kind);
    const all = formulas(grid);
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((formula) => formula.startsWith("=SAMM."))).toBe(true);
    // The desktop hands an empty cell over as 0, which is an amount.
    expect(all.every((formula) => /,IF\((\w+\[@.+\])="","",\1\),\$B\$3[,)]/.test(formula))).toBe(true);
  },
);

test.each(TEXTS)("%s is written to a CSV file so that no program takes it for a formula", (text) => {
  expect(safeText(text)).not.toMatch(/^\s*[=+\-@]/);
});
