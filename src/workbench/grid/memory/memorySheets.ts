import { GridError } from "../gridError";
import type { Sheets } from "../grid";
import { plainPage } from "../pageShapes";
import type { SheetInfo } from "../shapes";
import { sheetOf, type Book, type SheetData } from "./book";
import { CellStore } from "./cells/cellStore";
import { dropSheetIn, renameSheetIn } from "./formula/edits";
import { editFormulas } from "./formula/everyFormula";

export function newSheet(id: string, name: string): SheetData {
  return {
    info: { id, name, visibility: "Visible", protected: false, tabColor: "", showGridlines: true },
    cells: new CellStore(),
    columnLooks: new Map(),
    spills: new Map(),
    fixedArrays: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    conditionalFormats: [],
    validations: [],
    charts: [],
    page: plainPage,
  };
}

export class MemorySheets implements Sheets {
  constructor(private readonly book: Book) {}

  list(): readonly SheetInfo[] {
    return this.book.sheets.map(({ info }) => info);
  }

  get(id: string): SheetInfo {
    return sheetOf(this.book, id).info;
  }

  activeId(): string {
    return this.book.activeSheet;
  }

  activate(id: string): void {
    const { info } = sheetOf(this.book, id);
    if (info.visibility !== "Visible")
      throw new GridError("InvalidOperation", "A hidden sheet cannot be activated.");
    if (id === this.book.activeSheet) return;
    this.book.activeSheet = id;
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    this.book.selection = { sheetId: id, ranges: [range], activeCell: { row: 0, column: 0 } };
  }

  add(name: string): string {
    this.checkName(name, null);
    const id = this.book.newId("sheet");
    this.book.sheets.push(newSheet(id, name));
    return id;
  }

  delete(id: string): void {
    const sheet = sheetOf(this.book, id);
    const others = this.book.sheets.filter((other) => other !== sheet);
    const next = others.find(({ info }) => info.visibility === "Visible");
    if (!next) throw new GridError("InvalidOperation", "A workbook must contain at least one visible sheet.");
    if (this.book.activeSheet === id) this.activate(next.info.id);
    this.book.sheets = others;
    this.book.tables = this.book.tables.filter(({ info }) => info.sheetId !== id);
    this.book.comments = this.book.comments.filter(({ sheetId }) => sheetId !== id);
    this.book.names = this.book.names.filter(({ sheetId }) => sheetId !== id);
    editFormulas(this.book, (formula) => dropSheetIn(formula, sheet.info.name));
    this.book.touch();
  }

  update(id: string, patch: Partial<Omit<SheetInfo, "id">>): void {
    const sheet = sheetOf(this.book, id);
    const { name: from } = sheet.info;
    if (patch.name !== undefined) this.checkName(patch.name, id);
    const others = this.book.sheets.filter((other) => other !== sheet);
    const hides = (patch.visibility ?? "Visible") !== "Visible";
    const next = others.find(({ info }) => info.visibility === "Visible");
    if (hides && !next)
      throw new GridError("InvalidOperation", "A workbook must contain at least one visible sheet.");
    sheet.info = { ...sheet.info, ...patch };
    if (hides && next && this.book.activeSheet === id) this.activate(next.info.id);
    const { name: to } = sheet.info;
    if (to !== from) editFormulas(this.book, (formula) => renameSheetIn(formula, from, to));
  }

  move(id: string, position: number): void {
    const sheet = sheetOf(this.book, id);
    const others = this.book.sheets.filter((other) => other !== sheet);
    others.splice(position, 0, sheet);
    this.book.sheets = others;
  }

  private checkName(name: string, own: string | null): void {
    const wrong = name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (wrong) throw new GridError("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
    const twice = this.book.sheets.some(
      ({ info }) => info.id !== own && info.name.toLowerCase() === name.toLowerCase(),
    );
    if (twice) throw new GridError("ItemAlreadyExists", `There is a sheet named "${name}" already.`);
  }
}
