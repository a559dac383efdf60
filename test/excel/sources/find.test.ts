/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { findSources } from "../../../src/excel/sources/find";
import { findRanges } from "../../../src/excel/sources/find-named";
import { Desk, idOf, put, rect, settled, table } from "../support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const STOCK = [
  ["Case", "Intent to replace", "Acquisition cost"],
  ["AA-P-XYZ", "Yes", 10],
  ["BB-P-XYZ", "No", 20],
];

test("every table is found, with its place, headings, rows and what is worth knowing of it", async () => {
  const grid = desk.fresh({ sheets: ["Sales", "My 2nd sheet"] });
  table(grid, "Sales", "B2", "Stock", STOCK);
  const other = table(grid, "My 2nd sheet", "A1", "More", STOCK);
  grid.tables.update(other, { showTotals: true });
  grid.tables.filter(other, 1, ["Yes"]);
  grid.user.protect("My 2nd sheet");
  grid.sheets.update(idOf(grid, "My 2nd sheet"), { visibility: "Hidden" });
  grid.user.select("Sales", "C3");
  const { sources, date1904, sheets } = await findSources();
  expect(sources).toEqual([
    {
      id: expect.stringMatching(/^table /),
      kind: "table",
      name: "Stock",
      sheet: "Sales",
      sheetId: idOf(grid, "Sales"),
      address: "B2:D4",
      headings: STOCK[0],
      rowCount: 2,
      firstRow: 2,
      firstColumn: 1,
      selected: true,
      remarks: [],
    },
    expect.objectContaining({
      name: "More",
      sheet: "My 2nd sheet",
      address: "A1:C4",
      rowCount: 2,
      selected: false,
      remarks: ["filtered", "protected-sheet", "hidden-sheet"],
    }),
  ]);
  expect([date1904, sheets]).toEqual([false, ["Sales", "My 2nd sheet"]]);
  await settled();
  expect(desk.host.keptObjects).toBe(0);
});

test("a table is not found a second time as the cells around a cell beside it", async () => {
  const grid = desk.fresh();
  put(grid, "Sheet1", "B1", [["A title right above"]]);
  table(grid, "Sheet1", "B2", "Stock", STOCK);
  for (const cell of ["B1", "A1", "E5"]) {
    grid.user.select("Sheet1", cell);
    expect((await findSources()).sources.map(({ name }) => name)).toEqual(["Stock"]);
  }
});

test("a table without its heading row is named as one", async () => {
  const grid = desk.fresh();
  const id = table(grid, "Sheet1", "A1", "Stock", STOCK);
  grid.tables.update(id, { showHeaders: false });
  const { sources } = await findSources();
  expect(sources[0]).toMatchObject({ remarks: ["no-heading-row"], headings: [], rowCount: 2 });
});

test("the plain range around the active cell is found below its title", async () => {
  const grid = desk.fresh({ sheets: ["Plain"] });
  put(grid, "Plain", "B3", [["Sales of 2026", "", ""], ...STOCK]);
  grid.user.select("Plain", "C5");
  const { sources } = await findSources();
  expect(sources).toEqual([
    expect.objectContaining({
      kind: "range",
      name: "Plain!B4:D6",
      address: "B4:D6",
      headings: STOCK[0],
      rowCount: 2,
      firstRow: 4,
      firstColumn: 1,
      selected: true,
      remarks: [],
    }),
  ]);
});

test("cells that were selected count rather than the block around the active cell", async () => {
  const grid = desk.fresh();
  put(grid, "Sheet1", "A1", [["Notes", "x", "y"], ...STOCK, ["Sum", "", 30]]);
  grid.user.select("Sheet1", "A2:C4");
  const { sources } = await findSources();
  expect(sources.map(({ address }) => address)).toEqual(["A2:C4"]);
});

test("merged cells in a plain range are told", async () => {
  const grid = desk.fresh();
  put(grid, "Sheet1", "A1", STOCK);
  grid.layout.merge(idOf(grid, "Sheet1"), rect("A2:A3"));
  expect((await findSources()).sources[0]?.remarks).toEqual(["merged-cells"]);
});

test("an empty sheet and a lone cell hold no source", async () => {
  const grid = desk.fresh();
  expect((await findSources()).sources).toEqual([]);
  put(grid, "Sheet1", "A1", [["Case"]]);
  expect((await findSources()).sources).toEqual([]);
});

test("a title with a line below it is no source", async () => {
  const grid = desk.fresh();
  put(grid, "Sheet1", "B2", [["Cases of 2026"], ["As of July 10"]]);
  grid.user.select("Sheet1", "A1");
  expect((await findSources()).sources).toEqual([]);
});

test("a workbook that counts dates from 1904 is recognised", async () => {
  desk.fresh({ date1904: true });
  expect((await findSources()).date1904).toBe(true);
});

test("what Excel refuses is a sentence", async () => {
  desk.fresh();
  desk.host.faults.failNth(1, "AccessDenied");
  await expect(findSources()).rejects.toMatchObject({
    name: "ExcelTrouble",
    code: "no-access",
    message:
      "SAMM could not look for tables in this workbook. The sheet or the workbook is protected, or it is open for reading only. Nothing was changed. Unprotect it (Review tab) or open it for editing, then try again.",
  });
});

test("plain ranges are found by the names they had under the selection", async () => {
  const grid = desk.fresh({ sheets: ["Sheet1", "My 2nd sheet", "Bob's!"] });
  table(grid, "Sheet1", "F1", "Stock", STOCK);
  const found: unknown[] = [];
  const names: string[] = [];
  for (const sheet of ["Sheet1", "My 2nd sheet", "Bob's!"]) {
    put(grid, sheet, "A3", STOCK);
    grid.user.select(sheet, "B4");
    const range = (await findSources()).sources.find(({ kind }) => kind === "range")!;
    found.push({ ...range, selected: false });
    names.push(range.name);
  }
  grid.user.select("Sheet1", "F1");
  expect(await findRanges([...names, "Stock", "Gone!A1:B2", "Sheet1!"])).toEqual(found);
  expect(await findRanges(["Stock"])).toEqual([]);
});
