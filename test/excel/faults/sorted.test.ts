/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { flag } from "../../../src/excel/flags/flag";
import type { MemoryGrid } from "../../../src/workbench/grid/memory/memoryGrid";
import { STOCK, sourceNamed } from "../support/cases";
import { troubleIn } from "../support/job";
import { Desk, put, table, values } from "../support/workbook";

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.set();
});

const [HEADINGS, ...ROWS] = STOCK;
const textOf = (caseId: unknown): string => `An issue of ${String(caseId)}`;

/** Flags the cases, each row with a text that names its case; `meanwhile` happens just before a request. */
async function flagged(grid: MemoryGrid, name: string, at: number, meanwhile: () => void) {
  const source = await sourceNamed(name);
  desk.host.faults.clear();
  desk.host.faults.before(at, meanwhile);
  const reviewed = { rows: ROWS, columns: [0, 1, 2, 3] };
  const texts = ROWS.map(([caseId]) => textOf(caseId));
  const trouble = await troubleIn(() => flag({ source, texts, reviewed }));
  const last = ROWS.length + 1;
  const rows = values(grid, "Sheet1", `A2:E${last}`).map((cells) => [cells[0], cells.at(-1)]);
  return { trouble, rows };
}

const REQUESTS = Array.from({ length: 12 }, (_, nth) => nth + 1);

test.each(REQUESTS)(
  "a table sorted before request %d of flagging: no row has the text of another, or it is told",
  async (at) => {
    const grid = desk.fresh();
    table(grid, "Sheet1", "A1", "Stock", STOCK);
    const { trouble, rows } = await flagged(grid, "Stock", at, () => grid.user.sort("Stock", 2, false));
    if (trouble === null) for (const [caseId, text] of rows) expect(text).toBe(textOf(caseId));
    else expect(trouble.code).toBe("changed");
  },
);

test.each(REQUESTS)(
  "a plain range whose rows are exchanged before request %d: no row has the text of another, or it is told",
  async (at) => {
    const grid = desk.fresh();
    put(grid, "Sheet1", "A1", STOCK);
    grid.user.select("Sheet1", "A2");
    const name = `Sheet1!A1:D${STOCK.length}`;
    const exchange = (): void => {
      const [own] = values(grid, "Sheet1", "E1:E1");
      // Who sorts all columns takes texts that are there along.
      if (own?.[0] !== "") return;
      put(grid, "Sheet1", "A1", [HEADINGS!, ...[...ROWS].reverse()]);
    };
    const { trouble, rows } = await flagged(grid, name, at, exchange);
    if (trouble === null) for (const [caseId, text] of rows) expect(text).toBe(textOf(caseId));
    else expect(trouble.code).toBe("changed");
  },
);
