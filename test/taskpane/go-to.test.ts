/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { workbook } from "../../src/excel";
import { goBackAction } from "../../src/taskpane/actions/go-back";
import { goBack, goTo } from "../../src/taskpane/operations/go-to";
import { Desk, table } from "../excel/support/workbook";
import { messagesOf, openPane } from "./support/open-workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** The steps of other tests are still on the trail, which lives as long as the page. */
async function forgetSteps(): Promise<void> {
  while (workbook.backSteps() > 0) await workbook.goBack().catch(() => undefined);
}

async function wentToSales() {
  const grid = desk.fresh({ sheets: ["Notes", "Sales"] });
  table(grid, "Sales", "A1", "Sales", [["Case"], ["AA-P-AAA"]]);
  await forgetSteps();
  grid.user.select("Notes", "C3");
  const session = await openPane();
  await goTo(session, { sheet: "Sales", address: "A2" });
  const { store } = session;
  return { grid, session, isBackOffered: () => goBackAction.isAvailable(store.get()) };
}

test("back from a cell ends where the analyst was, and there is no way further back", async () => {
  const { grid, session, isBackOffered } = await wentToSales();
  expect(isBackOffered()).toBe(true);
  await goBack(session);
  expect(grid.view.selection().activeCell).toEqual({ row: 2, column: 2 });
  expect([isBackOffered(), messagesOf(session)]).toEqual([false, []]);
});

test("the way back to a deleted sheet is not offered any more once it was tried", async () => {
  const { grid, session, isBackOffered } = await wentToSales();
  grid.user.deleteSheet("Notes");
  await goBack(session);
  expect(messagesOf(session)).toEqual([
    "Back: SAMM could not go back to Notes C3. A sheet, table or column it needs is no longer there, or has another name. Nothing was changed. Look at the workbook, refresh the list of tables, then try again.",
  ]);
  expect(isBackOffered()).toBe(false);
});

test("the way back can be tried again where a cell was being edited", async () => {
  const { grid, session, isBackOffered } = await wentToSales();
  desk.host.faults.failNth(1, "InvalidOperationInCellEditMode");
  await goBack(session);
  expect(isBackOffered()).toBe(true);
  await goBack(session);
  expect(grid.view.selection().activeCell).toEqual({ row: 2, column: 2 });
  expect(isBackOffered()).toBe(false);
});
