/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { recheckChanged } from "../../../src/taskpane/operations/recheck";
import { cancelReview, runReview } from "../../../src/taskpane/operations/run-review";
import { isCurrent } from "../../../src/taskpane/operations/share/ensure-review";
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../../src/taskpane/operations/share/documents";
import { copyFindings, csvFormat, sarifFormat } from "../../../src/taskpane/operations/share/export-findings";
import type { Clock, Session } from "../../../src/taskpane/session/session";
import { Desk, settled, table } from "../../excel/support/workbook";
import { clock, messagesOf, openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** A machine on which every look at the clock finds a slice over: a review takes a thousand of them. */
const slow = (): Clock => {
  let ticks = 0;
  return { ...clock, ticks: () => (ticks += 30) };
};

function manySales() {
  const grid = desk.fresh();
  const rows = Array.from({ length: 3000 }, (_, index) => sale(`AA-P-${index}`));
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, ...rows]);
  return grid;
}

/** Does something once, as soon as the pane says that rows are checked. */
function onceChecking({ store }: Session, act: () => void): void {
  const stop = store.subscribe(() => {
    if (store.get().run.phase !== "checking") return;
    stop();
    act();
  });
}

const editedRows = ({ store }: Session): number[] =>
  [...(store.get().stale?.edited.values() ?? [])].flatMap((rows) => [...rows]);

describe("a cell that is edited while its row is checked", () => {
  it.each(["first", "second"])("makes the %s review out of date", async (nth) => {
    const grid = manySales();
    const session = await openPane(slow());
    if (nth === "second") await runReview(session);
    onceChecking(session, () => grid.user.type("Sheet1", "F2", "650"));
    await runReview(session);
    await settled(60);
    expect(session.store.get().review!.result.findingCount).toBe(0);
    expect(editedRows(session)).toEqual([0]);
    expect(isCurrent(session.store.get(), clock.today())).toBe(false);
  });

  it("makes the re-check out of date", async () => {
    const grid = manySales();
    const session = await openPane(slow());
    await runReview(session);
    grid.user.type("Sheet1", "F3", "650");
    await settled();
    onceChecking(session, () => grid.user.type("Sheet1", "F2", "650"));
    await recheckChanged(session);
    await settled(60);
    expect(session.store.get().review!.result.findingCount).toBe(1);
    expect(editedRows(session)).toEqual([0]);
  });

  it("says nothing of a later review where this one is cancelled", async () => {
    const grid = manySales();
    const session = await openPane(slow());
    onceChecking(session, () => {
      grid.user.type("Sheet1", "F2", "650");
      cancelReview(session);
    });
    await runReview(session);
    await settled();
    await runReview(session);
    await settled(60);
    expect(session.store.get().review!.result.findingCount).toBe(1);
    expect(session.store.get().stale).toBeNull();
  });
});

describe("what is made of a review that is out of date when it ends", () => {
  it.each([
    ["Review record", (session: Session) => writeDocument(session, documentSpecs[0]!)],
    ["Findings as CSV", (session: Session) => copyFindings(session, csvFormat)],
    ["Findings as JSON (SARIF)", (session: Session) => copyFindings(session, sarifFormat)],
  ] as const)("is not made, and that is said: %s", async (title, make) => {
    const grid = manySales();
    const session = await openPane(slow());
    onceChecking(session, () => grid.user.type("Sheet1", "F2", "650"));
    await make(session);
    expect(messagesOf(session)).toEqual([
      `${title}: Cells changed while the tables were reviewed, so the findings are already out of date. Nothing was written. Wait until nobody edits or recalculates the tables, then try again.`,
    ]);
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
