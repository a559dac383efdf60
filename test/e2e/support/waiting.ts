import { setTimeout as after } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { WorkbenchApi } from "../../../src/workbench/page/testApi";

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

const LIMIT_MS = 120_000;

/**
 * Waits until something is so in the page, by asking again and again. Chromium may collect a promise that only
 * the driver awaits before it resolves; an answer given at once cannot be lost.
 */
async function until(page: Page, isSo: () => boolean): Promise<void>;
async function until<Given>(page: Page, isSo: (given: Given) => boolean, given: Given): Promise<void>;
async function until(page: Page, isSo: (given: unknown) => boolean, given?: unknown): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (!(await page.evaluate(isSo, given))) {
    if (performance.now() > end) throw new Error(`Not so after ${LIMIT_MS / 1000} s: ${String(isSo)}`);
    await after(20);
  }
}

/** Waits until all formulas show their values. */
export function calculated(page: Page): Promise<void> {
  return until(page, () => window.workbench.isCalculated());
}

/** Waits until a cell of the open sheet, counted from 0, is the active one. */
export function activated(
  page: Page,
  cell: { readonly row: number; readonly column: number },
): Promise<void> {
  return until(
    page,
    ({ row, column }) => {
      const { activeCell } = window.workbench.grid.view.selection();
      return activeCell.row === row && activeCell.column === column;
    },
    cell,
  );
}

/** Waits until a cell has nothing in it, and all formulas show their values. */
export const emptied = (page: Page, address: string): Promise<void> => taken(page, address, "");

/** Waits until what was typed into a cell is in it, and all formulas show their values. */
export async function taken(page: Page, address: string, value: string | number): Promise<void> {
  await until(page, ([at, what]) => window.workbench.getCell(at).value === what, [address, value] as const);
  await calculated(page);
}

/** Opens a file in place of the open workbook, as somebody does who got it. The pane starts anew. */
export async function openFile(page: Page, file: Uint8Array, name: string): Promise<void> {
  await page.evaluate(
    ([text, called]) => {
      const bytes = Uint8Array.from(text, (byte) => byte.charCodeAt(0));
      const shared = window as Window & { isOpened?: boolean };
      shared.isOpened = false;
      void window.workbench.open(bytes, called).then(() => {
        shared.isOpened = true;
      });
    },
    [Buffer.from(file).toString("latin1"), name] as const,
  );
  await until(page, () => (window as Window & { isOpened?: boolean }).isOpened === true);
}

/** The open workbook as the file a user would save. */
export async function savedFile(page: Page): Promise<Uint8Array> {
  await calculated(page);
  const text = await page.evaluate(async () => {
    const file = await window.workbench.save();
    return file.reduce((bytes, byte) => bytes + String.fromCharCode(byte), "");
  });
  return new Uint8Array(Buffer.from(text, "latin1"));
}
