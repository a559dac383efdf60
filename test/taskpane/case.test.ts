/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import type { ActivePlace } from "../../src/excel";
import { followCase, loadCase, type CaseData, type CaseLook } from "../../src/taskpane/operations/load-case";
import { chooseSource } from "../../src/taskpane/operations/load-workbook";
import { runReview } from "../../src/taskpane/operations/run-review";
import { saveSettings } from "../../src/taskpane/operations/settings";
import type { Session } from "../../src/taskpane/session/session";
import type { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import { Desk, put, settled, table } from "../excel/support/workbook";
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

/** What is found at a cell of the first sheet. */
function lookAt(session: Session, address: string): Promise<CaseLook> {
  const { sheet, sheetId } = session.store.get().sources.views[0]!.source;
  return loadCase(session, { sheet, sheetId, address });
}

async function caseAt(session: Session, address: string): Promise<CaseData> {
  const look = await lookAt(session, address);
  if (look.result !== "case") throw new Error(`There is no case: ${look.result}.`);
  return look.data;
}

it("the case goes by the settings of now, not by those of the review", async () => {
  workbookWith([sale("AA-P-AAA")]);
  const session = await openPane();
  await runReview(session);
  expect(await caseAt(session, "A2")).toMatchObject({ isFresh: false, context: { asOf: "2026-07-15" } });
  await saveSettings(session, { asOf: "2027-01-15" });
  expect(await caseAt(session, "A2")).toMatchObject({ isFresh: true, context: { asOf: "2027-01-15" } });
});

it("the case of a large table is read again once its row has changed", async () => {
  const grid = workbookWith(Array.from({ length: 5001 }, (_, at) => sale(`AA-P-${at}`)));
  const session = await openPane();
  expect((await caseAt(session, "A3")).facts.priceQuoted).toBe(600);
  await runReview(session);
  grid.user.type("Sheet1", "F3", "650");
  await settled(600);
  expect((await caseAt(session, "A3")).facts.priceQuoted).toBe(650);
});

describe("a table that changed since it was found", () => {
  it("moved down before the review: the case of the review is that of the selected row", async () => {
    const grid = workbookWith([sale("AA-P-AAA"), sale("AA-P-BBB")]);
    const session = await openPane();
    grid.user.insert("Sheet1", "1:1");
    await runReview(session);
    expect(await caseAt(session, "A4")).toMatchObject({ isFresh: false, facts: { caseId: "AA-P-BBB" } });
  });

  it("moved down: the case is that of the selected row", async () => {
    const grid = workbookWith([sale("AA-P-AAA"), sale("AA-P-BBB"), sale("AA-P-CCC")]);
    const session = await openPane();
    grid.user.insert("Sheet1", "1:1");
    const cases = [];
    for (const cell of ["A3", "A4", "A5"]) cases.push((await caseAt(session, cell)).facts.caseId);
    expect(cases).toEqual(["AA-P-AAA", "AA-P-BBB", "AA-P-CCC"]);
  });

  it("moved up: the case is that of the selected row", async () => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "A4", "Sales", [SALES_HEADINGS, sale("AA-P-AAA"), sale("AA-P-BBB")]);
    const session = await openPane();
    grid.user.delete("Sheet1", "1:2");
    expect((await caseAt(session, "A3")).facts.caseId).toBe("AA-P-AAA");
    expect((await caseAt(session, "A4")).facts.caseId).toBe("AA-P-BBB");
  });

  it("grew by a row: its case is shown, and the table is known with it from then on", async () => {
    const grid = workbookWith([sale("AA-P-AAA")]);
    const session = await openPane();
    await runReview(session);
    expect(await lookAt(session, "A3")).toEqual({ result: "no-table" });
    put(grid, "Sheet1", "A3", [sale("AA-P-NEW")]);
    const { id, range } = grid.tables.list()[0]!;
    grid.tables.resize(id, { ...range, rows: 3 });
    expect((await caseAt(session, "B3")).facts.caseId).toBe("AA-P-NEW");
    expect(session.store.get().sources.views.map(({ source }) => source.rowCount)).toEqual([2]);
  });

  it("is gone: the cell is in no table", async () => {
    const grid = workbookWith([sale("AA-P-AAA")]);
    const session = await openPane();
    grid.user.deleteTable("Sales");
    expect(await lookAt(session, "A9")).toEqual({ result: "no-table" });
  });
});

it("a row of the BPC case in another table is known of, where the case is read apart from a review", async () => {
  const grid = desk.fresh({ sheets: ["Funds", "Later"] });
  const headings = ["Case", "Case type", "Last FY of availability", "Later funds on case"];
  table(grid, "Funds", "A1", "Funds", [headings, ["B6-B-AAA", "BPC legacy", 2021, ""]]);
  table(grid, "Later", "A1", "Later", [headings, ["B6-B-AAA", "BPC legacy", 2023, ""]]);
  const session = await openPane();
  expect((await caseAt(session, "A2")).facts.laterFundsOnCase).toBe(true);
  chooseSource(session, session.store.get().sources.views[1]!.source.id, false);
  expect((await caseAt(session, "A2")).facts.laterFundsOnCase).toBeNull();
});

describe("a case that is followed", () => {
  const place = (session: Session): ActivePlace => {
    const { sheet, sheetId } = session.store.get().sources.views[0]!.source;
    return { sheet, sheetId, address: "A2" };
  };

  it("waits while a cell is being edited", async () => {
    workbookWith([sale("AA-P-AAA")]);
    const session = await openPane();
    desk.host.faults.failNth(1, "InvalidOperationInCellEditMode");
    expect(await followCase(session, place(session), () => false)).toMatchObject({ result: "case" });
  });

  it("is no longer looked for once the selection went on", async () => {
    workbookWith([sale("AA-P-AAA")]);
    const session = await openPane();
    let isOver = false;
    const look = followCase(session, place(session), () => isOver);
    isOver = true;
    expect(await look).toBeNull();
  });

  it("fails as ever where something else is wrong", async () => {
    workbookWith([sale("AA-P-AAA")]);
    const session = await openPane();
    desk.host.faults.failNth(1, "AccessDenied");
    await expect(followCase(session, place(session), () => false)).rejects.toMatchObject({
      code: "no-access",
    });
  });
});
