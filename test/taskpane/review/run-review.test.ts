/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { loadWorkbook } from "../../../src/taskpane/operations/load-workbook";
import { recheckChanged } from "../../../src/taskpane/operations/recheck";
import { cancelReview, runReview } from "../../../src/taskpane/operations/run-review";
import type { Session } from "../../../src/taskpane/session/session";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, put, settled, table } from "../../excel/support/workbook";
import { messagesOf, newPane, openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const CANCELLED = "Review: The review was cancelled. Nothing was written to the workbook.";

/** One sale whose quoted price is what SAMM gives: nothing is found until it is changed. */
function workbookWithSales(): MemoryGrid {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("BN-B-UAA")]);
  return grid;
}

const quotedWrong = ({ store }: Session): boolean =>
  store.get().review!.result.parts.codes.includes("stock.price-mismatch");

describe("a review that is asked for before the pane has found the tables", () => {
  it("takes them once they are found", async () => {
    workbookWithSales();
    const session = newPane();
    const loading = loadWorkbook(session);
    const review = runReview(session);
    expect(session.store.get().run.phase).toBe("waiting");
    await Promise.all([loading, review]);
    expect(messagesOf(session)).toEqual([]);
    expect(session.store.get().run.phase).toBe("idle");
    expect(session.store.get().review!.result.parts.rowsChecked).toBe(1);
  });

  it("can be cancelled meanwhile", async () => {
    workbookWithSales();
    const session = newPane();
    const loading = loadWorkbook(session);
    const review = runReview(session);
    cancelReview(session);
    await Promise.all([loading, review]);
    expect(messagesOf(session)).toEqual([CANCELLED]);
    expect(session.store.get().review).toBeNull();
  });

  it("says what is missing where the workbook has none", async () => {
    desk.fresh();
    const session = newPane();
    await Promise.all([loadWorkbook(session), runReview(session)]);
    expect(messagesOf(session)).toEqual(["Review: Choose at least one table whose kind is known."]);
    expect(session.store.get().run.phase).toBe("idle");
  });
});

describe("a review that is asked for after the tables could not be read", () => {
  const inCell = { code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode." };

  /** A pane that met a cell being edited when it looked for the tables. */
  async function withoutTables(): Promise<Session> {
    workbookWithSales();
    const session = newPane();
    desk.host.faults.failNth(2, inCell);
    await loadWorkbook(session);
    expect(session.store.get().sources.status).toBe("trouble");
    return session;
  }

  it("looks for them once more", async () => {
    const session = await withoutTables();
    await runReview(session);
    expect(messagesOf(session)).toEqual([]);
    expect(session.store.get().review!.result.parts.rowsChecked).toBe(1);
  });

  it("says why it cannot, where they still cannot be read", async () => {
    const session = await withoutTables();
    desk.host.faults.failNth(1, inCell);
    await runReview(session);
    expect(messagesOf(session)).toEqual([
      "Review: SAMM could not look for tables in this workbook. A cell is being edited. Nothing was changed. " +
        "Press Enter or Esc in the cell, then try again.",
    ]);
    expect(session.store.get().run.phase).toBe("idle");
  });
});

describe("checking changed rows again", () => {
  it("is not stopped because an earlier review was cancelled", async () => {
    const grid = workbookWithSales();
    const session = await openPane();
    await runReview(session);
    const again = runReview(session);
    cancelReview(session);
    await again;
    put(grid, "Sheet1", "F2", [[650]]);
    await recheckChanged(session);
    expect(messagesOf(session).at(-1)).toMatch(/^Re-check: 1 changed row checked again/);
    expect(quotedWrong(session)).toBe(true);
  });

  it("is not said to be done when it was cancelled", async () => {
    const grid = workbookWithSales();
    const session = await openPane();
    await runReview(session);
    put(grid, "Sheet1", "F2", [[650]]);
    const again = recheckChanged(session);
    cancelReview(session);
    await again;
    expect(messagesOf(session)).toEqual([CANCELLED]);
    expect(quotedWrong(session)).toBe(false);
    expect(session.store.get().run.phase).toBe("idle");
  });

  it("reads a percentage by the format it has now", async () => {
    const grid = desk.fresh();
    const headings = SALES_HEADINGS.map((each) => each.replace("Depreciation", "Depreciation %"));
    table(grid, "Sheet1", "A1", "Sales", [headings, sale("BN-B-UAA")]);
    put(grid, "Sheet1", "E2", [[40]]);
    const session = await openPane();
    await runReview(session);
    grid.user.type("Sheet1", "E2", "40%");
    await settled();
    await recheckChanged(session);
    expect(session.store.get().review!.result.reviewedRow(0)?.facts["depreciationPercent"]).toBe("40%");
    expect(session.store.get().review!.result.findingCount).toBe(0);
  });

  it("takes a row whose format alone changed", async () => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "A1", "Sales", [
      ["Case", "Depreciation %", "Acquisition cost"],
      ["BN-B-UAA", 0.4, 1000],
    ]);
    const session = await openPane();
    await runReview(session);
    grid.cells.setNumberFormats(grid.sheets.list()[0]!.id, { row: 1, column: 1, rows: 1, columns: 1 }, [
      ["0%"],
    ]);
    await recheckChanged(session);
    expect(messagesOf(session).at(-1)).toMatch(/^Re-check: 1 changed row checked again/);
    expect([...session.store.get().review!.sources[0]!.read.formats.values()]).toEqual([["0%"]]);
  });
});
