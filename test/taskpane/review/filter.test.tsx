/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { recheckChanged } from "../../../src/taskpane/operations/recheck";
import { runReview } from "../../../src/taskpane/operations/run-review";
import { Findings } from "../../../src/taskpane/pages/review/Findings";
import { Desk, put, table } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { sale, SALES_HEADINGS } from "../support/sales";
import { show } from "../support/show";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(cleanup);

const chosen = (label: string): string | undefined =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: label }).selectedOptions[0]?.text;

test("the filter says what the list is narrowed to, also when a re-check finds none of it", async () => {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Sales", [
    SALES_HEADINGS,
    sale("AA-P-AAA", 650),
    ["AA-P-BBB", "", "No", 1000, 400, 600, "001"],
  ]);
  const session = await openPane();
  await runReview(session);
  show(session, <Findings />);
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  const check = screen.getByRole("combobox", { name: "Check" });
  const option = screen.getByRole("option", { name: /^Quoted price .*\(1\)$/ });
  await userEvent.selectOptions(check, option);
  expect(screen.getByText("1 of 3 findings")).toBeDefined();
  put(grid, "Sheet1", "F2", [[600]]);
  await act(() => recheckChanged(session));
  expect(screen.getByText("0 of 2 findings")).toBeDefined();
  expect(chosen("Check")).toMatch(/^Quoted price .*\(none\)$/);
  await userEvent.selectOptions(check, "All checks");
  expect(screen.getByText("2 findings")).toBeDefined();
});
