/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, idOf, put, rect, values } from "../support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** A formula that shows twice what is in A1. */
function doubling(): MemoryGrid {
  const grid = new MemoryGrid({
    evaluate: (_formula, cell) => 2 * Number(cell.values("Sheet1", rect("A1"))[0]?.[0]),
  });
  put(grid, "Sheet1", "A1", [[100, "=SAMM.TAS(A1)"]]);
  grid.recalculate();
  return grid;
}

test("where calculation is manual, what is frozen is the answer to the inputs as they are now", async () => {
  const grid = desk.reopen(doubling());
  grid.calculationMode = "Manual";
  grid.user.type("Sheet1", "A1", "250");
  expect(values(grid, "Sheet1", "B1")).toEqual([[200]]);
  await freeze();
  expect(values(grid, "Sheet1", "B1")).toEqual([[500]]);
  expect(grid.calculationMode).toBe("Manual");
  expect(await restoreFrozen()).toMatchObject({ restored: 1, refused: [] });
  expect(grid.cells.formulas(idOf(grid, "Sheet1"), rect("B1"))).toEqual([["=SAMM.TAS(A1)"]]);
});

test("where Excel calculates by itself, it is not made to calculate all again", async () => {
  const grid = desk.reopen(doubling());
  const recalculate = jest.spyOn(grid, "recalculate");
  await freeze();
  expect(recalculate).not.toHaveBeenCalled();
});
