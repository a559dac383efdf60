import { isWholeColumns, isWholeRows } from "../../../grid/a1";
import { readEntry } from "../../../grid/entry";
import type { CellInput, CellValue, Rect } from "../../../grid/shapes";
import { valueType } from "../../events/changes";
import { HostError } from "../../hostError";
import { limits } from "../../limits";
import { isMissing } from "../../query/args";
import { RangeGeometry } from "./rangeGeometry";

/** What the cells of a range hold and show. */
export abstract class RangeContent extends RangeGeometry {
  get Values(): CellValue[][] | null {
    return this.read((range) => this.host.grid.cells.values(this.sheetId, range));
  }

  set Values(value: unknown) {
    this.enter(value);
  }

  get Formulas(): CellValue[][] | null {
    return this.read((range) => this.host.grid.cells.formulas(this.sheetId, range));
  }

  set Formulas(value: unknown) {
    this.enter(value);
  }

  get Text(): string[][] | null {
    return this.read((range) => this.host.grid.cells.texts(this.sheetId, range));
  }

  get ValueTypes(): string[][] | null {
    return this.Values?.map((row) => row.map(valueType)) ?? null;
  }

  get NumberFormat(): string[][] | null {
    return this.read((range) => this.host.grid.cells.numberFormats(this.sheetId, range));
  }

  set NumberFormat(value: unknown) {
    const range = this.writable();
    const formats = this.rowsOf(value, range).map((row) =>
      row.map((item) => {
        if (isMissing(item)) return null;
        if (typeof item !== "string") throw new HostError("InvalidArgument");
        return item;
      }),
    );
    this.host.grid.cells.setNumberFormats(this.sheetId, range, formats);
  }

  /** Excel checks the size of a long write before the parts of it arrive. */
  _ValidateArraySize(rows: unknown, columns: unknown): null {
    if (rows !== this.range.rows || columns !== this.range.columns) throw sizeMismatch();
    return null;
  }

  private read<T>(get: (range: Rect) => T): T | null {
    const { range } = this;
    if (isWholeColumns(range) || isWholeRows(range)) return null;
    if (range.rows * range.columns > limits.cells) throw new HostError("RangeExceedsLimit");
    return get(range);
  }

  private writable(): Rect {
    const { range } = this;
    if (isWholeColumns(range) || isWholeRows(range)) throw new HostError("InvalidArgument");
    if (range.rows * range.columns > limits.cells) throw new HostError("RangeExceedsLimit");
    this.host.checkUnlocked(this.sheetId, range);
    return range;
  }

  /** One value fills the range; rows have to fit it exactly. */
  private rowsOf(value: unknown, range: Rect): unknown[][] {
    if (!Array.isArray(value))
      return Array.from({ length: range.rows }, () => Array<unknown>(range.columns).fill(value));
    const rows: unknown[] = value;
    if (rows.length !== range.rows) throw sizeMismatch();
    return rows.map((row) => {
      if (!Array.isArray(row) || row.length !== range.columns) throw sizeMismatch();
      return row as unknown[];
    });
  }

  /** Takes values as if typed: text may become a number, a date or a formula, and bring a format along. */
  private enter(value: unknown): void {
    const range = this.writable();
    this.host.checkArrays(this.sheetId, range);
    const { cells } = this.host.grid;
    const rows = this.rowsOf(value, range);
    const single = range.rows === 1 && range.columns === 1;
    const before = single ? cells.values(this.sheetId, range)[0]?.[0] : undefined;
    const formats = cells.numberFormats(this.sheetId, range);
    const brought: (string | null)[][] = [];
    const inputs = rows.map((row, r) =>
      row.map((item, c): CellInput => {
        const format = formats[r]?.[c] ?? "General";
        const { input, numberFormat } = entryOf(item, format);
        if (numberFormat !== undefined && format === "General") (brought[r] ??= [])[c] = numberFormat;
        return input;
      }),
    );
    if (brought.length > 0) {
      const all = inputs.map((row, r) => row.map((_, c) => brought[r]?.[c] ?? null));
      cells.setNumberFormats(this.sheetId, range, all);
    }
    cells.write(this.sheetId, range, inputs);
    const after = single ? cells.values(this.sheetId, range)[0]?.[0] : undefined;
    const known = before !== undefined && after !== undefined;
    this.host.edited(this.sheetId, range, known ? { before, after } : undefined);
  }
}

function entryOf(item: unknown, format: string): ReturnType<typeof readEntry> {
  if (isMissing(item)) return { input: null };
  if (typeof item === "string") {
    const entry = readEntry(item, format);
    const isFormula = entry.input !== null && typeof entry.input === "object";
    if (item.length > (isFormula ? limits.formula : limits.cellText)) throw new HostError("InvalidArgument");
    return entry;
  }
  if (typeof item === "boolean" || (typeof item === "number" && Number.isFinite(item)))
    return { input: item };
  throw new HostError("InvalidArgument");
}

function sizeMismatch(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
