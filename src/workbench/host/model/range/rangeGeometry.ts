import { isWholeColumns, isWholeRows, quoteSheet, rangeName } from "../../../grid/a1";
import { bounding, intersection, lastColumn, lastRow } from "../../../grid/rects";
import { maxColumns, maxRows, type Rect } from "../../../grid/shapes";
import { shiftReference, type Shift } from "../../../grid/shift";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg, isMissing } from "../../query/args";
import { HostObject, nullObject, type NullObject } from "../../query/hostObject";
import type { Follower } from "../../query/references";
import { placeArg, type Place } from "./rangeArg";

/** Where a range lies, and the ranges around it. A range that is kept follows its cells. */
export abstract class RangeGeometry extends HostObject implements Follower {
  private area: Rect | null;

  constructor(
    host: HostContext,
    readonly sheetId: string,
    area: Rect,
  ) {
    super(host);
    const last = Math.max(lastRow(area) - maxRows, lastColumn(area) - maxColumns);
    if (last >= 0 || area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1)
      throw new HostError("InvalidArgument");
    this.area = area;
    host.references.watch(this);
  }

  follow(sheetId: string, shift: Shift): void {
    if (this.area && sheetId === this.sheetId) this.area = shiftReference(this.area, shift);
  }

  /** @throws HostError when the sheet or all cells of the range are gone. */
  get place(): Place {
    if (!this.area) throw new HostError("InvalidReference");
    if (!this.host.grid.sheets.list().some(({ id }) => id === this.sheetId))
      throw new HostError("ItemNotFound");
    return { sheetId: this.sheetId, range: this.area };
  }

  get range(): Rect {
    return this.place.range;
  }

  protected abstract at(area: Rect): this;

  get Address(): string {
    const { name } = this.host.grid.sheets.get(this.place.sheetId);
    return `${quoteSheet(name)}!${rangeName(this.range)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.range.row;
  }

  get ColumnIndex(): number {
    return this.range.column;
  }

  get RowCount(): number {
    return this.range.rows;
  }

  get ColumnCount(): number {
    return this.range.columns;
  }

  /** -1 where Excel's own number would overflow. */
  get CellCount(): number {
    const count = this.range.rows * this.range.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.range);
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.range);
  }

  GetCell(row: unknown, column: unknown): this {
    const { range } = this;
    const place = { row: range.row + integerArg(row), column: range.column + integerArg(column) };
    return this.at({ ...place, rows: 1, columns: 1 });
  }

  GetRow(row: unknown): this {
    const index = integerArg(row);
    if (index < 0 || index >= this.range.rows) throw new HostError("InvalidArgument");
    return this.at({ ...this.range, row: this.range.row + index, rows: 1 });
  }

  GetColumn(column: unknown): this {
    const index = integerArg(column);
    if (index < 0 || index >= this.range.columns) throw new HostError("InvalidArgument");
    return this.at({ ...this.range, column: this.range.column + index, columns: 1 });
  }

  GetLastCell(): this {
    const { range } = this;
    return this.at({ row: lastRow(range), column: lastColumn(range), rows: 1, columns: 1 });
  }

  GetLastRow(): this {
    return this.at({ ...this.range, row: lastRow(this.range), rows: 1 });
  }

  GetLastColumn(): this {
    return this.at({ ...this.range, column: lastColumn(this.range), columns: 1 });
  }

  GetEntireRow(): this {
    return this.at({ ...this.range, column: 0, columns: maxColumns });
  }

  GetEntireColumn(): this {
    return this.at({ ...this.range, row: 0, rows: maxRows });
  }

  GetResizedRange(deltaRows: unknown, deltaColumns: unknown): this {
    const rows = this.range.rows + integerArg(deltaRows);
    return this.at({ ...this.range, rows, columns: this.range.columns + integerArg(deltaColumns) });
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): this {
    return this.at({ ...this.range, rows: integerArg(rows), columns: integerArg(columns) });
  }

  GetOffsetRange(rowOffset: unknown, columnOffset: unknown): this {
    const row = this.range.row + integerArg(rowOffset);
    return this.at({ ...this.range, row, column: this.range.column + integerArg(columnOffset) });
  }

  GetRowsAbove(count: unknown): this {
    const rows = isMissing(count) ? 1 : integerArg(count);
    return this.at({ ...this.range, row: this.range.row - rows, rows });
  }

  GetRowsBelow(count: unknown): this {
    const rows = isMissing(count) ? 1 : integerArg(count);
    return this.at({ ...this.range, row: lastRow(this.range) + 1, rows });
  }

  GetColumnsBefore(count: unknown): this {
    const columns = isMissing(count) ? 1 : integerArg(count);
    return this.at({ ...this.range, column: this.range.column - columns, columns });
  }

  GetColumnsAfter(count: unknown): this {
    const columns = isMissing(count) ? 1 : integerArg(count);
    return this.at({ ...this.range, column: lastColumn(this.range) + 1, columns });
  }

  GetBoundingRect(other: unknown): this {
    return this.at(bounding(this.range, this.other(other)));
  }

  GetIntersection(other: unknown): this {
    const shared = intersection(this.range, this.other(other));
    if (!shared) throw new HostError("ItemNotFound");
    return this.at(shared);
  }

  GetIntersectionOrNullObject(other: unknown): this | NullObject {
    const shared = intersection(this.range, this.other(other));
    return shared ? this.at(shared) : nullObject;
  }

  private other(value: unknown): Rect {
    const place = placeArg(this.host.grid, value, this.sheetId);
    if (place.sheetId !== this.sheetId) throw new HostError("InvalidArgument");
    return place.range;
  }
}
