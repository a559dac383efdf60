import type { Page } from "playwright-core";
import { calculated } from "./waiting";

/** Selects a cell of the open sheet as the user would: with a click on the first one, and the arrow keys. */
export async function goTo(page: Page, address: string): Promise<void> {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const grid = page.locator("canvas[id^='univer-sheet-main-canvas']");
  await grid.click({ position: firstCell });
  await page.keyboard.press("Control+Home");
  for (let step = 1; step < Number(row); step++) await page.keyboard.press("ArrowDown");
  for (let step = 65; step < letter.charCodeAt(0); step++) await page.keyboard.press("ArrowRight");
}

/** Within the grid: right of the row numbers and below the column letters. */
const firstCell = { x: 80, y: 30 };

/** Types an entry into a cell at the keyboard and ends it with Enter. Resolves when formulas show their values. */
export async function type(page: Page, address: string, entry: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(entry, { delay: 1 });
  await page.keyboard.press("Enter");
  await calculated(page);
}

/** Adds a sheet and shows it. */
export async function newSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((called) => {
    const { sheets } = window.workbench.grid;
    sheets.activate(sheets.add(called));
  }, name);
}

/** Writes a block of values from A1 on; with a table's name, makes a table of it. */
export async function put(
  page: Page,
  sheet: string,
  rows: readonly (readonly (string | number | boolean)[])[],
  table?: string,
): Promise<void> {
  await page.evaluate(
    ([called, cells, name]) => {
      const { grid } = window.workbench;
      const id = grid.sheets.list().find((each) => each.name === called)?.id ?? grid.sheets.add(called);
      const range = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
      grid.cells.write(id, range, cells);
      if (name !== undefined) grid.tables.add(id, range, name);
    },
    [sheet, rows, table] as const,
  );
}
