import { readEntry } from "../entry";
import type { CellInput, ChangeKind, Rect } from "../shapes";
import { parseRange } from "../a1";
import { GridError } from "../gridError";
import type { Book } from "./book";
import type { MemoryGrid } from "./memoryGrid";
import { bodyOf } from "./tables/tableRows";
import { sheetOf, tableOf } from "./book";
import { enterFixedArray } from "./cells/fixedArrays";

/**
 * What a user does at the screen: each act changes the workbook, has it calculated, and raises the events
 * a host hears of it. Sheets are named by their tabs, cells by their addresses.
 */
export class MemoryUser {
  constructor(
    private readonly grid: MemoryGrid,
    private readonly book: Book,
  ) {}

  /** Types into one cell, as in `type("Sheet1", "B2", "=A1*2")`. */
  type(sheet: string, address: string, text: string): void {
    const sheetId = this.sheetId(sheet);
    const range = { ...this.range(address), rows: 1, columns: 1 };
    const before = this.grid.cells.values(sheetId, range)[0]?.[0] ?? "";
    this.enter(sheetId, range, [[text]]);
    const after = this.grid.cells.values(sheetId, range)[0]?.[0] ?? "";
    this.book.emit({ type: "changed", sheetId, kind: "RangeEdited", range, before, after });
  }

  /** Enters one formula over several cells with Ctrl+Shift+Enter. */
  enterArray(sheet: string, address: string, formula: string): void {
    const sheetId = this.sheetId(sheet);
    const range = this.range(address);
    enterFixedArray(this.book, sheetOf(this.book, sheetId), range, formula);
    this.grid.recalculate();
    this.changed(sheetId, "RangeEdited", range);
  }

  /** Pastes rows of text at a cell. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): void {
    const sheetId = this.sheetId(sheet);
    const { row, column } = this.range(address);
    const range = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    this.enter(sheetId, range, rows);
    this.changed(sheetId, "RangeEdited", range);
  }

  /** Empties cells with the Delete key. */
  empty(sheet: string, address: string): void {
    const sheetId = this.sheetId(sheet);
    const range = this.range(address);
    this.grid.cells.clear(sheetId, range, "Contents");
    this.changed(sheetId, "RangeEdited", range);
  }

  /** Inserts whole rows (`3:4`) or columns (`B:B`). */
  insert(sheet: string, address: string): void {
    const sheetId = this.sheetId(sheet);
    const range = this.range(address);
    const isRows = /^\d/.test(address);
    this.grid.layout.insert(sheetId, range, isRows ? "Down" : "Right");
    this.changed(sheetId, isRows ? "RowInserted" : "ColumnInserted", range);
  }

  /** Deletes whole rows (`3:4`) or columns (`B:B`). */
  delete(sheet: string, address: string): void {
    const sheetId = this.sheetId(sheet);
    const range = this.range(address);
    const isRows = /^\d/.test(address);
    this.grid.layout.delete(sheetId, range, isRows ? "Up" : "Left");
    this.changed(sheetId, isRows ? "RowDeleted" : "ColumnDeleted", range);
  }

  /** Sorts a table by one column. */
  sort(table: string, column: number, ascending = true): void {
    const id = this.tableId(table);
    this.grid.tables.sort(id, [{ column, ascending }]);
    this.grid.calculateIfStale();
    const { sheetId } = this.grid.tables.get(id);
    this.book.emit({ type: "sorted", sheetId, range: bodyOf(tableOf(this.book, id)) });
  }

  select(sheet: string, address: string): void {
    const sheetId = this.sheetId(sheet);
    this.switchTo(sheetId);
    this.grid.view.select(sheetId, this.range(address));
    this.book.emit({ type: "selected", selection: this.grid.view.selection() });
  }

  activate(sheet: string): void {
    this.switchTo(this.sheetId(sheet));
  }

  addSheet(name: string): void {
    const sheetId = this.grid.sheets.add(name);
    this.book.emit({ type: "sheetAdded", sheetId });
  }

  deleteSheet(name: string): void {
    const sheetId = this.sheetId(name);
    this.grid.sheets.delete(sheetId);
    this.grid.calculateIfStale();
    this.book.emit({ type: "sheetDeleted", sheetId, name });
  }

  deleteTable(name: string): void {
    const tableId = this.tableId(name);
    const { sheetId } = this.grid.tables.get(tableId);
    this.grid.tables.delete(tableId);
    this.grid.calculateIfStale();
    this.book.emit({ type: "tableDeleted", tableId, name, sheetId });
  }

  deleteTableColumn(table: string, heading: string): void {
    const id = this.tableId(table);
    const { sheetId, columns, range } = this.grid.tables.get(id);
    const index = columns.findIndex(({ name }) => name === heading);
    if (index < 0) throw new GridError("ItemNotFound", `There is no column "${heading}".`);
    this.grid.tables.deleteColumns(id, index, 1);
    this.changed(sheetId, "ColumnDeleted", { ...range, column: range.column + index, columns: 1 });
  }

  protect(sheet: string, on = true): void {
    this.grid.sheets.update(this.sheetId(sheet), { protected: on });
  }

  private enter(sheetId: string, range: Rect, rows: readonly (readonly string[])[]): void {
    const formats = this.grid.cells.numberFormats(sheetId, range);
    const entries = rows.map((row, r) => row.map((text, c) => readEntry(text, formats[r]?.[c] ?? "General")));
    const fresh = entries.map((row, r) =>
      row.map(({ numberFormat }, c) => (formats[r]?.[c] === "General" ? (numberFormat ?? null) : null)),
    );
    this.grid.cells.setNumberFormats(sheetId, range, fresh);
    const inputs: CellInput[][] = entries.map((row) => row.map(({ input }) => input));
    this.grid.cells.write(sheetId, range, inputs);
    this.grid.calculateIfStale();
  }

  private changed(sheetId: string, kind: ChangeKind, range: Rect): void {
    this.grid.calculateIfStale();
    this.book.emit({ type: "changed", sheetId, kind, range });
  }

  private switchTo(sheetId: string): void {
    const previousId = this.grid.sheets.activeId();
    if (previousId === sheetId) return;
    this.grid.sheets.activate(sheetId);
    this.book.emit({ type: "sheetActivated", sheetId, previousId });
  }

  private sheetId(name: string): string {
    const sheet = this.grid.sheets.list().find((info) => info.name === name);
    if (!sheet) throw new GridError("ItemNotFound", `There is no sheet named "${name}".`);
    return sheet.id;
  }

  private tableId(name: string): string {
    const table = this.grid.tables.list().find((info) => info.name === name);
    if (!table) throw new GridError("ItemNotFound", `There is no table named "${name}".`);
    return table.id;
  }

  private range(address: string): Rect {
    const range = parseRange(address);
    if (!range) throw new GridError("InvalidArgument", `"${address}" is no range.`);
    return range;
  }
}
