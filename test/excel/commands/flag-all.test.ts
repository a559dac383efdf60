/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { notices, workbook, type Notice } from "../../../src/excel";
import { runCommand } from "../../../src/commands/commands";
import { flagAll } from "../../../src/commands/flag-all";
import { Desk, table, values } from "../support/workbook";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const HEADINGS = [
  ...["Case", "Line", "Intent to replace", "Munition", "Acquisition cost", "Depreciation"],
  "Article price quoted",
];
/** A sale of 600 by the SAMM: any other price is flagged. */
const sale = (caseId: string, quoted: number): (string | number)[] => [
  ...[caseId, "001", "No", "No"],
  ...[1000, 400, quoted],
];

/** What the button told. */
async function flagged(): Promise<Notice | null> {
  notices.dismiss();
  await runCommand("FlagIssues");
  return notices.current();
}

describe("Flag issues on the ribbon", () => {
  it("writes no row the text of another, where the table is sorted meanwhile", async () => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "A1", "Sales", [HEADINGS, sale("AA-P-AAA", 600), sale("BB-P-BBB", 650)]);
    const { text } = await flagAll(
      {
        ...workbook,
        flag: (input) => {
          grid.user.sort("Sales", 0, false);
          return workbook.flag(input);
        },
      },
      "2026-07-15",
    );
    expect(text).toBe(
      "Not flagged: Sales. Rows were changed, sorted or moved in Sales since the review. Review again, then flag.",
    );
    expect(values(grid, "Sheet1", "H1:H3").flat().join("")).toBe("");
  });

  it("flags what it can, and says of the rest why not", async () => {
    const grid = desk.fresh({ sheets: ["One", "Two"] });
    table(grid, "One", "A1", "SalesA", [HEADINGS, sale("AA-P-AAA", 650)]);
    table(grid, "Two", "A1", "SalesB", [HEADINGS, sale("BB-P-BBB", 650)]);
    table(grid, "Two", "A5", "SalesC", [HEADINGS, sale("CC-P-CCC", 650)]);
    grid.user.protect("Two");
    expect(await flagged()).toMatchObject({
      tone: "trouble",
      title: "Flag issues",
      text:
        'Flagged: SalesA. The column "SAMM issues" says what was found in each row. ' +
        "Not flagged: SalesB, SalesC. The sheet Two is protected. Unprotect it (Review tab), then flag again.",
    });
    expect(values(grid, "One", "H1:H2")).toEqual([
      ["SAMM issues"],
      [expect.stringContaining("Quoted $650.00")],
    ]);
  });

  it("flags the tables after the one that is in the way", async () => {
    const grid = desk.fresh({ sheets: ["One", "Two"] });
    table(grid, "One", "A1", "SalesA", [HEADINGS, sale("AA-P-AAA", 650)]);
    table(grid, "Two", "A1", "SalesB", [HEADINGS, sale("BB-P-BBB", 650)]);
    grid.user.protect("One");
    expect((await flagged())?.text).toMatch(
      /^Flagged: SalesB\. .* Not flagged: SalesA\. The sheet One is protected\./,
    );
    expect(values(grid, "Two", "H1")).toEqual([["SAMM issues"]]);
  });
});
