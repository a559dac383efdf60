/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { runReview } from "../../../src/taskpane/operations/run-review";
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { writeDocument } from "../../../src/taskpane/operations/share/documents";
import type { Session } from "../../../src/taskpane/session/session";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, idOf, settled, table } from "../../excel/support/workbook";
import { messagesOf, openPane } from "../support/open-workbook";
import { answer, sale, SALES_HEADINGS, until } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const record = documentSpecs[0]!;
const DONE = "Review record: The review record is on the sheet ";

/** A pane that asks what becomes of the record written before the cell was mended. */
async function asked(): Promise<{ grid: MemoryGrid; session: Session }> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  const session = await openPane();
  await writeDocument(session, record);
  await writeDocument(session, record);
  grid.user.type("Sheet1", "F2", "600");
  await settled();
  return { grid, session };
}

const isWritten = (session: Session): Promise<void> =>
  until(session, () => messagesOf(session).some((message) => message.startsWith(DONE)));

function recordText(grid: MemoryGrid, sheet: string): string {
  const id = idOf(grid, sheet);
  return grid.cells.values(id, grid.cells.usedRange(id, true)!).flat().join("\n");
}

describe("a question about an earlier record that is answered after a cell was mended", () => {
  it("replaces it by what is found now", async () => {
    const { grid, session } = await asked();
    await runReview(session);
    answer(session, "Replace it");
    await isWritten(session);
    expect(recordText(grid, "SAMM review record")).not.toContain("$650");
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(["Sheet1", "SAMM review record"]);
  });

  it("reviews first where that was not done", async () => {
    const { grid, session } = await asked();
    answer(session, "Keep it and write another");
    await isWritten(session);
    expect(recordText(grid, "SAMM review record")).toContain("$650");
    expect(recordText(grid, "SAMM review record 2")).not.toContain("$650");
  });
});
