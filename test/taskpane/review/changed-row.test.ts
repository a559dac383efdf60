/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { commentFindingAction } from "../../../src/taskpane/actions/comment-finding";
import { goToCellAction } from "../../../src/taskpane/actions/go-to-cell";
import { openFinding } from "../../../src/taskpane/operations/list";
import { runReview } from "../../../src/taskpane/operations/run-review";
import type { Session } from "../../../src/taskpane/session/session";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, put, settled, table } from "../../excel/support/workbook";
import { messagesOf, openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** The finding on the price of the second sale is open: its row is 3. */
async function opened(): Promise<{ grid: MemoryGrid; session: Session }> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA"), sale("AA-P-BBB", 650)]);
  const session = await openPane();
  await runReview(session);
  await settled();
  openFinding(session, 0);
  return { grid, session };
}

/** Exchanges the sales, as something of which Excel tells nobody. */
const exchange = (grid: MemoryGrid): void =>
  put(grid, "Sheet1", "A2", [sale("AA-P-BBB", 650), sale("AA-P-AAA")]);

const changedRows = ({ store }: Session): readonly number[] =>
  [...(store.get().stale?.edited.values() ?? [])].flatMap((rows) => [...rows]);

describe("a finding whose row still holds what was reviewed", () => {
  it("is gone to and commented on", async () => {
    const { grid, session } = await opened();
    await goToCellAction.perform(session);
    await commentFindingAction.perform(session);
    expect(grid.view.selection().activeCell.row).toBe(2);
    expect(grid.comments.list().map(({ row }) => row)).toEqual([2]);
    expect(changedRows(session)).toEqual([]);
  });

  it("is commented on though cells without a meaning for it changed", async () => {
    const grid = desk.fresh();
    const remarks = [
      [...SALES_HEADINGS, "My remarks"],
      [...sale("AA-P-BBB", 650), "old"],
    ];
    table(grid, "Sheet1", "A1", "Sales", remarks);
    const session = await openPane();
    await runReview(session);
    openFinding(session, 0);
    put(grid, "Sheet1", "H2", [["new"]]);
    await commentFindingAction.perform(session);
    expect(grid.comments.list()).toHaveLength(1);
  });
});

describe("a finding whose row holds something else by now", () => {
  it("is not commented on: the review is out of date, and nothing was written", async () => {
    const { grid, session } = await opened();
    exchange(grid);
    await commentFindingAction.perform(session);
    expect(grid.comments.list()).toEqual([]);
    expect(changedRows(session)).toEqual([1]);
    expect(messagesOf(session)).toEqual([
      "Comment: The row of Sheet1, F3 no longer holds what was reviewed. No comment was added. Check the changed rows again, then add the comment.",
    ]);
  });

  it("is gone to, and the review is out of date from then on", async () => {
    const { grid, session } = await opened();
    exchange(grid);
    expect(changedRows(session)).toEqual([]);
    await goToCellAction.perform(session);
    expect(grid.view.selection().activeCell.row).toBe(2);
    expect(changedRows(session)).toEqual([1]);
  });
});
