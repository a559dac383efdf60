import type { FUniver } from "@univerjs/core/facade";
import { parseRange, splitSheet } from "../grid/a1";
import { GridError } from "../grid/gridError";
import type { CellValue, Rect } from "../grid/shapes";
import type { UniverGrid } from "../grid/univer/univerGrid";
import type { Host } from "../host/host";
import type { Workbench } from "./workbench";

/** A cell as a test reads it. */
export interface CellReport {
  readonly value: CellValue;
  /** `""` for a cell without one. */
  readonly formula: string;
  readonly text: string;
  /** The message behind an error value, `""` for none. */
  readonly message: string;
}

/** `window.workbench`: what browser tests do with the page. Addresses are `Sheet!A1`, or `A1` on the active sheet. */
export interface WorkbenchApi {
  readonly grid: UniverGrid;
  readonly host: Host;
  /** Univer itself, for what is on the screen rather than in the grid's own books. */
  readonly univer: FUniver;
  readonly problems: readonly Error[];
  open(bytes: Uint8Array, name?: string): Promise<void>;
  openNew(): void;
  save(): Promise<Uint8Array>;
  /** As the user would: with events, recalculation and undo. A leading `=` makes a formula. */
  setCell(address: string, value: CellValue): void;
  getCell(address: string): CellReport;
  /** Values of a range, row by row. */
  getValues(address: string): CellValue[][];
  /** As the user would: with its event. */
  select(address: string): void;
  /** Resolves when all formulas show their values. */
  whenCalculated(): Promise<void>;
  /** Whether all formulas show their values by now. */
  isCalculated(): boolean;
}

export function testApi(workbench: Workbench): WorkbenchApi {
  const grid = (): UniverGrid => workbench.current.grid;
  return {
    get grid() {
      return grid();
    },
    get host() {
      return workbench.current.host;
    },
    get univer() {
      return workbench.running.api;
    },
    problems: workbench.problems,
    open: (bytes, name = "Book1.xlsx") => workbench.open(bytes, name),
    openNew: () => workbench.openNew(),
    save: async () => {
      await grid().settle();
      return workbench.current.save();
    },
    setCell: (address, value) => {
      const { sheetId, range } = place(grid(), address);
      const sheet = workbench.running.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
      const isFormula = typeof value === "string" && value.startsWith("=");
      sheet?.getRange(range.row, range.column).setValue(isFormula ? { f: value } : value);
    },
    getCell: (address) => {
      const { sheetId, range } = place(grid(), address);
      const [value = ""] = grid().cells.values(sheetId, range)[0] ?? [];
      const [shown = ""] = grid().cells.formulas(sheetId, range)[0] ?? [];
      const formula = shown !== value && typeof shown === "string" ? shown : "";
      const text = grid().cells.texts(sheetId, range)[0]?.[0] ?? "";
      return { value, formula, text, message: grid().errorMessage(sheetId, range.row, range.column) };
    },
    getValues: (address) => {
      const { sheetId, range } = place(grid(), address);
      return grid().cells.values(sheetId, range);
    },
    select: (address) => {
      const { sheetId, range } = place(grid(), address);
      const book = workbench.running.api.getActiveWorkbook();
      const sheet = book?.getSheetBySheetId(sheetId);
      if (!book || !sheet) return;
      book.setActiveSheet(sheet);
      sheet.getRange(range.row, range.column, range.rows, range.columns).activate();
    },
    whenCalculated: () => grid().settle(),
    isCalculated: () => grid().isSettled(),
  };
}

function place(grid: UniverGrid, address: string): { sheetId: string; range: Rect } {
  const { sheet, rest } = splitSheet(address);
  const range = parseRange(rest);
  const info = grid.sheets
    .list()
    .find(({ id, name }) => (sheet === null ? id === grid.sheets.activeId() : name === sheet));
  if (!range || !info) throw new GridError("InvalidArgument", `There is no ${address} in this workbook.`);
  return { sheetId: info.id, range };
}
