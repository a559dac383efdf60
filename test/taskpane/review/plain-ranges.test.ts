/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { recheckChanged } from "../../../src/taskpane/operations/recheck";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { correctKind } from "../../../src/taskpane/operations/settings";
import { Desk, put, settled, table } from "../../excel/support/workbook";
import { messagesOf, openPane } from "../support/open-workbook";
import { GIVEN, sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** A pane that has reviewed a plain range on the sheet One, and a table on the sheet Two. */
async function reviewed() {
  const grid = desk.fresh({ sheets: ["One", "Two"] });
  put(grid, "One", "A3", [SALES_HEADINGS, sale("AA-P-AAA"), sale("AA-P-BBB"), sale("AA-P-CCC", 650)]);
  table(grid, "Two", "A1", "Sales", [SALES_HEADINGS, sale("BB-P-BBB")]);
  grid.user.select("One", "A4");
  const session = await openPane();
  await runReview(session);
  const rows = (): number => session.store.get().review!.result.parts.rowsChecked;
  expect(rows()).toBe(4);
  return { grid, session, rows };
}

describe("a reviewed plain range", () => {
  it("is re-checked to its end where a row was inserted", async () => {
    const { grid, session, rows } = await reviewed();
    grid.user.insert("One", "5:5");
    grid.user.paste("One", "A5", [sale("AA-P-DDD").map(String)]);
    await settled();
    await recheckChanged(session);
    expect(rows()).toBe(5);
    expect(session.store.get().review!.result.findingCount).toBe(1);
  });

  it("is reviewed again with a row typed right under it", async () => {
    const { grid, session, rows } = await reviewed();
    grid.user.paste("One", "A7", [sale("AA-P-DDD", 650).map(String)]);
    await settled();
    expect(session.store.get().stale?.structure).toBe(true);
    await runReview(session);
    expect(rows()).toBe(5);
    expect(messagesOf(session)).toEqual([]);
  });

  it("keeps its dismissals and its corrections where a row was typed right under it", async () => {
    const { grid, session } = await reviewed();
    const { name } = session.store.get().sources.views.find(({ source }) => source.kind === "range")!.source;
    await correctKind(session, name, "stock-sale");
    await dismissFinding(session, 0, GIVEN);
    grid.user.paste("One", "A7", [sale("AA-P-DDD", 650).map(String)]);
    await settled();
    await runReview(session);
    const { review, sources } = session.store.get();
    const range = sources.views.find(({ source }) => source.kind === "range")!;
    expect([range.source.name, range.corrected]).toEqual(["One!A3:G7", true]);
    expect([review!.result.findingCount, review!.dismissals.count]).toEqual([2, 1]);
  });

  it("is said to be missing where the tables were looked for with the selection elsewhere", async () => {
    const { grid, session, rows } = await reviewed();
    grid.user.select("Two", "A2");
    grid.user.insert("Two", "1:1");
    await settled();
    await recheckChanged(session);
    expect(rows()).toBe(1);
    expect(messagesOf(session)).toEqual([
      expect.stringContaining("The range One!A3:G6 is not part of this review"),
    ]);
  });
});
