/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import type { ColumnInput } from "../../../src/excel";
import { insertColumn } from "../../../src/excel/columns/insert";
import { removeColumn } from "../../../src/excel/columns/remove";
import { patience } from "../../../src/excel/host/in-excel";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { exportState, type GridState } from "../../../src/workbench/grid/state";
import { troubleIn } from "../support/job";
import { Desk, put } from "../support/workbook";
import { columnOf, inputFor, openCases, tryInsert } from "./support";

/** Find the table, look beside it, read the cells there, write. */
const REQUESTS = 4;
const WRITE = 4;

let desk: Desk;
let usual = 0;
beforeAll(async () => {
  desk = await Desk.set();
  usual = patience.milliseconds;
});
afterEach(() => {
  Object.defineProperty(patience, "milliseconds", { value: usual, writable: true, configurable: true });
});

interface Start {
  readonly grid: MemoryGrid;
  readonly input: ColumnInput;
  readonly before: GridState;
}

async function begin(): Promise<Start> {
  const grid = openCases(desk);
  const input = await inputFor();
  const before = exportState(grid);
  desk.host.faults.clear();
  desk.host.stats.reset();
  return { grid, input, before };
}

const NOTHING = "Nothing was changed.";
const BACK = "What was written of the column was taken back: Stock is as it was.";
const IN_PART = "The column Stock price may be there in part, in or beside Stock: remove it.";
const GONE_IN_PART = "The column Stock price may be gone in part. Remove it again.";

const expected = (why: string, state: string, todo: string): string =>
  `SAMM could not insert the column Stock price into Stock. ${why} ${state} ${todo}`;

test.each([
  [
    "accessDenied",
    "The sheet or the workbook is protected, or it is open for reading only.",
    "Unprotect it (Review tab) or open it for editing, then try again.",
  ],
  ["activityLimitReached", "Excel is busy with too many requests.", "Wait a moment, then try again."],
  [
    "requestTooLarge",
    "That is more than Excel takes at once.",
    "Split the table into smaller ones, or shorten very long texts, then try again.",
  ],
] as const)(
  "%s instead of an answer, at each request in turn: the table is what it was",
  async (error, why, todo) => {
    for (let sync = 1; sync <= REQUESTS; sync++) {
      const { grid, input, before } = await begin();
      desk.host.faults.transportError(sync, error);
      const { left, said, inserted } = await tryInsert(input);
      // A block that is too large is asked for again in halves: nobody has to know.
      if (inserted) expect([sync, error]).toEqual([3, "requestTooLarge"]);
      else expect([sync, said]).toEqual([sync, expected(why, sync < WRITE ? NOTHING : BACK, todo)]);
      if (left !== null) await removeColumn(left);
      expect([sync, exportState(grid)]).toEqual([sync, before]);
    }
  },
);

/** How many actions the last request of a clean insertion has, and that of its removal. */
async function countActions(): Promise<{ readonly write: number; readonly remove: number }> {
  const { input } = await begin();
  const column = columnOf(await insertColumn(input));
  const write = desk.host.stats.lastActions;
  await removeColumn(column);
  return { write, remove: desk.host.stats.lastActions };
}

test("half of a request done, at each action of the one that writes, is taken back", async () => {
  const { write: actions } = await countActions();
  expect(actions).toBeGreaterThan(20);
  let written = 0;
  for (let afterActions = 0; afterActions <= actions; afterActions++) {
    const { grid, input, before } = await begin();
    desk.host.faults.failNth(WRITE, { code: "GeneralException", afterActions });
    desk.host.faults.before(WRITE + 1, () => {
      if (JSON.stringify(exportState(grid)) !== JSON.stringify(before)) written++;
    });
    const { left, said } = await tryInsert(input);
    expect(said).toBe(
      expected("Excel said: There was an internal error while processing the request.", BACK, "Try again."),
    );
    expect(left).toBeNull();
    expect([afterActions, exportState(grid)]).toEqual([afterActions, before]);
  }
  expect(written).toBeGreaterThan(5);
});

