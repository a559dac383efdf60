/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CasePage } from "../../src/taskpane/pages/case/CasePage";
import { Desk, table } from "../excel/support/workbook";
import { openPane } from "./support/open-workbook";
import { show } from "./support/show";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(cleanup);

/** The last line of the eligibility of a return requested on that day. */
async function lineOn(requestDate: string): Promise<string> {
  const grid = desk.fresh();
  table(grid, "Sheet1", "A1", "Returns", [
    ["Case", "Channel", "Request date", "SME"],
    ["AA-P-AAA", "WWRS return", requestDate, "Yes"],
  ]);
  grid.user.select("Sheet1", "A2");
  show(await openPane(), <CasePage />);
  await userEvent.click(await screen.findByRole("button", { name: /^Eligibility/ }));
  return (await screen.findByText(/^By C6\.4\.9/)).textContent;
}

test("an answer by the earlier text names its last day: its first is not known", async () => {
  expect(await lineOn("2026-03-12")).toBe("By C6.4.9, DSCA 26-54, the text until 2026-03-12.");
});

test("an answer by the text in force names the day from which it is", async () => {
  expect(await lineOn("2026-03-13")).toBe("By C6.4.9, DSCA 26-54, from 2026-03-13.");
});
