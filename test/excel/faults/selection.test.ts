/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { backSteps, goBack, goTo } from "../../../src/excel/navigate/go-to";
import { findSources } from "../../../src/excel/sources/find";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, put, table } from "../support/workbook";

/** What Excel says where a chart, a shape or several areas are selected. */
const REFUSED = {
  code: "InvalidSelection",
  message: "The current selection is invalid for this operation.",
};

const SALES = [
  ["Case", "Intent to replace", "Acquisition cost"],
  ["AA-P-XYZ", "Yes", 10],
  ["BB-P-XYZ", "No", 20],
];

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

function refuse(...syncs: readonly number[]): void {
  syncs.forEach((sync) => desk.host.faults.failNth(sync, REFUSED));
}

function twoSheets(): MemoryGrid {
  const grid = desk.fresh({ sheets: ["Sales", "Plain"] });
  table(grid, "Sales", "A1", "Sales", SALES);
  put(grid, "Plain", "A1", SALES);
  return grid;
}

describe("going to a cell while Excel does not name the selected cells", () => {
  test("goes there, and back to the active cell", async () => {
    const grid = twoSheets();
    grid.user.select("Plain", "B2:C3");
    const steps = backSteps();
    refuse(1);
    await goTo({ sheet: "Sales", address: "A2" });
    expect(grid.view.selection().activeCell).toEqual({ row: 1, column: 0 });
    expect(backSteps()).toBe(steps + 1);
    await goBack();
    const [range] = grid.view.selection().ranges;
    expect(range).toMatchObject({ row: 1, column: 1, rows: 1, columns: 1 });
  });

  test("goes there without a step back where it does not name the active cell either", async () => {
    const grid = twoSheets();
    const steps = backSteps();
    refuse(1, 2);
    await goTo({ sheet: "Sales", address: "A2" });
    expect(grid.view.selection().activeCell).toEqual({ row: 1, column: 0 });
    expect(backSteps()).toBe(steps);
  });

  test("takes a request more only then", async () => {
    twoSheets();
    await goTo({ sheet: "Sales", address: "A2" });
    expect(desk.host.stats.syncs).toBe(2);
  });

  test("fails as ever where something else is wrong", async () => {
    twoSheets();
    desk.host.faults.failNth(1, "InvalidOperationInCellEditMode");
    await expect(goTo({ sheet: "Sales", address: "A2" })).rejects.toMatchObject({ code: "cell-edit" });
  });
});

describe("looking for tables while Excel does not name the selected cells", () => {
  const found = async (): Promise<readonly unknown[]> => {
    const { sources, activeSheet } = await findSources();
    return [activeSheet, ...sources.map(({ name, selected }) => [name, selected])];
  };

  test("finds them, and the range around the active cell", async () => {
    const grid = twoSheets();
    grid.user.select("Plain", "B2");
    const expected = ["Plain", ["Sales", false], ["Plain!A1:C3", true]];
    expect(await found()).toEqual(expected);
    const { syncs } = desk.host.stats;
    refuse(1);
    expect(await found()).toEqual(expected);
    expect(desk.host.stats.syncs).toBe(2 * syncs + 1);
  });

  test("finds the table of the active cell", async () => {
    const grid = twoSheets();
    grid.user.select("Sales", "B2");
    refuse(1);
    expect(await found()).toEqual(["Sales", ["Sales", true]]);
  });

  test("finds the tables and the sheet shown where it does not name the active cell either", async () => {
    const grid = twoSheets();
    grid.user.select("Plain", "B2");
    refuse(1, 2);
    expect(await found()).toEqual(["Plain", ["Sales", false]]);
  });
});
