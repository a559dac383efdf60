/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { findAsOf } from "../../../src/excel/columns/as-of";
import { insertFormula, removeFormula } from "../../../src/excel/columns/insert-cell";
import { insertReadyTable } from "../../../src/excel/tables/insert";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState } from "../../../src/workbench/grid/state";
import { sourceNamed } from "../support/cases";
import { troubleIn } from "../support/job";
import { Desk, idOf, put, rect } from "../support/workbook";
import { openCases, written } from "./support";

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

const RULES = { what: "SAMM.RULES", formula: "=SAMM.RULES()", rows: 10, columns: 5 };
const ELSEWHERE =
  "Select a cell with room below and right of it, such as A1 of a new sheet, then insert again.";

function open(cell: string): MemoryGrid {
  const grid = openCases(desk);
  grid.user.select("Cases", cell);
  return grid;
}

test("a formula comes into the selected cell, also one formatted as text, and goes without a trace", async () => {
  const grid = open("H3");
  grid.cells.setNumberFormats(idOf(grid, "Cases"), rect("H3"), [["@"]]);
  const before = exportState(grid);
  const inserted = await insertFormula(RULES);
  expect(inserted).toMatchObject({ sheet: "Cases", address: "H3", numberFormat: "@" });
  expect(written(grid, "H3")).toEqual(["=SAMM.RULES()"]);
  await removeFormula(inserted);
  expect(exportState(grid)).toEqual(before);
});

test("at the last rows of the sheet it is looked at as far as the sheet goes", async () => {
  const grid = open("XFA1048574");
  await insertFormula(RULES);
  expect(written(grid, "XFA1048574")).toEqual(["=SAMM.RULES()"]);
});

test.each<readonly [string, string, (grid: MemoryGrid) => void, string]>([
  [
    "a cell in the way",
    "H3",
    (grid) => put(grid, "Cases", "J7", [["mine"]]),
    `SAMM.RULES needs up to 10 rows and 5 columns from H3 on, and not all of them are empty (J7). Nothing was changed. ${ELSEWHERE}`,
  ],
  [
    "a table in the way",
    "A1",
    () => undefined,
    `SAMM.RULES needs up to 10 rows and 5 columns from A1 on, and the table Stock is in the way. Nothing was changed. ${ELSEWHERE}`,
  ],
  [
    "merged cells in the way",
    "H3",
    (grid) => grid.layout.merge(idOf(grid, "Cases"), rect("I4:J5")),
    `SAMM.RULES needs up to 10 rows and 5 columns from H3 on, and merged cells are in the way. Nothing was changed. ${ELSEWHERE}`,
  ],
  [
    "a protected sheet",
    "H3",
    (grid) => grid.user.protect("Cases"),
    "The sheet Cases is protected. Nothing was changed. Unprotect it (Review tab), then insert again.",
  ],
])("%s is a sentence, and nothing is changed", async (_what, cell, act, said) => {
  const grid = open(cell);
  act(grid);
  const before = exportState(grid);
  expect((await troubleIn(() => insertFormula(RULES)))?.message).toBe(said);
  expect(exportState(grid)).toEqual(before);
});

test("each request made to fail is a sentence that says what is there", async () => {
  for (const [sync, state] of [
    [1, "Nothing was changed."],
    [2, "Nothing was changed."],
    [3, "The formula may be in Cases!H3: look, and delete it there."],
  ] as const) {
    const grid = open("H3");
    const before = exportState(grid);
    desk.host.faults.failNth(sync, "GeneralException");
    expect((await troubleIn(() => insertFormula(RULES)))?.message).toBe(
      `SAMM could not insert SAMM.RULES into the selected cell. Excel said: There was an internal error while processing the request. ${state} Try again.`,
    );
    expect(exportState(grid)).toEqual(before);
  }
});

test("a formula that was changed or whose sheet is gone is not removed", async () => {
  const grid = open("H3");
  const inserted = await insertFormula(RULES);
  grid.user.type("Cases", "H3", "17");
  const edited = await troubleIn(() => removeFormula(inserted));
  expect(edited?.message).toBe(
    "The formula is not in Cases!H3 any more. Nothing was changed. Look where it is, and delete it there.",
  );
  expect(written(grid, "H3")).toEqual([17]);
  grid.sheets.add("Other");
  grid.user.deleteSheet("Cases");
  expect((await troubleIn(() => removeFormula(inserted)))?.code).toBe("changed");
});

test("nothing is inserted while a chart is selected", async () => {
  open("H3");
  desk.host.faults.failNth(1, "InvalidSelection");
  expect((await troubleIn(() => insertFormula(RULES)))?.message).toBe(
    "SAMM could not insert SAMM.RULES into the selected cell. No cell is selected, but a chart, a picture or the like. Nothing was changed. Select a cell, then try again.",
  );
});

describe("the as-of date of a workbook", () => {
  test("is the cell above a ready table", async () => {
    desk.fresh({ sheets: ["My cases"] });
    await insertReadyTable("bpc-case");
    expect(await findAsOf(await sourceNamed("BpcCases"))).toBe("'My cases'!B3");
  });

  test("is the name that the add-in's own workbooks give it", async () => {
    const grid = openCases(desk);
    const source = await sourceNamed("Stock");
    expect(await findAsOf(source)).toBeNull();
    grid.names.set({ name: "SAMM_AsOf", formula: "=Cases!$H$1", comment: "", visible: true, sheetId: null });
    expect(await findAsOf(source)).toBe("SAMM_AsOf");
    grid.names.set({ name: "SAMM_AsOf", formula: "=Cases!#REF!", comment: "", visible: true, sheetId: null });
    expect(await findAsOf(source)).toBeNull();
  });
});
