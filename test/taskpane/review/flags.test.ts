/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { chooseSource } from "../../../src/taskpane/operations/load-workbook";
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { flagIssues } from "../../../src/taskpane/operations/flags";
import { runReview } from "../../../src/taskpane/operations/run-review";
import type { Session } from "../../../src/taskpane/session/session";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, put, table, values } from "../../excel/support/workbook";
import { messagesOf, openPane } from "../support/open-workbook";
import { answer, GIVEN, sale, SALES_HEADINGS, until } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const hasTold = (session: Session, pattern: RegExp): Promise<void> =>
  until(session, () => messagesOf(session).some((message) => pattern.test(message)));

/** A pane that asks whether a column may be inserted beside the first of two tables. */
async function asked(): Promise<{ grid: MemoryGrid; session: Session }> {
  const grid = desk.fresh({ sheets: ["Sheet1", "Sheet2"] });
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  table(grid, "Sheet2", "A1", "More", [SALES_HEADINGS, sale("BB-P-BBB", 650)]);
  put(grid, "Sheet1", "H1", [["note"], ["x"]]);
  const session = await openPane();
  await runReview(session);
  await flagIssues(session);
  return { grid, session };
}

describe("the question whether a column may be inserted", () => {
  it("flags by the dismissals there are when it is answered", async () => {
    const { grid, session } = await asked();
    const { result } = session.store.get().review!;
    for (let finding = 0; finding < result.findingCount; finding++) {
      if (result.record(finding).caseId === "AA-P-AAA") await dismissFinding(session, finding, GIVEN);
    }
    answer(session, "Insert the column");
    await hasTold(session, /^Flag issues: Sales is flagged/);
    expect(values(grid, "Sheet1", "H1:I2")).toEqual([
      ["SAMM issues", "note"],
      ["No open issues. 1 finding dismissed.", "x"],
    ]);
  });

  it("changes nothing where the table is not in the review any more", async () => {
    const { grid, session } = await asked();
    const [sales] = session.store.get().sources.views;
    chooseSource(session, sales!.source.id, false);
    await runReview(session);
    answer(session, "Insert the column");
    await hasTold(session, /Sales is not in the review any more\. Nothing was changed\./);
    expect(values(grid, "Sheet1", "H1:H2")).toEqual([["note"], ["x"]]);
  });
});
