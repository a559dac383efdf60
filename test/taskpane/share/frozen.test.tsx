/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { cleanup, screen } from "@testing-library/react";
import { freeze } from "../../../src/excel/frozen/freeze";
import { FreezePart } from "../../../src/taskpane/pages/share/FreezePart";
import { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { evaluate, shows } from "../../excel/frozen/support";
import { Desk, put } from "../../excel/support/workbook";
import { openPane } from "../support/open-workbook";
import { show } from "../support/show";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.set();
});

afterEach(cleanup);

test("the page counts frozen formulas as the message and the notice do, not the areas they stand in", async () => {
  const grid = desk.reopen(new MemoryGrid({ evaluate }));
  put(
    grid,
    "Sheet1",
    "B2",
    [1, 2, 3].map((value) => [`=SAMM.TAS(${shows(value)})`]),
  );
  grid.recalculate();
  expect((await freeze()).formulas).toBe(3);
  show(await openPane(), <FreezePart />);
  expect(await screen.findByText(/^3 formulas frozen: /)).toBeDefined();
});
