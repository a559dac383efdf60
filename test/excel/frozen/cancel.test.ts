/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { workbook } from "../../../src/excel";
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, put } from "../support/workbook";
import { evaluate, mixedWorkbook, picture, sammFormulas, shows } from "./support";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** So many that their values are written in several requests. */
const ROWS = 9000;

function longWorkbook(): MemoryGrid {
  const grid = new MemoryGrid({ evaluate, sheets: ["Long"] });
  const text = "x".repeat(300);
  put(
    grid,
    "Long",
    "B2",
    Array.from({ length: ROWS }, (_, row) => [`=SAMM.EXPLAIN(${shows(`${text}${row}`)},A${row + 2})`]),
  );
  grid.recalculate();
  return grid;
}

/** Cancels when it is asked for the n-th time. */
const cancelledAt = (asked: number) => {
  let count = 0;
  return { isCancelled: () => ++count >= asked, asks: () => count };
};

/** Whether a cell of the column still has its formula. */
function isFormula(grid: MemoryGrid, row: number): boolean {
  const [cells] = grid.cells.formulas(grid.sheets.activeId(), { row, column: 1, rows: 1, columns: 1 });
  return String(cells?.[0]).startsWith("=");
}

test("Freeze that is cancelled at any request has changed nothing, and says so", async () => {
  const grid = desk.reopen(longWorkbook());
  const whole = cancelledAt(Infinity);
  await freeze(whole);
  await restoreFrozen();
  const before = picture(grid);
  expect(whole.asks()).toBeGreaterThan(6);
  let began = 0;
  for (let at = 1; at <= whole.asks(); at++) {
    const work = cancelledAt(at);
    const seen = new Set<boolean>();
    const isCancelled = (): boolean => {
      seen.add(isFormula(grid, 1));
      return work.isCancelled();
    };
    await expect(freeze({ isCancelled })).rejects.toMatchObject({
      code: "cancelled",
      message: "Cancelled. Nothing was changed.",
    });
    if (seen.has(false)) began++;
    expect(picture(grid)).toEqual(before);
    expect((await workbook.readStored()).state.frozen).toEqual([]);
  }
  // Some of them were cancelled when values stood in place of formulas already.
  expect(began).toBeGreaterThan(1);
}, 240_000);

test("what was frozen before stays frozen, with its notice", async () => {
  const grid = desk.reopen(mixedWorkbook());
  const original = picture(grid);
  await freeze();
  put(grid, "Notes", "H1", [[`=SAMM.TAS(${shows(5)})`]]);
  grid.recalculate();
  const before = picture(grid);
  const whole = cancelledAt(Infinity);
  await freeze(whole);
  const restored = await restoreFrozen();
  expect(restored.refused).toEqual([]);
  for (let at = 1; at <= whole.asks(); at++) {
    desk.reopen(mixedWorkbook());
    const again = desk.current();
    await freeze();
    put(again, "Notes", "H1", [[`=SAMM.TAS(${shows(5)})`]]);
    again.recalculate();
    await expect(freeze(cancelledAt(at))).rejects.toMatchObject({ code: "cancelled" });
    expect(picture(again)).toEqual(before);
    put(again, "Notes", "H1", [[""]]);
    expect((await restoreFrozen()).refused).toEqual([]);
    expect(picture(again)).toEqual(original);
  }
});

test("cells that were edited while it ran stay frozen, which is said; Restore names them", async () => {
  const grid = desk.reopen(longWorkbook());
  const before = picture(grid);
  const isEdited = (): boolean => {
    if (isFormula(grid, 1)) return false;
    grid.user.type("Long", "B2", "mine");
    return true;
  };
  await expect(freeze({ isCancelled: isEdited })).rejects.toMatchObject({
    code: "cancelled",
    message: "Cancelled. Cells that were edited meanwhile stay frozen: Restore formulas names them.",
  });
  expect(Object.keys(sammFormulas(picture(grid)))).toHaveLength(ROWS - 1);
  expect((await restoreFrozen()).refused).toMatchObject([{ address: "B2", is: "mine" }]);
  expect(Object.keys(sammFormulas(before))).toHaveLength(ROWS);
});

test("a fault of Excel while it is taken back leaves what Restore can mend, and does not say that nothing changed", async () => {
  const grid = desk.reopen(longWorkbook());
  const before = picture(grid);
  let planned = false;
  const isCancelled = (): boolean => {
    const cancels = !isFormula(grid, 1);
    if (cancels && !planned) desk.host.faults.failNth(5, "GeneralException");
    planned ||= cancels;
    return cancels;
  };
  const error = await freeze({ isCancelled }).catch((thrown: unknown) => thrown);
  desk.host.faults.clear();
  expect(error).toMatchObject({ name: "ExcelTrouble" });
  expect(String(error)).not.toContain("Nothing was changed");
  expect((await restoreFrozen()).refused).toEqual([]);
  expect(picture(grid)).toEqual(before);
});
