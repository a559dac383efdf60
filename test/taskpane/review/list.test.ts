/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import {
  changeFilter,
  changeOnlyHere,
  closeFinding,
  focusLine,
  foldAll,
  foldGroup,
  openFinding,
} from "../../../src/taskpane/operations/list";
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { recheckChanged } from "../../../src/taskpane/operations/recheck";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { lineOf } from "../../../src/taskpane/pages/review/list/lines";
import type { Session } from "../../../src/taskpane/session/session";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { Desk, idOf, put, settled, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { GIVEN, sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

async function reviewed(...cases: readonly string[]): Promise<{ grid: MemoryGrid; session: Session }> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, ...cases.map((caseId) => sale(caseId, 650))]);
  const session = await openPane();
  await runReview(session);
  return { grid, session };
}

/** The list as it is drawn: the name of each group, the findings that are not folded away under it. */
function drawn({ store }: Session): readonly string[] {
  const { review, list } = store.get();
  return Array.from(list.lines, (number) => {
    const line = lineOf(review!, list.grouped!, number);
    return line.type === "group" ? line.label : `- ${line.word}`;
  });
}

describe("a folded group", () => {
  it("stays folded over a new review, wherever its case stands by then, and no other is", async () => {
    const { grid, session } = await reviewed("AA-P-AAA", "AA-P-BBB");
    foldGroup(session, "AA-P-AAA", true);
    expect(drawn(session)).toEqual(["AA-P-AAA", "AA-P-BBB", "- Error"]);
    put(grid, "Sheet1", "A2", [["AA-P-CCC"], ["AA-P-AAA"]]);
    await recheckChanged(session);
    expect(drawn(session)).toEqual(["AA-P-CCC", "- Error", "AA-P-AAA"]);
  });

  it("stays folded while a filter hides it, also over a review", async () => {
    const { session } = await reviewed("AA-P-AAA", "AA-P-BBB");
    foldGroup(session, "AA-P-AAA", true);
    await changeFilter(session, { text: "AA-P-BBB" });
    expect(drawn(session)).toEqual(["AA-P-BBB", "- Error"]);
    await runReview(session);
    await changeFilter(session, { text: "" });
    expect(drawn(session)).toEqual(["AA-P-AAA", "AA-P-BBB", "- Error"]);
  });

  it("is each of them when all are folded, and none when all are unfolded", async () => {
    const { session } = await reviewed("AA-P-AAA", "AA-P-BBB");
    foldAll(session, true);
    expect(drawn(session)).toEqual(["AA-P-AAA", "AA-P-BBB"]);
    foldAll(session, false);
    expect(drawn(session)).toEqual(["AA-P-AAA", "- Error", "AA-P-BBB", "- Error"]);
  });

  it.each([0, 1, 3])("has the line that keys act on, wherever that was before: line %d", async (line) => {
    const { session } = await reviewed("AA-P-AAA", "AA-P-BBB");
    const current = (): string | undefined => drawn(session)[session.store.get().list.line];
    for (const [label, folded] of [
      ["AA-P-BBB", true],
      ["AA-P-AAA", true],
      ["AA-P-BBB", false],
      ["AA-P-AAA", false],
    ] as const) {
      focusLine(session, Math.min(line, drawn(session).length - 1));
      foldGroup(session, label, folded);
      expect(current()).toBe(label);
    }
  });
});

describe("closing a finding", () => {
  const returning = ({ store }: Session): boolean => store.get().list.returning;

  it("gives the focus back to the list", async () => {
    const { session } = await reviewed("AA-P-AAA", "AA-P-BBB");
    openFinding(session, 0);
    await dismissFinding(session, 0, GIVEN);
    closeFinding(session);
    expect([drawn(session), returning(session)]).toEqual([["AA-P-BBB", "- Error"], true]);
  });

  it("gives no focus to a list without a line, nor when it has lines again", async () => {
    const { session } = await reviewed("AA-P-AAA");
    openFinding(session, 0);
    await dismissFinding(session, 0, GIVEN);
    closeFinding(session);
    expect(drawn(session)).toEqual([]);
    await changeFilter(session, { state: "dismissed" });
    expect([drawn(session), returning(session)]).toEqual([["AA-P-AAA", "- Error"], false]);
  });

  it("gives no focus to a list that loses its last line while it is drawn again", async () => {
    const { session } = await reviewed("AA-P-AAA");
    openFinding(session, 0);
    const dismissing = dismissFinding(session, 0, GIVEN);
    closeFinding(session);
    await dismissing;
    await changeFilter(session, { state: "dismissed" });
    expect(returning(session)).toBe(false);
  });
});

describe("only the sheet the analyst is on", () => {
  it("is the sheet that is shown, whether a row of a table is selected there or not, and none of a sheet without", async () => {
    const grid = desk.fresh({ sheets: ["East", "West", "Notes"] });
    table(grid, "East", "A1", "East", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
    table(grid, "West", "A1", "West", [SALES_HEADINGS, sale("BB-P-BBB", 650)]);
    grid.user.select("East", "Z90");
    const session = await openPane();
    await runReview(session);
    await changeOnlyHere(session, true);
    expect(drawn(session)).toEqual(["AA-P-AAA", "- Error"]);
    grid.user.activate("West");
    await settled(100);
    expect(drawn(session)).toEqual(["BB-P-BBB", "- Error"]);
    grid.user.activate("Notes");
    await settled(100);
    expect(drawn(session)).toEqual([]);
  });

  it("is that of its reviewed tables under whatever name it has by then", async () => {
    const { grid, session } = await reviewed("AA-P-AAA");
    grid.sheets.update(idOf(grid, "Sheet1"), { name: "Renamed" });
    await changeOnlyHere(session, true);
    expect(drawn(session)).toEqual(["AA-P-AAA", "- Error"]);
  });
});
