/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { flagIssues } from "../../../src/taskpane/operations/flags";
import { recheckChanged } from "../../../src/taskpane/operations/recheck";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../../src/taskpane/operations/share/documents";
import { viewFinding } from "../../../src/taskpane/pages/review/detail/finding-view";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, put, settled, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const wrong = (caseId: string) => sale(caseId, 650);

/** A pane that has reviewed two wrong sales in a table at B5. */
async function reviewed() {
  const grid = desk.fresh();
  const tableId = table(grid, "Sheet1", "B5", "Sales", [
    SALES_HEADINGS,
    wrong("AA-P-AAA"),
    wrong("AA-P-BBB"),
  ]);
  const session = await openPane();
  await runReview(session);
  return { grid, tableId, session };
}

const hasMoved = ({ store }: Session): boolean => store.get().stale?.structure ?? false;
const placesOf = ({ store }: Session): string[] => {
  const review = store.get().review!;
  return Array.from({ length: review.result.findingCount }, (_, at) => viewFinding(review, at).place.address);
};

describe("a reviewed table that moves", () => {
  it.each([
    ["insert", "1:2", ["G8", "G9"]],
    ["delete", "1:1", ["G5", "G6"]],
    ["insert", "A:A", ["H6", "H7"]],
    ["delete", "A:A", ["F6", "F7"]],
  ] as const)(
    "makes the review out of date, and a re-check names its cells: %s %s",
    async (act, at, places) => {
      const { grid, session } = await reviewed();
      expect(placesOf(session)).toEqual(["G6", "G7"]);
      grid.user[act]("Sheet1", at);
      await settled();
      expect(hasMoved(session)).toBe(true);
      await recheckChanged(session);
      expect(placesOf(session)).toEqual(places);
      expect(session.store.get().stale).toBeNull();
    },
  );

  it("is re-checked where it stands now though no event told of it", async () => {
    const { grid, session } = await reviewed();
    grid.layout.insert(grid.sheets.list()[0]!.id, { row: 0, column: 0, rows: 1, columns: 16384 }, "Down");
    await recheckChanged(session);
    expect(placesOf(session)).toEqual(["G7", "G8"]);
  });

  it("is not said of what is inserted below or right of it", async () => {
    const { grid, session } = await reviewed();
    grid.user.insert("Sheet1", "12:12");
    grid.user.insert("Sheet1", "K:K");
    await settled();
    expect(session.store.get().stale).toBeNull();
  });

  it("because another one gets its issues column is out of date too", async () => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "A1", "First", [SALES_HEADINGS, sale("AA-P-AAA")]);
    put(grid, "Sheet1", "H1", [["note"], ["x"]]);
    table(grid, "Sheet1", "I1", "Second", [SALES_HEADINGS, wrong("BB-P-BBB")]);
    const session = await openPane();
    await runReview(session);
    await flagIssues(session);
    session.store
      .get()
      .messages.find(({ tone }) => tone === "question")!
      .actions![0]!.perform();
    await settled(1200);
    expect(hasMoved(session)).toBe(true);
  });
});

describe("a row that comes right under a reviewed table", () => {
  it("makes the review out of date, and the record holds it", async () => {
    const { grid, tableId, session } = await reviewed();
    grid.user.paste("Sheet1", "B8", [wrong("AA-P-CCC").map(String)]);
    const { range } = grid.tables.get(tableId);
    grid.tables.resize(tableId, { ...range, rows: 4 });
    await settled();
    expect(hasMoved(session)).toBe(true);
    await writeDocument(session, documentSpecs[0]!);
    expect(session.store.get().review!.result.parts.rowsChecked).toBe(3);
  });

  it("is one, too, where Tab made it", async () => {
    const { grid, session } = await reviewed();
    grid.user.insert("Sheet1", "8:8");
    await settled();
    expect(hasMoved(session)).toBe(true);
  });
});
