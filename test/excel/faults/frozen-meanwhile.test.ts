/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { freeze } from "../../../src/excel/frozen/freeze";
import { restoreFrozen } from "../../../src/excel/frozen/restore";
import { readStored } from "../../../src/excel/stored/part";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { evaluate, picture, shows } from "../frozen/support";
import { troubleIn } from "../support/job";
import { Desk, idOf, put, rect, table } from "../support/workbook";

/** What the analyst, or another person in the same workbook, does between two requests. */
const ACTS: readonly (readonly [what: string, act: (grid: MemoryGrid) => void])[] = [
  ["a row above is deleted", (grid) => grid.user.delete("Cases", "1:1")],
  ["a row comes in above", (grid) => grid.user.insert("Cases", "1:1")],
  ["a row comes in among the formulas", (grid) => grid.user.insert("Cases", "3:3")],
  ["a row with a formula is deleted", (grid) => grid.user.delete("Cases", "3:3")],
  ["the last row with a formula is deleted", (grid) => grid.user.delete("Cases", "5:5")],
  ["a column comes in left of the formulas", (grid) => grid.user.insert("Cases", "B:B")],
  ["a column left of formulas is deleted", (grid) => grid.user.delete("Cases", "E:E")],
  ["a row comes in above what formulas refer to", (grid) => grid.user.insert("Inputs", "1:1")],
  ["a row above what formulas refer to is deleted", (grid) => grid.user.delete("Inputs", "1:1")],
  ["a row comes in among the rows of the table", (grid) => grid.user.insert("Sales", "3:3")],
  ["a row of the table is deleted", (grid) => grid.user.delete("Sales", "3:3")],
  ["a sheet is deleted", (grid) => grid.user.deleteSheet("Cases")],
  ["the sheet of the table is deleted", (grid) => grid.user.deleteSheet("Sales")],
];

/**
 * Formulas with typed cells around them. Where they all show the same, nothing but their place tells them
 * apart.
 */
function workbook(areSame = false): MemoryGrid {
  const value = (row: number): string => (areSame ? "same" : `row ${row}`);
  const grid = new MemoryGrid({ evaluate, sheets: ["Notes", "Cases", "Inputs", "Sales"] });
  put(grid, "Inputs", "A2", [[5], [6], [7], [8]]);
  put(grid, "Cases", "A2", [["k1"], ["k2"], ["k3"], ["k4"], ["k5"]]);
  const call = (row: number): string => `=SAMM.TAS(${shows(value(row))},A${row},Inputs!A${row})`;
  put(grid, "Cases", "B2", [[call(2)], [call(3)], [call(4)], [call(5)], [value(5)], ["mine"]]);
  const all = `=SAMM.TAS(${shows("same")})`;
  put(grid, "Cases", "D2", [[all], [all], [all], ["same"], ["mine"]]);
  put(grid, "Cases", "F7", [
    [
      `=SAMM.EXPLAIN(${shows([
        ["a", "b"],
        ["c", "d"],
      ])},Inputs!A2)`,
    ],
  ]);
  put(grid, "Cases", "F9", [["mine", "mine"]]);
  const price = `=SAMM.STOCKPRICE([@Case],${shows("same")})`;
  table(grid, "Sales", "A1", "Stock", [
    ["Case", "Price"],
    ["AA", price],
    ["BB", price],
    ["CC", price],
  ]);
  put(grid, "Sales", "B6", [["same"], ["mine"]]);
  grid.recalculate();
  return grid;
}

const NOTHING = "Nothing was changed.";
const GONE = "A sheet, table or column it needs is no longer there, or has another name.";
const LOOK = "Look at the workbook, refresh the list of tables, then try again.";
const FREEZE = "SAMM could not freeze the SAMM formulas of this workbook.";
const RESTORE = "SAMM could not restore the frozen formulas.";

/** Everything that is said when something came, went or moved. */
const SAID: readonly string[] = [
  `The workbook was changed while its formulas were being frozen. ${NOTHING} Freeze again.`,
  `The workbook was changed while formulas were being restored. ${NOTHING} Press Restore formulas again.`,
];

/** What is said besides when a sheet was deleted. */
const SAID_OF_SHEETS: readonly string[] = [
  ...SAID,
  `${FREEZE} ${GONE} ${NOTHING} ${LOOK}`,
  `${FREEZE} ${GONE} Formulas may be frozen in part; all of them are stored. Restore formulas takes back what was done. ${LOOK}`,
  `${RESTORE} ${GONE} ${NOTHING} ${LOOK}`,
  `${RESTORE} ${GONE} Some formulas may be back already. Restore formulas again does the rest. ${LOOK}`,
];

const saidWhen = (what: string): readonly string[] => (what.includes("sheet") ? SAID_OF_SHEETS : SAID);

let desk: Desk;
let freezing = 0;
let restoring = 0;

beforeAll(async () => {
  desk = await Desk.set();
  desk.reopen(workbook());
  await freeze();
  freezing = desk.host.stats.syncs;
  await restoreFrozen();
  restoring = desk.host.stats.syncs - freezing;
});

