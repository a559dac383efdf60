/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { ReviewPage } from "../../../src/taskpane/pages/review/ReviewPage";
import type { Session } from "../../../src/taskpane/session/session";
import { Desk, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";
import { show } from "../support/show";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(cleanup);

async function openPage(): Promise<Session> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [SALES_HEADINGS, sale("AA-P-AAA", 650)]);
  const session = await openPane();
  show(session, <ReviewPage />);
  return session;
}

const foldingLine = (): HTMLElement => screen.getByRole("button", { name: "1 table and settings" });

async function reviewEnds(session: Session): Promise<void> {
  await act(() => runReview(session));
  await screen.findByRole("heading", { name: "Findings" });
}

test("tables and settings are folded away once there are findings", async () => {
  const session = await openPage();
  expect(screen.getByRole("heading", { name: "Settings" })).toBeDefined();
  await reviewEnds(session);
  expect(foldingLine().getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByRole("heading", { name: "Settings" })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Findings" }));
  await userEvent.click(foldingLine());
  expect(screen.getByRole("heading", { name: "Settings" })).toBeDefined();
});

test("settings that are being typed outlast the end of the review, and so does the focus", async () => {
  const session = await openPage();
  await userEvent.click(screen.getByRole("button", { name: "Change" }));
  const name = await screen.findByLabelText("Prepared by");
  await userEvent.type(name, "A. An");
  await reviewEnds(session);
  await userEvent.keyboard("alyst");
  expect(screen.getByLabelText("Prepared by")).toBe(name);
  expect((name as HTMLInputElement).value).toBe("A. Analyst");
  expect(foldingLine().getAttribute("aria-expanded")).toBe("true");
});
