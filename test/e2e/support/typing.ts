import type { Page } from "playwright-core";
import { activated, calculated } from "./waiting";

interface Cell {
  readonly row: number;
  readonly column: number;
}

function cellAt(address: string): Cell {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

/**
 * Selects a cell of the open sheet as the user would, with the arrow keys. No click: a second one soon after a first
 * at the same place is a double click, which edits the cell.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  const to = cellAt(address);
  const from = await page.evaluate(() => window.workbench.grid.view.selection().activeCell);
  await pressTimes(page, to.row < from.row ? "ArrowUp" : "ArrowDown", Math.abs(to.row - from.row));
  await pressTimes(
    page,
    to.column < from.column ? "ArrowLeft" : "ArrowRight",
    Math.abs(to.column - from.column),
  );
  await activated(page, to);
}

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let step = 0; step < times; step++) await page.keyboard.press(key);
}

/**
 * Types an entry into a cell at the keyboard and ends it with Enter. Resolves when the cell below is the active one,
 * as it is once the entry was taken, and formulas show their values.
 */
export async function type(page: Page, address: string, entry: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(entry, { delay: 1 });
  await page.keyboard.press("Enter");
  const { row, column } = cellAt(address);
  await activated(page, { row: row + 1, column });
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
