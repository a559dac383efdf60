/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { workbook } from "../../../src/excel";
import type { Settings } from "../../../src/review";
import { correctColumn, correctKind, forgetCorrections } from "../../../src/taskpane/operations/settings";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

/** A pane over two tables, each with two headings of the analyst's own. */
async function pane(): Promise<Session> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [
    [...SALES_HEADINGS, "Foo", "Bar"],
    [...sale("AA-P-AAA"), 1, 2],
  ]);
  table(grid, "Sheet1", "A5", "More", [
    [...SALES_HEADINGS, "Foo", "Bar"],
    [...sale("BB-P-BBB"), 1, 2],
  ]);
  return openPane();
}

/** What is corrected: in the workbook, and as the pane has it. */
async function corrections(session: Session): Promise<Settings["corrections"]> {
  const { state } = await workbook.readStored();
  expect(session.store.get().stored!.state.settings).toEqual(state.settings);
  return state.settings.corrections;
}

describe("corrections made shortly after each other", () => {
  it("are all kept", async () => {
    const session = await pane();
    await Promise.all([
      correctColumn(session, "Sales", "stock-sale", "Foo", "identicalCost"),
      correctColumn(session, "Sales", "stock-sale", "Bar", "equivalentCost"),
      correctKind(session, "More", "bpc-case"),
    ]);
    expect(await corrections(session)).toEqual({
      Sales: { kind: "stock-sale", columns: { foo: "identicalCost", bar: "equivalentCost" } },
      More: { kind: "bpc-case", columns: {} },
    });
  });

  it("are kept while those of another table are forgotten", async () => {
    const session = await pane();
    await correctColumn(session, "Sales", "stock-sale", "Foo", "identicalCost");
    await Promise.all([
      correctColumn(session, "More", "stock-sale", "Foo", null),
      forgetCorrections(session, "Sales"),
    ]);
    expect(await corrections(session)).toEqual({ More: { kind: "stock-sale", columns: { foo: null } } });
  });

  it("start anew with another kind, and go with it", async () => {
    const session = await pane();
    await Promise.all([
      correctColumn(session, "Sales", "stock-sale", "Foo", "identicalCost"),
      correctKind(session, "Sales", "bpc-case"),
    ]);
    expect(await corrections(session)).toEqual({ Sales: { kind: "bpc-case", columns: {} } });
    await correctKind(session, "Sales", null);
    expect(await corrections(session)).toEqual({});
  });
});
