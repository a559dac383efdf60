import { isWholeColumns, isWholeRows } from "../../../grid/a1";
import { contains, intersection, subtract } from "../../../grid/rects";
import type { ChangeKind, Rect } from "../../../grid/shapes";
import type { Shift } from "../../../grid/shift";
import { HostError } from "../../hostError";
import { booleanArg, flagArg, isMissing, oneOf } from "../../query/args";
import { nullObject, type NullObject } from "../../query/hostObject";
import { ConditionalFormatCollection } from "../rules/conditionalFormatCollection";
import { DataValidation } from "../rules/dataValidation";
import { Worksheet } from "../sheet/worksheet";
import { TableScopedCollection } from "../table/tableScopedCollection";
import { RangeAreas } from "./rangeAreas";
import { RangeContent } from "./rangeContent";
import { RangeFormat } from "./rangeFormat";
import { surroundingRegion, usedWithin } from "./rangeUsed";
import { checkShift } from "./shiftRules";

/** A call to a function in a namespace, as add-ins have them. */
const ADD_IN_CALL = /\b(?:[A-Z]\w*\.[A-Z]|_xldudf_)\w*\(/i;

const clearKinds = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

/** A rectangle of cells. */
export class Range extends RangeContent {
  readonly type = "Range";

  protected override at(area: Rect): this {
    return new Range(this.host, this.sheetId, area) as this;
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheetId);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.host, this);
  }

  /** True if all cells spill, false if none does, null if some do. */
  get HasSpill(): boolean | null {
    const { row, column, rows, columns } = this.range;
    let spilling = 0;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        if (this.host.grid.cells.spillParent(this.sheetId, r, c)) spilling++;
    if (spilling === 0) return false;
    return spilling === rows * columns ? true : null;
  }

  /**
   * True if all cells would be saved as an array formula, null if some would. Excel saves a formula as one
   * that fills an area, that was entered with Ctrl+Shift+Enter, or that calls a function of an add-in: such
   * a function may give an array, whatever it gives now.
   */
  get SavedAsArray(): boolean | null {
    const { cells } = this.host.grid;
    const arrays = cells.fixedArrays(this.sheetId);
    const formulas = cells.formulas(this.sheetId, this.range);
    const values = cells.values(this.sheetId, this.range);
    const saved = formulas.flatMap((row, r) =>
      row.map((formula, c) => {
        const [at, column] = [this.range.row + r, this.range.column + c];
        const place = { row: at, column, rows: 1, columns: 1 };
        if (arrays.some((array) => contains(array, place)) || cells.spill(this.sheetId, at, column))
          return true;
        return formula !== values[r]?.[c] && typeof formula === "string" && ADD_IN_CALL.test(formula);
      }),
    );
    if (saved.every((one) => one)) return true;
    return saved.some((one) => one) ? null : false;
  }

  get RowHidden(): boolean | null {
    const hidden = this.host.grid.layout.hiddenRows(this.sheetId);
    return allOrNone(this.range.row, this.range.rows, hidden);
  }

  set RowHidden(value: unknown) {
    this.host.checkUnprotected(this.sheetId);
    const { row, rows } = this.range;
    this.host.grid.layout.setRowHidden(this.sheetId, row, rows, booleanArg(value));
  }

  get ColumnHidden(): boolean | null {
    const hidden = this.host.grid.layout.hiddenColumns(this.sheetId);
    return allOrNone(this.range.column, this.range.columns, hidden);
  }

  set ColumnHidden(value: unknown) {
    this.host.checkUnprotected(this.sheetId);
    const { column, columns } = this.range;
    this.host.grid.layout.setColumnHidden(this.sheetId, column, columns, booleanArg(value));
  }

  GetUsedRange(valuesOnly: unknown): this {
    const used = usedWithin(this.host.grid, this.sheetId, this.range, flagArg(valuesOnly));
    if (!used) throw new HostError("ItemNotFound");
    return this.at(used);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): this | NullObject {
    const used = usedWithin(this.host.grid, this.sheetId, this.range, flagArg(valuesOnly));
    return used ? this.at(used) : nullObject;
  }

  GetSurroundingRegion(): this {
    return this.at(surroundingRegion(this.host.grid, this.sheetId, this.range));
  }

  GetSpillingToRange(): this {
    const spill = this.spill();
    if (!spill) throw new HostError("ItemNotFound");
    return this.at(spill);
  }

  GetSpillingToRangeOrNullObject(): this | NullObject {
    const spill = this.spill();
    return spill ? this.at(spill) : nullObject;
  }

  GetSpillParentOrNullObject(): this | NullObject {
    const { row, column } = this.singleCell();
    const parent = this.host.grid.cells.spillParent(this.sheetId, row, column);
    return parent ? this.at({ ...parent, rows: 1, columns: 1 }) : nullObject;
  }

  GetTables(fullyContained: unknown): TableScopedCollection {
    return new TableScopedCollection(this.host, this.place, flagArg(fullyContained));
  }

  GetMergedAreasOrNullObject(): RangeAreas | NullObject {
    const merges = this.host.grid.layout.merges(this.sheetId);
    const areas = merges.filter((merge) => intersection(merge, this.range));
    return areas.length > 0 ? new RangeAreas(this.host, this.sheetId, areas) : nullObject;
  }

  Merge(across: unknown): void {
    this.host.checkUnprotected(this.sheetId);
    const { range } = this;
    const rows = flagArg(across)
      ? Array.from({ length: range.rows }, (_, r) => ({ ...range, row: range.row + r, rows: 1 }))
      : [range];
    for (const row of rows) this.host.grid.layout.merge(this.sheetId, row);
  }

  Unmerge(): void {
    this.host.checkUnprotected(this.sheetId);
    this.host.grid.layout.unmerge(this.sheetId, this.range);
  }

  /** @returns the blank cells that came in, at the place this range was. */
  Insert(shift: unknown): this {
    const direction = oneOf(shift, ["Down", "Right"] as const);
    const { range } = this;
    const axis = direction === "Down" ? "rows" : "columns";
    this.shift({ kind: "insert", axis, range });
    this.host.grid.layout.insert(this.sheetId, range, direction);
    this.moved({ kind: "insert", axis, range }, "Inserted");
    return this.at(range);
  }

  Delete(shift: unknown): void {
    const direction = oneOf(shift, ["Up", "Left"] as const);
    const { range } = this;
    const axis = direction === "Up" ? "rows" : "columns";
    this.shift({ kind: "delete", axis, range });
    this.host.grid.layout.delete(this.sheetId, range, direction);
    this.moved({ kind: "delete", axis, range }, "Deleted");
  }

  Clear(applyTo: unknown): void {
    const what = isMissing(applyTo) ? "All" : oneOf(applyTo, clearKinds);
    const { range } = this;
    this.host.checkUnlocked(this.sheetId, range);
    const { cells, validations } = this.host.grid;
    if (what === "All" || what === "Contents") {
      this.host.checkArrays(this.sheetId, range);
      cells.clear(this.sheetId, range, "Contents");
      this.host.edited(this.sheetId, range);
    }
    if (what === "All" || what === "Formats") {
      cells.clear(this.sheetId, range, "Formats");
      this.clearRules();
    }
    if (what === "All") validations.clear(this.sheetId, range);
  }

  Select(): void {
    this.host.select(this.sheetId, this.range);
  }

  private clearRules(): void {
    const { conditionalFormats } = this.host.grid;
    for (const { id, ranges } of conditionalFormats.list(this.sheetId)) {
      const left = ranges.flatMap((area) => subtract(area, this.range));
      if (left.length === 0) conditionalFormats.delete(this.sheetId, id);
      else if (ranges.some((area) => intersection(area, this.range)))
        conditionalFormats.update(this.sheetId, id, { ranges: left });
    }
  }

  private shift(shift: Shift): void {
    this.host.checkUnprotected(this.sheetId);
    checkShift(this.host.grid, this.sheetId, shift);
  }

  private moved(shift: Shift, what: "Inserted" | "Deleted"): void {
    const whole = shift.axis === "rows" ? isWholeRows(shift.range) : isWholeColumns(shift.range);
    const part = whole ? (shift.axis === "rows" ? "Row" : "Column") : "Cell";
    const kind: ChangeKind = `${part}${what}`;
    this.host.moved(this.sheetId, shift, kind);
  }

  private singleCell(): Rect {
    const { range } = this;
    if (!contains({ ...range, rows: 1, columns: 1 }, range)) throw new HostError("InvalidArgument");
    return range;
  }

  private spill(): Rect | null {
    const { row, column } = this.singleCell();
    return this.host.grid.cells.spill(this.sheetId, row, column);
  }
}

function allOrNone(first: number, count: number, hidden: ReadonlySet<number>): boolean | null {
  let found = 0;
  for (const index of hidden) if (index >= first && index < first + count) found++;
  if (found === 0) return false;
  return found === count ? true : null;
}
