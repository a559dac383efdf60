import type { ICellData } from "@univerjs/core";
import type { FrameLocator, Page } from "playwright-core";
import { unzipSync } from "fflate";
import type { Book } from "../../../src/workbench/files/book";
import { writeBook } from "../../../src/workbench/files/write/writeBook";
import type { CellReport } from "../../../src/workbench/page/testApi";
import type { CellValue } from "../../../src/workbench/grid/shapes";
import { calculated, openFile } from "./waiting";

/** The task pane inside the workbench page. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator("iframe");
}

/** Waits until the pane has looked through the workbook and all formulas show their values. */
export async function whenReady(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Run review", exact: true }).waitFor();
  await calculated(page);
}

/** Opens a workbook in place of the one that is open. The pane starts anew: wait for what it then says. */
export async function openBook(page: Page, book: Book): Promise<void> {
  await openFile(page, writeBook(book), "Cases.xlsx");
}

/** The parts of an .xlsx file as text, without what the add-in stores for itself. */
export function partsOf(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !name.startsWith("customXml/item1.xml"));
  const decoder = new TextDecoder();
  return Object.fromEntries(parts.map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/** What Univer shows of the workbook, on the screen and below: cells, looks, sizes, tables, rules. */
export async function shownBy(page: Page): Promise<unknown> {
  // As text: it crosses from the browser many times faster.
  const text = await page.evaluate(() => {
    const shown = window.workbench.univer.getActiveWorkbook()?.save();
    if (!shown) throw new Error("Univer shows no workbook.");
    const kept = new Map((shown.resources ?? []).map(({ name, data }) => [name, data]));
    const resource = (name: string): Record<string, never[] | undefined> => {
      const data = kept.get(`SHEET_${name}_PLUGIN`) ?? "";
      return JSON.parse(data === "" ? "{}" : data) as Record<string, never[] | undefined>;
    };
    interface Shown {
      readonly tables: readonly {
        name: string;
        range: object;
        columns: readonly { displayName: string }[];
      }[];
    }
    const tables = resource("TABLE") as Record<string, Shown | undefined>;
    const formats = resource("CONDITIONAL_FORMATTING");
    const validations = resource("DATA_VALIDATION");
    const sheets = shown.sheetOrder.map((id) => {
      const { cellData = {}, ...sheet } = shown.sheets[id] ?? {};
      const cells = Object.entries(cellData).flatMap(([row, line]) =>
        Object.entries((line ?? {}) as Record<string, ICellData>).flatMap(([column, cell]) => {
          const { v: value = null, f: formula = null, s } = cell;
          const look = typeof s === "string" ? shown.styles[s] : s;
          return value === null && formula === null && !look ? [] : [[row, column, value, formula, look]];
        }),
      );
      return {
        ...sheet,
        cells,
        tables: (tables[id]?.tables ?? []).map(({ name, range, columns }) => [
          name,
          range,
          columns.map(({ displayName }) => displayName),
        ]),
        formats: formats[id]?.length ?? 0,
        validations: validations[id] ?? [],
      };
    });
    return JSON.stringify(sheets);
  });
  return JSON.parse(text);
}

/** Where a table stands and what it shows, as the host reads it. */
export interface TableReport {
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
  /** First row below the headings, counted from 1 as in addresses. */
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
}

export function tablesOf(page: Page): Promise<TableReport[]> {
  return page.evaluate(() => {
    const { grid } = window.workbench;
    return grid.tables.list().map(({ name, sheetId, range, columns }) => {
      const body = { ...range, row: range.row + 1, rows: range.rows - 1 };
      return {
        name,
        sheet: grid.sheets.list().find(({ id }) => id === sheetId)?.name ?? "",
        headings: columns.map((column) => column.name),
        firstRow: body.row + 1,
        rows: grid.cells.values(sheetId, body),
        texts: grid.cells.texts(sheetId, body),
      };
    });
  });
}

/** The fills the cells of a table are drawn with, conditional formats included; `""` for none. */
export function fillsOf(page: Page, { sheet, firstRow, rows }: TableReport): Promise<string[][]> {
  return page.evaluate(
    ([name, first, count, columns]) => {
      const shown = window.workbench.univer.getActiveWorkbook()?.getSheetByName(name)?.getSheet();
      return Array.from({ length: count }, (_row, row) =>
        Array.from({ length: columns }, (_column, column) => {
          const look = shown?.getCell(first - 1 + row, column)?.s;
          return typeof look === "object" ? (look?.bg?.rgb ?? "") : "";
        }),
      );
    },
    [sheet, firstRow, rows.length, rows[0]?.length ?? 0] as const,
  );
}

export function cellAt(page: Page, address: string): Promise<CellReport> {
  return page.evaluate((where) => window.workbench.getCell(where), address);
}

export async function setCell(page: Page, address: string, value: CellValue): Promise<void> {
  await page.evaluate(([where, what]) => window.workbench.setCell(where, what), [address, value] as const);
  await calculated(page);
}
