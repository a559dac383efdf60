import { EventType } from "../../events/eventTypes";
import { intersection } from "../../../grid/rects";
import type { Rect, TableInfo, TablePatch } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { placeArg } from "../range/rangeArg";
import { checkShift } from "../range/shiftRules";
import { Worksheet } from "../sheet/worksheet";
import { AutoFilter } from "./autoFilter";
import { raiseTableDeleted } from "./tableEvents";
import { bodyOf } from "./tableBody";
import { TableColumnCollection } from "./tableColumnCollection";
import { TableRowCollection } from "./tableRowCollection";
import { TableSort } from "./tableSort";

export class Table extends HostObject {
  readonly type = "Table";

  constructor(
    host: HostContext,
    readonly tableId: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.tableId };
  }

  get info(): TableInfo {
    return this.host.grid.tables.get(this.tableId);
  }

  get Id(): string {
    return this.info.id;
  }

  get Name(): string {
    return this.info.name;
  }

  set Name(value: unknown) {
    this.update({ name: textArg(value) });
  }

  get Style(): string {
    return this.info.style;
  }

  set Style(value: unknown) {
    this.update({ style: textArg(value) });
  }

  get ShowHeaders(): boolean {
    return this.info.showHeaders;
  }

  set ShowHeaders(value: unknown) {
    this.update({ showHeaders: booleanArg(value) });
  }

  get ShowTotals(): boolean {
    return this.info.showTotals;
  }

  set ShowTotals(value: unknown) {
    const showTotals = booleanArg(value);
    const { sheetId, range } = this.info;
    if (showTotals !== this.info.showTotals) {
      const row = { ...range, row: range.row + range.rows - (showTotals ? 0 : 1), rows: 1 };
      const kind = showTotals ? "insert" : "delete";
      checkShift(this.host.grid, sheetId, { kind, axis: "rows", range: row }, this.tableId);
    }
    this.update({ showTotals });
  }

  get ShowBandedRows(): boolean {
    return this.info.showBandedRows;
  }

  set ShowBandedRows(value: unknown) {
    this.update({ showBandedRows: booleanArg(value) });
  }

  get ShowBandedColumns(): boolean {
    return this.info.showBandedColumns;
  }

  set ShowBandedColumns(value: unknown) {
    this.update({ showBandedColumns: booleanArg(value) });
  }

  get ShowFilterButton(): boolean {
    return this.info.showFilterButton;
  }

  set ShowFilterButton(value: unknown) {
    this.update({ showFilterButton: booleanArg(value) });
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.host, this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.host, this);
  }

  get Sort(): TableSort {
    return new TableSort(this.host, this);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.host, this);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.info.sheetId);
  }

  GetRange(): Range {
    return this.rangeOf(this.info.range);
  }

  GetHeaderRowRange(): Range {
    if (!this.info.showHeaders) throw new HostError("ItemNotFound");
    return this.rangeOf({ ...this.info.range, rows: 1 });
  }

  GetDataBodyRange(): Range {
    return this.rangeOf(bodyOf(this.info));
  }

  GetTotalRowRange(): Range {
    const { range, showTotals } = this.info;
    if (!showTotals) throw new HostError("ItemNotFound");
    return this.rangeOf({ ...range, row: range.row + range.rows - 1, rows: 1 });
  }

  /** Same header row; at least one body row; no other table in the way. */
  Resize(newRange: unknown): void {
    this.host.checkUnprotected(this.info.sheetId);
    const { sheetId, range: old } = this.info;
    const place = placeArg(this.host.grid, newRange, sheetId);
    const others = this.host.grid.tables.list().filter(({ id }) => id !== this.tableId);
    const clash = others.some((t) => t.sheetId === sheetId && intersection(t.range, place.range));
    const keepsPlace = place.sheetId === sheetId && place.range.row === old.row;
    if (clash || !keepsPlace || place.range.rows < 2 || !intersection(place.range, old))
      throw new HostError("InvalidArgument");
    this.host.grid.tables.resize(this.tableId, place.range);
  }

  ConvertToRange(): Range {
    const { sheetId, range, name } = this.info;
    this.host.checkUnprotected(sheetId);
    this.host.grid.tables.convertToRange(this.tableId);
    raiseTableDeleted(this.host, this.tableId, name, sheetId);
    return new Range(this.host, sheetId, range);
  }

  Delete(): void {
    const { sheetId, range, name } = this.info;
    this.host.checkUnprotected(sheetId);
    const shift = { kind: "delete", axis: "rows", range } as const;
    checkShift(this.host.grid, sheetId, shift, this.tableId);
    this.host.grid.tables.delete(this.tableId);
    raiseTableDeleted(this.host, this.tableId, name, sheetId);
    this.host.moved(sheetId, shift, "CellDeleted");
  }

  ClearFilters(): void {
    this.host.checkUnprotected(this.info.sheetId);
    this.host.grid.tables.clearFilters(this.tableId);
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register(EventType.TableChanged, this.info.id);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister(EventType.TableChanged, this.tableId);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.events.register(EventType.TableSelectionChanged, this.info.id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.events.unregister(EventType.TableSelectionChanged, this.tableId);
  }

  rangeOf(rect: Rect): Range {
    return new Range(this.host, this.info.sheetId, rect);
  }

  private update(patch: TablePatch): void {
    this.host.checkUnprotected(this.info.sheetId);
    this.host.grid.tables.update(this.tableId, patch);
  }
}
