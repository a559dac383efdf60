/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { dismissFinding } from "../../../src/taskpane/operations/dismissals";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { Findings } from "../../../src/taskpane/pages/review/Findings";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, settled, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { show } from "../support/show";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(cleanup);

/** A review with one finding, which is dismissed. */
async function showDismissed(): Promise<Session> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [
    ["Case", "Intent to replace", "Munition", "Acquisition cost", "Depreciation", "Article price quoted"],
    ["AA-P-AAA", "No", "No", 1000, 400, 650],
  ]);
  const session = await openPane();
  await runReview(session);
  await dismissFinding(session, 0, { reason: "accepted risk", note: "", by: "A. Analyst" });
  show(session, <Findings />);
  return session;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** Presses Enter on a button, as who works by keys does, and lets the focus come to rest. */
async function pressEnter(name: string | RegExp): Promise<void> {
  button(name).focus();
  await userEvent.keyboard("{Enter}");
  await act(() => settled(20));
}

test("the question whether to forget all dismissals takes the focus, on the answer that does no harm", async () => {
  const session = await showDismissed();
  await pressEnter("Dismissals: 1");
  await pressEnter("Forget all dismissals…");
  expect(document.activeElement).toBe(button("Keep them"));
  await pressEnter("Keep them");
  expect(document.activeElement).toBe(button("Forget all dismissals…"));
  expect(session.store.get().stored!.state.dismissals).toHaveLength(1);
});
