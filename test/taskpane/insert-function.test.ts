/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import type { Session } from "../../src/taskpane/session/session";
import { insertColumn, insertFormula } from "../../src/taskpane/operations/insert-function";
import { insertTableOf, likelyTable, tablesIn } from "../../src/taskpane/pages/functions/insert/tables";
import { exportState } from "../../src/workbench/grid/state";
import type { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import { Desk, table } from "../excel/support/workbook";
import { messagesOf, openPane } from "./support/open-workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const FORMULA = "=SAMM.BUYBACKTRANSPORT(Sales[@Case])";

/** Two case tables of different kinds and a table of something else, on three sheets. */
function openBook(): MemoryGrid {
  const grid = desk.fresh({ sheets: ["Notes", "Sales", "Funds"] });
  table(grid, "Notes", "A1", "Shelves", [["Shelf"], ["B 12"]]);
  table(grid, "Sales", "A1", "Sales", [
    ["Case", "Intent to replace", "Acquisition cost"],
    ["AA-P-XYZ", "No", 10],
  ]);
  table(grid, "Funds", "A1", "Funds", [
    ["Case", "TAS"],
    ["B1-B-XYZ", "097-2020/2021-0100"],
  ]);
  return grid;
}

describe("the table that is meant most likely", () => {
  it.each([
    ["Sales", "A2", null, "Sales"],
    ["Funds", "A2", null, "Funds"],
    ["Funds", "H9", "bpc-case", "Funds"],
    ["Sales", "A2", "bpc-case", "Funds"],
    ["Notes", "A2", "stock-sale", "Sales"],
    ["Notes", "A2", "return-or-buy-back", "Sales"],
  ] as const)("from %s!%s, for a function of %s, is %s", async (sheet, cell, kind, wanted) => {
    const grid = openBook();
    grid.user.select(sheet, cell);
    const { sources } = (await openPane()).store.get();
    expect(sources.activeSheet).toBe(sheet);
    expect(tablesIn(sources).map(({ source }) => source.name)).toEqual(["Shelves", "Sales", "Funds"]);
    expect(likelyTable(tablesIn(sources), sources.activeSheet, kind)?.source.name).toBe(wanted);
  });

  it("is none in a workbook without tables, and none that shows no headings", async () => {
    const grid = desk.fresh();
    const id = table(grid, "Sheet1", "A1", "Sales", [
      ["Case", "SME"],
      ["A", "No"],
    ]);
    grid.tables.update(id, { showHeaders: false });
    const { sources } = (await openPane()).store.get();
    expect(tablesIn(sources)).toEqual([]);
    expect(likelyTable([], "Sheet1", null)).toBeUndefined();
  });
});

const press = async (session: Session, label: string): Promise<void> => {
  const actions = session.store.get().messages.flatMap((message) => message.actions ?? []);
  actions.find((action) => action.label === label)?.perform();
  for (let turns = 0; turns < 100; turns++) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("inserting a column from the pane", () => {
  const begin = async (): Promise<{ grid: MemoryGrid; session: Session; insert: () => Promise<boolean> }> => {
    const grid = openBook();
    grid.user.select("Notes", "A2");
    const session = await openPane();
    const [, view] = tablesIn(session.store.get().sources);
    if (view === undefined) throw new Error("No table.");
    expect(insertTableOf(view, {})).toMatchObject({ name: "Sales", kind: "stock-sale", rowCount: 1 });
    const input = {
      source: view.source,
      heading: "Who",
      formula: FORMULA,
      result: "plain",
      like: null,
    } as const;
    return { grid, session, insert: () => insertColumn(session, "SAMM.X", input) };
  };

  it("selects its first cell, says where it is and how it is taken back, and does that", async () => {
    const { grid, session, insert } = await begin();
    const before = exportState(grid);
    expect(await insert()).toBe(true);
    expect(grid.view.selection()).toMatchObject({ activeCell: { row: 1, column: 3 } });
    expect(session.store.get().sources.views[1]?.source.headings).toContain("Who");
    const said =
      'The column Who was added to Sales and filled down (Sales, D2); its first cell is selected. Excel\'s Undo does not take it back; "Remove the column" does.';
    expect(messagesOf(session)).toEqual([`Insert SAMM.X: ${said}`]);
    expect(session.announcer.spoken.get().text).toBe(`Insert SAMM.X. ${said}`);
    await press(session, "Remove the column");
    expect(messagesOf(session)).toEqual(["Insert SAMM.X: The column Who is gone: Sales is as it was."]);
    grid.user.select("Notes", "A2");
    expect(exportState(grid)).toEqual(before);
  });

  it("that goes wrong and cannot be taken back is offered to be removed, until it is", async () => {
    const { grid, session, insert } = await begin();
    const before = exportState(grid);
    desk.host.faults.clear();
    desk.host.faults.failNth(4, { code: "GeneralException", afterActions: 20 });
    desk.host.faults.failNth(5, "AccessDenied");
    desk.host.faults.failNth(6, "AccessDenied");
    expect(await insert()).toBe(false);
    expect(messagesOf(session)[0]).toMatch(
      /The column Who may be there in part, in or beside Sales: remove it\./,
    );
    expect(exportState(grid)).not.toEqual(before);
    await press(session, "Remove the column");
    expect(messagesOf(session)[0]).toMatch(/could not remove the column Who from Sales/);
    await press(session, "Remove the column");
    expect(messagesOf(session)).toEqual(["Insert SAMM.X: The column Who is gone: Sales is as it was."]);
    expect(exportState(grid)).toEqual(before);
  });
});

describe("inserting a formula from the pane", () => {
  it("that cannot be taken away at once is offered to be removed, until it is", async () => {
    const grid = desk.fresh();
    grid.user.select("Sheet1", "B2");
    const before = exportState(grid);
    const session = await openPane();
    const input = { what: "SAMM.VERSION", formula: "=1+1", rows: 1, columns: 1 };
    expect(await insertFormula(session, input)).toBe(true);
    expect(messagesOf(session)[0]).toMatch(/was put into Sheet1, B2\./);
    desk.host.faults.failNth(1, "InvalidOperationInCellEditMode");
    await press(session, "Remove the formula");
    expect(messagesOf(session)).toEqual([
      "Insert SAMM.VERSION: SAMM could not remove SAMM.VERSION from Sheet1!B2. A cell is being edited. Nothing was changed. Press Enter or Esc in the cell, then try again.",
    ]);
    await press(session, "Remove the formula");
    expect(messagesOf(session)).toEqual(["Insert SAMM.VERSION: SAMM.VERSION is gone from Sheet1, B2."]);
    expect(exportState(grid)).toEqual(before);
  });
});
