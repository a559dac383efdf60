import type { FrameLocator, Frame, Page } from "playwright-core";
import { cellAddress } from "../../../../src/review";
import { calculated, openFile, savedFile } from "../waiting";

/** A cell as a test writes it; a text that starts with `=` is a formula. */
export type Cell = string | number | boolean;

/** A table put into the workbook in one go. Headings first. */
export interface DeskTable {
  readonly sheet: string;
  /** First cell, counted from 0. */
  readonly row?: number;
  readonly column?: number;
  /** Without one the cells stay a plain range. */
  readonly name?: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** The workbench with the pane in it, as a test uses them. */
export interface Desk {
  readonly page: Page;
  /** The pane, for finding what is in it; it survives another workbook. */
  readonly pane: FrameLocator;
  /** The pane's page itself, for running code in it. */
  paneFrame(): Frame;
  /** An empty workbook; the pane starts again with it. */
  openNew(): Promise<void>;
  open(bytes: Uint8Array, name?: string): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Writes cells, adds the sheet where it is not there, makes a table of them. Nobody is told of it. */
  put(table: DeskTable): Promise<void>;
  /** Types into a cell as the user would. */
  type(address: string, value: Cell): Promise<void>;
  value(address: string): Promise<unknown>;
  select(address: string): Promise<void>;
  /** The active cell: `Sheet1!C7`. */
  selected(): Promise<string>;
  /** The cell of the first table in a row of its body, counted from 0. */
  cellOf(row: number, heading: string): Promise<string>;
}

/** The desk on an open workbench page, once the pane in it is drawn. */
export async function deskOn(page: Page): Promise<Desk> {
  const pane = page.frameLocator("iframe.pane-frame");
  const ready = (): Promise<void> => pane.locator("body:not([data-gone]) nav").waitFor();
  /** The pane of the workbook before may still be there for a moment: it is not to be taken for the new one. */
  const goes = (): Promise<void> =>
    pane.locator("body").evaluate((body) => body.setAttribute("data-gone", ""));
  await page.getByText(/^(Starting|Opening)/).waitFor({ state: "hidden" });
  await ready();
  return {
    page,
    pane,
    paneFrame() {
      const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
      if (frame === undefined) throw new Error("The pane is not there.");
      return frame;
    },
    async openNew() {
      await goes();
      await page.evaluate(() => window.workbench.openNew());
      await ready();
    },
    async open(bytes, name) {
      await goes();
      await openFile(page, bytes, name ?? "Book1.xlsx");
      await ready();
    },
    save: () => savedFile(page),
    async put(table) {
      await page.evaluate(putTable, table);
      await calculated(page);
    },
    async type(address, value) {
      await page.evaluate(([at, what]) => window.workbench.setCell(at, what), [address, value] as const);
      await calculated(page);
    },
    value: (address) => page.evaluate((at) => window.workbench.getCell(at).value, address),
    select: (address) => page.evaluate((at) => window.workbench.select(at), address),
    async selected() {
      const { sheet, row, column } = await page.evaluate(activeCell);
      return `${sheet}!${cellAddress(row, column)}`;
    },
    async cellOf(index, heading) {
      const { sheet, row, column } = await page.evaluate(cellOfTable, [index, heading] as const);
      return `${sheet}!${cellAddress(row, column)}`;
    },
  };
}

/** Runs in the workbench's page. */
function putTable({ sheet, row = 0, column = 0, name, cells }: DeskTable): void {
  const { grid } = window.workbench;
  const found = grid.sheets.list().find((each) => each.name === sheet);
  const id = found?.id ?? grid.sheets.add(sheet);
  const range = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
  const inputs = cells.map((line) =>
    line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell)),
  );
  grid.cells.write(id, range, inputs);
  if (name !== undefined) grid.tables.add(id, range, name);
  grid.sheets.activate(id);
}

interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Runs in the workbench's page. */
function activeCell(): FoundCell {
  const { grid } = window.workbench;
  const { sheetId, activeCell: cell } = grid.view.selection();
  return { ...cell, sheet: grid.sheets.get(sheetId).name };
}

/** Runs in the workbench's page. */
function cellOfTable([index, heading]: readonly [number, string]): FoundCell {
  const { grid } = window.workbench;
  const table = grid.tables.list()[0];
  const at = table?.columns.findIndex(({ name }) => name === heading) ?? -1;
  if (table === undefined || at < 0) throw new Error(`The first table has no ${heading}.`);
  const { row, column } = table.range;
  return { sheet: grid.sheets.get(table.sheetId).name, row: row + 1 + index, column: column + at };
}
