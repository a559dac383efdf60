import { GridError } from "../../gridError";
import type { Tables } from "../../grid";
import { intersection, sameRect } from "../../rects";
import type { Rect, TableColumn, TableInfo, TablePatch } from "../../shapes";
import { completeHeadings, freeTableName } from "../../tableNames";
import { sheetOf, tableOf, type Book, type TableData } from "../book";
import { renameTableIn } from "../formula/edits";
import { editFormulas } from "../formula/everyFormula";
import { applyShift, nextColumnId } from "../structure";
import { applyFilters } from "./tableFilter";
import { setHeadings, writeHeadings } from "./tableHeadings";
import { bodyOf, deleteBodyRows, insertBodyRows, sortBody } from "./tableRows";
import { setHeadersShown, setTotalsShown } from "./tableParts";

export class MemoryTables implements Tables {
  constructor(private readonly book: Book) {}

  list(): readonly TableInfo[] {
    return this.book.tables.map(({ info }) => info);
  }

  get(id: string): TableInfo {
    return tableOf(this.book, id).info;
  }

  add(sheetId: string, range: Rect, name?: string): string {
    const sheet = sheetOf(this.book, sheetId);
    const clash = this.list().some((t) => t.sheetId === sheetId && intersection(t.range, range));
    if (clash) throw new GridError("InvalidArgument", "A table cannot overlap another table.");
    const wanted = name ?? freeTableName(this.list().map((table) => table.name));
    this.checkName(wanted, null);
    const cells = Array.from(
      { length: range.columns },
      (_, i) => sheet.cells.get(range.row, range.column + i)?.value ?? "",
    );
    const columns = completeHeadings(cells).map((heading, i) => ({ id: i + 1, name: heading }));
    const info: TableInfo = {
      ...{ id: this.book.newId("table"), name: wanted, sheetId, range, columns },
      ...{ style: "TableStyleMedium2", showHeaders: true, showTotals: false, filtered: false },
      ...{ showBandedRows: true, showBandedColumns: false, showFilterButton: true },
    };
    const table: TableData = { info, filters: new Map() };
    this.book.tables.push(table);
    writeHeadings(this.book, table);
    this.book.touch();
    return info.id;
  }

  update(id: string, patch: TablePatch): void {
    const table = tableOf(this.book, id);
    const { name, showTotals, showHeaders, ...looks } = patch;
    const { name: from } = table.info;
    if (name !== undefined && name !== from) {
      this.checkName(name, id);
      table.info = { ...table.info, name };
      editFormulas(this.book, (formula) => renameTableIn(formula, from, name));
    }
    table.info = { ...table.info, ...looks };
    if (showTotals !== undefined) setTotalsShown(this.book, table, showTotals);
    if (showHeaders !== undefined) setHeadersShown(this.book, table, showHeaders);
    this.book.touch();
  }

  resize(id: string, range: Rect): void {
    const table = tableOf(this.book, id);
    const { info } = table;
    if (sameRect(info.range, range)) return;
    const sheet = sheetOf(this.book, info.sheetId);
    const fresh = nextColumnId(table);
    const columns: TableColumn[] = Array.from({ length: range.columns }, (_, i) => {
      const old = info.columns[range.column + i - info.range.column];
      const heading = sheet.cells.get(range.row, range.column + i)?.value ?? "";
      return old ?? { id: fresh + i, name: String(heading) };
    });
    table.info = { ...info, range, columns };
    setHeadings(this.book, table, completeHeadings(columns.map(({ name }) => name)));
    this.book.touch();
  }

  renameColumn(id: string, index: number, name: string): void {
    const table = tableOf(this.book, id);
    if (!table.info.columns[index]) throw new GridError("ItemNotFound", `There is no column ${index}.`);
    const names = table.info.columns.map((column, i) => (i === index ? name : column.name));
    setHeadings(this.book, table, completeHeadings(names));
    this.book.touch();
  }

  insertColumns(id: string, index: number, names: readonly string[]): void {
    const table = tableOf(this.book, id);
    const { info } = table;
    const range = { ...info.range, column: info.range.column + index, columns: names.length };
    applyShift(this.book, info.sheetId, { kind: "insert", axis: "columns", range }, id);
    const fresh = nextColumnId(table);
    const columns = [...info.columns];
    columns.splice(index, 0, ...names.map((name, i) => ({ id: fresh + i, name })));
    const columnCount = info.range.columns + names.length;
    table.info = { ...table.info, columns, range: { ...info.range, columns: columnCount } };
    setHeadings(this.book, table, completeHeadings(columns.map(({ name }) => name)));
  }

  deleteColumns(id: string, index: number, count: number): void {
    const table = tableOf(this.book, id);
    const { info } = table;
    if (count >= info.columns.length)
      throw new GridError("InvalidOperation", "A table keeps at least one column.");
    const range = { ...info.range, column: info.range.column + index, columns: count };
    const columns = info.columns.filter((_, i) => i < index || i >= index + count);
    applyShift(this.book, info.sheetId, { kind: "delete", axis: "columns", range }, id);
    table.info = { ...table.info, columns, range: { ...info.range, columns: columns.length } };
  }

  insertRows(id: string, index: number, count: number): void {
    insertBodyRows(this.book, tableOf(this.book, id), index, count);
  }

  deleteRows(id: string, index: number, count: number): void {
    deleteBodyRows(this.book, tableOf(this.book, id), index, count);
  }

  convertToRange(id: string): void {
    const table = tableOf(this.book, id);
    this.clearFilters(id);
    this.book.tables = this.book.tables.filter((other) => other !== table);
    this.book.touch();
  }

  delete(id: string): void {
    const { info } = tableOf(this.book, id);
    this.convertToRange(id);
    applyShift(this.book, info.sheetId, { kind: "delete", axis: "rows", range: info.range });
  }

  sort(id: string, fields: readonly { readonly column: number; readonly ascending: boolean }[]): void {
    sortBody(this.book, tableOf(this.book, id), fields);
  }

  filter(id: string, column: number, texts: readonly string[]): void {
    const table = tableOf(this.book, id);
    const item = table.info.columns[column];
    if (!item) throw new GridError("ItemNotFound", `There is no column ${column}.`);
    table.filters.set(item.id, new Set(texts));
    applyFilters(sheetOf(this.book, table.info.sheetId), table, bodyOf(table));
  }

  clearFilters(id: string): void {
    const table = tableOf(this.book, id);
    table.filters.clear();
    applyFilters(sheetOf(this.book, table.info.sheetId), table, bodyOf(table));
  }

  private checkName(name: string, own: string | null): void {
    const plain = /^[A-Za-z_\\\u0080-\uffff][\w.\\\u0080-\uffff]*$/.test(name) && name.length <= 255;
    if (!plain || /^[A-Z]{1,3}\d+$/i.test(name))
      throw new GridError("InvalidArgument", `"${name}" cannot be the name of a table.`);
    const lower = name.toLowerCase();
    const taken =
      this.list().some((table) => table.id !== own && table.name.toLowerCase() === lower) ||
      this.book.names.some((defined) => defined.name.toLowerCase() === lower);
    if (taken) throw new GridError("ItemAlreadyExists", `The name "${name}" is taken.`);
  }
}
