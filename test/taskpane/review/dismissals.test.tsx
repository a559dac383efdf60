/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { dismissFinding, undoDismissal } from "../../../src/taskpane/operations/dismissals";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { Findings } from "../../../src/taskpane/pages/review/Findings";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, settled, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { GIVEN, sale, SALES_HEADINGS } from "../support/sales";
import { show } from "../support/show";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(cleanup);

/** A review with one finding, which is dismissed. */
async function showDismissed(): Promise<Session> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  const session = await openPane();
  await runReview(session);
  await dismissFinding(session, 0, GIVEN);
  show(session, <Findings />);
  return session;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** Presses Enter on a button, as who works by keys does, and lets the focus come to rest. */
async function pressEnter(name: string | RegExp): Promise<void> {
  act(() => button(name).focus());
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

test("a list of which all is dismissed says so, and shows it where the focus then is", async () => {
  const session = await showDismissed();
  expect(screen.getByText("1 finding is dismissed, and counted in the totals.")).toBeDefined();
  await pressEnter("Show dismissed findings");
  expect(screen.getAllByRole("treeitem")).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByRole("treeitem", { name: /^AA-P-AAA/ }));
  expect(session.announcer.spoken.get().text).toBe("1 finding shown.");
});

test("a list that a filter empties is filled again, and has the focus; what is dismissed is then told", async () => {
  const session = await showDismissed();
  await userEvent.type(screen.getByRole("searchbox", { name: "Search the findings" }), "zebra");
  expect(screen.getByText("No finding matches.")).toBeDefined();
  await pressEnter("Clear the filter");
  expect(screen.getByText("No finding is open.")).toBeDefined();
  await act(() => undoDismissal(session, session.store.get().stored!.state.dismissals[0]!));
  await userEvent.type(screen.getByRole("searchbox", { name: "Search the findings" }), "zebra");
  await pressEnter("Clear the filter");
  expect(document.activeElement).toBe(screen.getByRole("treeitem", { name: /^AA-P-AAA/ }));
});
