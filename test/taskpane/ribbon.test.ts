/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { notices } from "../../src/excel";
import { runCommand } from "../../src/commands/commands";
import type { CommandId } from "../../src/commands/ids";
import { restoreAction } from "../../src/taskpane/actions/share";
import { clearFlags, flagIssues } from "../../src/taskpane/operations/flags";
import { runReview } from "../../src/taskpane/operations/run-review";
import { freezeFormulas, restoreFormulas } from "../../src/taskpane/operations/share/freeze";
import { passOnNotices } from "../../src/taskpane/session/pass-on";
import type { Session } from "../../src/taskpane/session/session";
import type { MemoryGrid } from "../../src/workbench/grid/memory/memoryGrid";
import { Desk, put, table } from "../excel/support/workbook";
import { messagesOf, openPane } from "./support/open-workbook";
import { sale, SALES_HEADINGS, until } from "./support/sales";

let desk: Desk;
let end: () => void = () => undefined;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(() => end());

/** The pane, open beside the ribbon. */
async function pane(): Promise<Session> {
  const session = await openPane();
  end = passOnNotices(session);
  return session;
}

/** Presses a button of the ribbon, and waits until the pane has told what came of it. */
async function press(session: Session, id: CommandId, title: string): Promise<void> {
  const last = session.store.get().messages.at(-1);
  await runCommand(id);
  await until(session, ({ messages }) => messages.at(-1) !== last && messages.at(-1)?.title === title);
}

const titles = (session: Session): readonly (string | undefined)[] =>
  session.store.get().messages.map(({ title }) => title);

function workbookWithSales(): MemoryGrid {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  return grid;
}

describe("the pane beside a ribbon command", () => {
  it("reviews the table that was inserted", async () => {
    desk.fresh();
    const session = await pane();
    await press(session, "InsertStockSales", "Insert table");
    await runReview(session);
    expect(session.store.get().review!.result.parts.rowsChecked).toBe(1);
    expect(titles(session)).toEqual(["Insert table"]);
  });

  it("offers Restore once formulas are frozen, and no longer once they are back", async () => {
    const grid = desk.fresh();
    put(grid, "Sheet1", "A1", [['=SAMM.TAS("097-2020/2021-0100")']]);
    const session = await pane();
    const isOffered = (): boolean => restoreAction.isAvailable(session.store.get());
    expect(isOffered()).toBe(false);
    await press(session, "FreezeFormulas", "Freeze formulas");
    expect(isOffered()).toBe(true);
    await press(session, "RestoreFormulas", "Restore formulas");
    expect(isOffered()).toBe(false);
  });

  it("takes away what it told of the opposite", async () => {
    const grid = workbookWithSales();
    put(grid, "Sheet1", "A9", [['=SAMM.TAS("097-2020/2021-0100")']]);
    const session = await pane();
    await runReview(session);
    await flagIssues(session);
    await press(session, "ClearFlags", "Clear flags");
    expect(titles(session)).toEqual(["Clear flags"]);
    await press(session, "FlagIssues", "Flag issues");
    expect(titles(session)).toEqual(["Flag issues"]);
    await clearFlags(session);
    await freezeFormulas(session);
    await press(session, "RestoreFormulas", "Restore formulas");
    expect(titles(session)).toEqual(["Clear flags", "Restore formulas"]);
    await restoreFormulas(session);
    await press(session, "FreezeFormulas", "Freeze formulas");
    expect(titles(session)).toEqual(["Clear flags", "Freeze formulas"]);
  });

  it("keeps a plain range in its list that is not selected any more", async () => {
    const grid = desk.fresh();
    put(grid, "Sheet1", "A1", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
    put(grid, "Sheet1", "A9", [['=SAMM.TAS("097-2020/2021-0100")']]);
    grid.user.select("Sheet1", "B2");
    const session = await pane();
    grid.user.select("Sheet1", "A9");
    await press(session, "FreezeFormulas", "Freeze formulas");
    expect(session.store.get().sources.views.map(({ source }) => source.name)).toEqual(["Sheet1!A1:G2"]);
  });

  it("tells when it opens what a command said before it was there", async () => {
    workbookWithSales();
    notices.tell({ tone: "trouble", title: "Flag issues", text: "The sheet One is protected." });
    const session = await pane();
    expect(messagesOf(session)).toEqual(["Flag issues: The sheet One is protected."]);
    expect(notices.current()).toBeNull();
  });
});
