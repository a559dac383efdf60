/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { workbook } from "../../../src/excel";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { removeEverything } from "../../../src/taskpane/operations/share/stored";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, settled, table } from "../../excel/support/workbook";
import { messagesOf, openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const ASKED = (tables: string): string =>
  expect.stringContaining(`needed for the flags of ${tables}.`) as string;

/** A workbook with two tables, one of which is flagged. Asked to remove what is stored, the pane asks back. */
async function asked(): Promise<Session> {
  const grid = desk.fresh({ sheets: ["East", "West"] });
  table(grid, "East", "A1", "East", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  table(grid, "West", "A1", "West", [SALES_HEADINGS, sale("BB-P-BBB", 650)]);
  const session = await openPane();
  await runReview(session);
  await flagOnly("East");
  await removeEverything(session);
  expect(messagesOf(session)).toEqual([ASKED("1 table")]);
  return session;
}

/** Flags a table as the ribbon would: the pane does not know. */
async function flagOnly(name: string): Promise<void> {
  const { sources } = await workbook.findSources();
  const source = sources.find((one) => one.name === name)!;
  await workbook.flag({ source, texts: ["An issue"] });
}

async function removeAnyway(session: Session): Promise<void> {
  const { actions } = session.store.get().messages.find(({ tone }) => tone === "question")!;
  actions![0]!.perform();
  await settled(200);
}

it("Remove anyway removes what was asked about", async () => {
  const session = await asked();
  await removeAnyway(session);
  expect((await workbook.readStored()).state.flags).toEqual([]);
});

it("Remove anyway asks again where more would be lost by now than was said", async () => {
  const session = await asked();
  await flagOnly("West");
  await removeAnyway(session);
  expect(messagesOf(session)).toEqual([ASKED("2 tables")]);
  expect((await workbook.readStored()).state.flags).toHaveLength(2);
  await removeAnyway(session);
  expect((await workbook.readStored()).state.flags).toEqual([]);
});