const requests = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Formulas that show the same, where rows came or went among them, cannot be told apart later. */
const SHIFTS = ACTS.filter(([what]) => !/among|row with/.test(what));

const EDITS: readonly (readonly [what: string, cell: string])[] = [
  ["a formula", "B3"],
  ["one of the same formulas", "D3"],
  ["a formula that fills an area", "F7"],
];

/** The workbook had nothing been frozen when it happened. */
function changedWorkbook(act: (grid: MemoryGrid) => void, areSame = false): unknown {
  const grid = desk.reopen(workbook(areSame));
  act(grid);
  return picture(grid).sheets;
}

const all = [
  ...ACTS.map(([what, act]) => [what, act, false] as const),
  ...SHIFTS.map(([what, act]) => [`${what}, where all formulas show the same,`, act, true] as const),
];

test.each(all)("%s while it is frozen: Restore then leaves just that", async (what, act, areSame) => {
  const wanted = changedWorkbook(act, areSame);
  for (const at of requests(freezing)) {
    const grid = desk.reopen(workbook(areSame));
    desk.host.faults.before(at, () => act(grid));
    const trouble = await troubleIn(freeze);
    if (trouble !== null)
      expect([at, saidWhen(what)]).toEqual([at, expect.arrayContaining([trouble.message])]);
    desk.host.faults.clear();
    if (trouble?.unchanged === "Nothing was changed.")
      expect([at, picture(grid).sheets]).toEqual([at, wanted]);
    expect([at, (await restoreFrozen()).refused, trouble?.message]).toEqual([at, [], trouble?.message]);
    expect([at, picture(grid).sheets]).toEqual([at, wanted]);
    expect((await readStored()).state.frozen).toEqual([]);
  }
});

test.each(all)("%s while it is restored: Restore again leaves just that", async (what, act, areSame) => {
  const wanted = changedWorkbook(act, areSame);
  for (const at of requests(restoring)) {
    const grid = desk.reopen(workbook(areSame));
    await freeze();
    desk.host.faults.clear();
    desk.host.faults.before(at, () => act(grid));
    const trouble = await troubleIn(restoreFrozen);
    if (trouble !== null)
      expect([at, saidWhen(what)]).toEqual([at, expect.arrayContaining([trouble.message])]);
    desk.host.faults.clear();
    const { refused } = await restoreFrozen();
    expect([at, refused]).toEqual([at, []]);
    expect([at, picture(grid).sheets]).toEqual([at, wanted]);
    expect((await readStored()).state.frozen).toEqual([]);
  }
});

test("no formula is lost where Excel writes, finds its answer too large, and then a row goes", async () => {
  const act = (grid: MemoryGrid): void => grid.user.delete("Cases", "1:1");
  const wanted = changedWorkbook(act);
  for (const at of requests(freezing)) {
    const grid = desk.reopen(workbook());
    desk.host.faults.transportError(at, "responseTooLarge");
    desk.host.faults.before(at + 1, () => act(grid));
    await troubleIn(freeze);
    desk.host.faults.clear();
    // Freeze may have ended before the row was to go.
    if (picture(grid).sheets[1]?.cells.A1 === undefined) act(grid);
    expect([at, (await restoreFrozen()).refused]).toEqual([at, []]);
    expect([at, picture(grid).sheets]).toEqual([at, wanted]);
  }
});

/** What is in a cell: its formula or value. */
const contentOf = (grid: MemoryGrid, cell: string): unknown =>
  grid.cells.formulas(idOf(grid, "Cases"), rect(cell))[0]?.[0];

test.each(EDITS)("what is typed over %s while it is frozen stays", async (_what, cell) => {
  for (const at of requests(freezing)) {
    const grid = desk.reopen(workbook());
    desk.host.faults.before(at, () => grid.user.type("Cases", cell, "=1+1"));
    await troubleIn(freeze);
    desk.host.faults.clear();
    expect([at, contentOf(grid, cell)]).toEqual([at, "=1+1"]);
    await restoreFrozen();
    expect([at, contentOf(grid, cell)]).toEqual([at, "=1+1"]);
    expect([at, contentOf(grid, "B2")]).toEqual([at, expect.stringContaining("=SAMM.TAS(")]);
  }
});

test.each([...EDITS, ["a cell that a formula fills", "G8"] as const])(
  "what is typed over the value of %s while it is restored stays",
  async (_what, cell) => {
    for (const at of requests(restoring)) {
      const grid = desk.reopen(workbook());
      await freeze();
      desk.host.faults.clear();
      const seen = { isBack: false };
      desk.host.faults.before(at, () => {
        seen.isBack = String(contentOf(grid, "F7")).startsWith("=");
        grid.user.type("Cases", cell, "=1+1");
      });
      await troubleIn(restoreFrozen);
      desk.host.faults.clear();
      expect([at, contentOf(grid, cell)]).toEqual([at, "=1+1"]);
      const { refused } = await restoreFrozen();
      expect([at, contentOf(grid, cell)]).toEqual([at, "=1+1"]);
      expect([at, refused.length]).toEqual([at, seen.isBack ? 0 : 1]);
    }
  },
);
