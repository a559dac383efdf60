/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { clearFlags } from "../../../src/excel/flags/clear";
import { readStored } from "../../../src/excel/stored/part";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { cleanRun, doJob, openMixed, troubleIn, type Step } from "../support/job";
import { picture, type Setting } from "../support/mixed-book";
import { Desk } from "../support/workbook";

/** What the analyst, or another person in the same workbook, does between two requests. */
type Act = (grid: MemoryGrid) => void;

const table = (grid: MemoryGrid): string => grid.tables.list()[0]!.id;

const ACTS: readonly (readonly [what: string, where: "anywhere" | "table", act: Act])[] = [
  ["the sheet is deleted", "anywhere", (grid) => grid.user.deleteSheet("Cases")],
  ["a sheet column of the cases is deleted", "anywhere", (grid) => grid.user.delete("Cases", "D:D")],
  ["a sheet column comes in left of the cases", "anywhere", (grid) => grid.user.insert("Cases", "A:A")],
  ["a sheet column comes in among the cases", "anywhere", (grid) => grid.user.insert("Cases", "D:D")],
  ["a row comes in above", "anywhere", (grid) => grid.user.insert("Cases", "2:2")],
  ["a row comes in among the cases", "anywhere", (grid) => grid.user.insert("Cases", "5:5")],
  ["a row is deleted", "anywhere", (grid) => grid.user.delete("Cases", "5:5")],
  ["the sheet is protected", "anywhere", (grid) => grid.user.protect("Cases")],
  ["a heading is renamed", "anywhere", (grid) => grid.user.type("Cases", "E3", "Wear")],
  ["a cell is edited", "anywhere", (grid) => grid.user.type("Cases", "D5", "17")],
  ["the sheet is renamed", "anywhere", (grid) => grid.sheets.update(grid.sheets.list()[0]!.id, { name: "Q3" })],
  ["the table is renamed", "table", (grid) => grid.tables.update(table(grid), { name: "Sales" })],
  ["the table is sorted", "table", (grid) => grid.user.sort("Stock", 2, false)],
];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

describe.each<Setting>(["table", "crowded", "range"])("while a %s is reviewed, flagged and cleared", (setting) => {
  let steps: readonly Step[] = [];
  beforeAll(async () => {
    steps = await cleanRun(desk, setting);
  });

  const acts = ACTS.filter(([, where]) => where === "anywhere" || setting !== "range");
  test.each(acts)("%s: at each request in turn, Clear then leaves just that", async (_what, _where, act) => {
    const twin = openMixed(desk, setting);
    act(twin);
    twin.sheets.list().forEach(({ name }) => twin.user.protect(name, false));
    const wanted = picture(twin);
    for (const { sync } of steps) {
      const grid = openMixed(desk, setting);
      desk.host.faults.before(sync, () => act(grid));
      const trouble = await troubleIn(doJob);
      if (trouble !== null) expect(trouble.message).toMatch(/^[^.]+\. (?:.+ )?(?:Nothing was changed|No cell was changed|.*Clear flags[^.]*)\. .+\.$/);
      grid.sheets.list().forEach(({ name }) => grid.user.protect(name, false));
      const { kept } = await clearFlags();
      expect({ sync, kept, trouble: trouble?.message, state: picture(grid) }).toEqual({ sync, kept: [], trouble: trouble?.message, state: wanted });
      expect((await readStored()).state.flags).toEqual([]);
    }
  });
});