test("what cannot be taken back at once is removed as soon as Excel lets it, whichever request failed", async () => {
  const { write, remove } = await countActions();
  for (let after = 1; after <= REQUESTS; after++) {
    for (let afterActions = write; afterActions >= 0; afterActions -= 3) {
      const { grid, input, before } = await begin();
      desk.host.faults.failNth(WRITE, { code: "GeneralException", afterActions });
      desk.host.faults.failNth(WRITE + after, {
        code: "AccessDenied",
        afterActions: after === REQUESTS ? remove - 3 : 0,
      });
      const { left, said } = await tryInsert(input);
      if (left !== null) {
        expect(said).toContain(IN_PART);
        await removeColumn(left);
      }
      expect([after, afterActions, exportState(grid)]).toEqual([after, afterActions, before]);
    }
  }
});

test("a request that is never answered ends with a sentence, each in turn, and Remove makes it what it was", async () => {
  for (let sync = 1; sync <= REQUESTS; sync++) {
    const { grid, input, before } = await begin();
    const milliseconds = (): number => (desk.host.stats.syncs === sync - 1 ? 20 : usual);
    Object.defineProperty(patience, "milliseconds", { get: milliseconds, configurable: true });
    desk.host.faults.neverAnswer(sync);
    const { left, said } = await tryInsert(input);
    const why = "Excel did not answer in time. It may still be calculating.";
    const todo = "Wait until Excel is ready, look at the sheet, then try again.";
    expect(said).toBe(expected(why, sync < WRITE ? NOTHING : IN_PART, todo));
    expect(left !== null).toBe(sync === WRITE);
    if (left !== null) await removeColumn(left);
    expect(exportState(grid)).toEqual(before);
  }
});

test("removing fails at each request and each action in turn, and then does it after all", async () => {
  const { remove } = await countActions();
  let halfway = 0;
  for (let sync = 1; sync <= REQUESTS; sync++) {
    for (let afterActions = 0; afterActions <= remove; afterActions++) {
      const { grid, input, before } = await begin();
      const column = columnOf(await insertColumn(input));
      desk.host.faults.clear();
      desk.host.faults.failNth(sync, { code: "GeneralException", afterActions });
      const trouble = await troubleIn(() => removeColumn(column));
      expect(trouble?.unchanged).toBe(sync < REQUESTS ? NOTHING : GONE_IN_PART);
      const isGone = JSON.stringify(exportState(grid)) === JSON.stringify(before);
      if (!isGone) await removeColumn(column);
      if (!isGone && sync === REQUESTS) halfway++;
      expect([sync, afterActions, exportState(grid)]).toEqual([sync, afterActions, before]);
    }
  }
  expect(halfway).toBeGreaterThan(10);
});

const tableId = (grid: MemoryGrid): string => grid.tables.list()[0]!.id;

const ACTS: readonly (readonly [what: string, act: (grid: MemoryGrid) => void])[] = [
  ["the sheet is deleted", (grid) => grid.user.deleteSheet("Cases")],
  ["the table becomes a range", (grid) => grid.tables.convertToRange(tableId(grid))],
  ["the sheet is protected", (grid) => grid.user.protect("Cases")],
  ["a row comes in above", (grid) => grid.user.insert("Cases", "2:2")],
  ["a row comes in among the cases", (grid) => grid.user.insert("Cases", "5:5")],
  ["a row is deleted", (grid) => grid.user.delete("Cases", "5:5")],
  ["a sheet column comes in left of the cases", (grid) => grid.user.insert("Cases", "A:A")],
  ["a sheet column is deleted", (grid) => grid.user.delete("Cases", "D:D")],
  ["the table is sorted", (grid) => grid.user.sort("Stock", 2, false)],
  ["somebody writes beside the table", (grid) => put(grid, "Cases", "G5", [["mine"]])],
];

test.each(ACTS)("%s meanwhile: inserted whole, or refused and just that is left", async (_what, act) => {
  for (let sync = 1; sync <= REQUESTS; sync++) {
    const twin = openCases(desk);
    await inputFor();
    act(twin);
    twin.sheets.list().forEach(({ name }) => twin.user.protect(name, false));
    const wanted = exportState(twin);
    const { grid, input } = await begin();
    desk.host.faults.before(sync, () => act(grid));
    const { left, said } = await tryInsert(input);
    grid.sheets.list().forEach(({ name }) => grid.user.protect(name, false));
    if (left === null) expect(said).toMatch(/(Nothing was changed\.|Stock is as it was\.) [A-Z]/);
    else await removeColumn(left);
    expect([sync, said, exportState(grid)]).toEqual([sync, said, wanted]);
  }
});
