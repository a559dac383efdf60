/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { loadCase, type CaseData } from "../../src/taskpane/operations/load-case";
import { runReview } from "../../src/taskpane/operations/run-review";
import { saveSettings } from "../../src/taskpane/operations/settings";
import type { Session } from "../../src/taskpane/session/session";
import type { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import { Desk, settled, table } from "../excel/support/workbook";
import { openPane } from "./support/open-workbook";
import { sale, SALES_HEADINGS } from "./support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

function workbookWith(rows: readonly (readonly (string | number)[])[]): MemoryGrid {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, ...rows]);
  return grid;
}

/** The case of a row of the only table, counted from 0. */
async function caseOf(session: Session, rowIndex: number): Promise<CaseData> {
  const sourceId = session.store.get().sources.views[0]!.source.id;
  const look = await loadCase(session, { sourceId, rowIndex });
  if (look.result !== "case") throw new Error(`There is no case: ${look.result}.`);
  return look.data;
}

it("the case goes by the settings of now, not by those of the review", async () => {
  workbookWith([sale("AA-P-AAA")]);
  const session = await openPane();
  await runReview(session);
  expect(await caseOf(session, 0)).toMatchObject({ isFresh: false, context: { asOf: "2026-07-15" } });
  await saveSettings(session, { asOf: "2027-01-15" });
  expect(await caseOf(session, 0)).toMatchObject({ isFresh: true, context: { asOf: "2027-01-15" } });
});

it("the case of a large table is read again once its row has changed", async () => {
  const grid = workbookWith(Array.from({ length: 5001 }, (_, at) => sale(`AA-P-${at}`)));
  const session = await openPane();
  expect((await caseOf(session, 1)).facts.priceQuoted).toBe(600);
  await runReview(session);
  grid.user.type("Sheet1", "F3", "650");
  await settled(600);
  expect((await caseOf(session, 1)).facts.priceQuoted).toBe(650);
});

it("the case is that of the selected row where rows above its table came meanwhile", async () => {
  const grid = workbookWith([sale("AA-P-AAA"), sale("AA-P-BBB"), sale("AA-P-CCC")]);
  const session = await openPane();
  grid.user.insert("Sheet1", "1:1");
  // The row of BBB, counted from where the table stood when it was found.
  expect((await caseOf(session, 2)).facts.caseId).toBe("AA-P-BBB");
});
