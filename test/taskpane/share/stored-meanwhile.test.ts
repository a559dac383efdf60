/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { workbook } from "../../../src/excel";
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { saveSettings } from "../../../src/taskpane/operations/settings";
import { documentSpecs } from "../../../src/taskpane/operations/share/document-kinds";
import { refreshDocuments, writeDocument } from "../../../src/taskpane/operations/share/documents";
import { verifyRecord } from "../../../src/taskpane/operations/share/verify";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { GIVEN, sale, SALES_HEADINGS, until } from "../support/sales";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

const record = documentSpecs[0]!;

/** A reviewed workbook with one finding and a record of it. */
async function pane(): Promise<Session> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  const session = await openPane();
  await writeDocument(session, record);
  return session;
}

/** Requests that a piece of work makes. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = desk.host.stats.syncs;
  await work();
  return desk.host.stats.syncs - before;
}

/** Does something at one of the requests of a piece of work, and waits for both. */
async function meanwhile(
  at: number,
  work: () => Promise<unknown>,
  something: () => Promise<unknown>,
): Promise<void> {
  let other: Promise<unknown> = Promise.resolve();
  desk.host.faults.before(at, () => {
    other = something();
  });
  await work();
  await other;
}

const looks: readonly (readonly [string, (session: Session) => Promise<unknown>])[] = [
  ["looks for its sheets", refreshDocuments],
  ["verifies", (session) => verifyRecord(session, session.store.get().stored!.state.records[0]!)],
];

describe.each(looks)("what is stored while the pane %s", (_, look) => {
  it("is what the pane goes on with, at whichever request it is stored", async () => {
    const session = await pane();
    const requests = await requestsOf(() => look(session));
    for (let at = 1; at <= requests; at++) {
      await meanwhile(
        at,
        () => look(session),
        () => saveSettings(session, { preparedBy: `At ${at}` }),
      );
      const { stored } = session.store.get();
      expect(stored!.state.settings.preparedBy).toBe(`At ${at}`);
      expect((await workbook.readStored()).state).toEqual(stored!.state);
    }
  });
});

it("a finding dismissed while a review ends is dismissed in that review", async () => {
  const session = await pane();
  await dismissFinding(session, 0, GIVEN);
  await saveSettings(session, { marking: "CUI" });
  const { result } = session.store.get().review!;
  const dismissed = session.store.get().stored!;
  // The pane knows of no dismissal until the rows of the second review are checked.
  session.store.set({ stored: { ...dismissed, state: { ...dismissed.state, dismissals: [] } } });
  const review = runReview(session);
  await until(session, ({ run }) => run.phase === "checking" && run.done === run.total);
  session.store.set({ stored: dismissed });
  await review;
  expect(session.store.get().review!.result).not.toBe(result);
  expect(session.store.get().review!.dismissals.count).toBe(1);
});
