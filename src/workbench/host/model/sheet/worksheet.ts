import type { SheetInfo } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { EventType, workbookTarget, type EventTypeNumber } from "../../events/eventTypes";
import { booleanArg, flagArg, integerArg, isMissing, oneOf, textArg } from "../../query/args";
import { HostObject, nullObject, type NullObject } from "../../query/hostObject";
import { ChartCollection } from "../chart/chartCollection";
import { PageLayout } from "../page/pageLayout";
import { colourArg } from "../range/colours";
import { Range } from "../range/range";
import { placeOfAddress } from "../range/rangeArg";
import { wholeSheet } from "../range/wholeSheet";
import { CommentCollection } from "../notes/commentCollection";
import { NamedItemCollection } from "../workbook/namedItemCollection";
import { TableCollection } from "../table/tableCollection";
import { WorksheetFreezePanes } from "./worksheetFreezePanes";
import { WorksheetProtection } from "./worksheetProtection";

export class Worksheet extends HostObject {
  readonly type = "Worksheet";

  constructor(
    host: HostContext,
    readonly sheetId: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheetId };
  }

  private get info(): SheetInfo {
    return this.host.grid.sheets.get(this.sheetId);
  }

  get Id(): string {
    return this.info.id;
  }

  get Name(): string {
    return this.info.name;
  }

  set Name(value: unknown) {
    const before = this.info.name;
    const name = textArg(value);
    this.host.grid.sheets.update(this.sheetId, { name });
    const message = { nameBefore: before, nameAfter: name, source: "Local", worksheetId: this.sheetId };
    this.raise(EventType.WorksheetNameChanged, message);
  }

  get Position(): number {
    return this.host.grid.sheets.list().findIndex(({ id }) => id === this.info.id);
  }

  set Position(value: unknown) {
    const position = integerArg(value);
    if (position < 0 || position >= this.host.grid.sheets.list().length)
      throw new HostError("InvalidArgument");
    this.host.grid.sheets.move(this.info.id, position);
  }

  get Visibility(): string {
    return this.info.visibility;
  }

  set Visibility(value: unknown) {
    const before = this.info.visibility;
    const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const);
    this.host.grid.sheets.update(this.sheetId, { visibility });
    const message = { visibilityBefore: before, visibilityAfter: visibility, source: "Local" };
    this.raise(EventType.WorksheetVisibilityChanged, { ...message, worksheetId: this.sheetId });
  }

  get TabColor(): string {
    return this.info.tabColor;
  }

  set TabColor(value: unknown) {
    this.host.grid.sheets.update(this.info.id, { tabColor: colourArg(value) ?? "" });
  }

  get ShowGridlines(): boolean {
    return this.info.showGridlines;
  }

  /** The name `showGridlines` is written by; it is read by the one above. */
  set Gridlines(value: unknown) {
    this.host.grid.sheets.update(this.info.id, { showGridlines: booleanArg(value) });
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, this.info.id);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.host, this.info.id);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.info.id);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.host, this.info.id);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.host, this.info.id);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.info.id);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.info.id);
  }

  Activate(): void {
    this.host.activate(this.info.id);
  }

  Delete(): void {
    const { id, name } = this.info;
    this.host.grid.sheets.delete(id);
    const message = { worksheetId: id, worksheetName: name, source: "Local" };
    this.host.events.raise(EventType.WorksheetDeleted, [workbookTarget], message);
  }

  /** The whole sheet without an address. */
  GetRange(address: unknown): Range {
    const { id } = this.info;
    if (isMissing(address) || address === "") return new Range(this.host, id, wholeSheet);
    const place = placeOfAddress(this.host.grid, textArg(address), id);
    if (place.sheetId !== id) throw new HostError("InvalidArgument");
    return new Range(this.host, id, place.range);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const area = { row: integerArg(row), column: integerArg(column) };
    const size = { rows: integerArg(rows), columns: integerArg(columns) };
    return new Range(this.host, this.info.id, { ...area, ...size });
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  /** The first cell where the sheet is blank. */
  GetUsedRange(valuesOnly: unknown): Range {
    const used = this.host.grid.cells.usedRange(this.info.id, flagArg(valuesOnly));
    const first = { row: 0, column: 0, rows: 1, columns: 1 };
    return new Range(this.host, this.info.id, used ?? first);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | NullObject {
    const used = this.host.grid.cells.usedRange(this.info.id, flagArg(valuesOnly));
    return used ? new Range(this.host, this.info.id, used) : nullObject;
  }

  GetNextOrNullObject(visibleOnly: unknown): Worksheet | NullObject {
    return this.neighbour(1, flagArg(visibleOnly));
  }

  GetPreviousOrNullObject(visibleOnly: unknown): Worksheet | NullObject {
    return this.neighbour(-1, flagArg(visibleOnly));
  }

  _GetSheetById(id: unknown): Worksheet {
    return new Worksheet(this.host, this.host.grid.sheets.get(textArg(id)).id);
  }

  Calculate(): void {
    this.host.grid.recalculate();
  }

  _RegisterDataChangedEvent(): void {
    this.listen(EventType.WorksheetChanged);
  }

  _UnregisterDataChangedEvent(): void {
    this.unlisten(EventType.WorksheetChanged);
  }

  _RegisterSelectionChangedEvent(): void {
    this.listen(EventType.WorksheetSelectionChanged);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.unlisten(EventType.WorksheetSelectionChanged);
  }

  _RegisterRowSortedEvent(): void {
    this.listen(EventType.WorksheetRowSorted);
  }

  _UnregisterRowSortedEvent(): void {
    this.unlisten(EventType.WorksheetRowSorted);
  }

  _RegisterColumnSortedEvent(): void {
    this.listen(EventType.WorksheetColumnSorted);
  }

  _UnregisterColumnSortedEvent(): void {
    this.unlisten(EventType.WorksheetColumnSorted);
  }

  _RegisterCalculatedEvent(): void {
    this.listen(EventType.WorksheetCalculated);
  }

  _UnregisterCalculatedEvent(): void {
    this.unlisten(EventType.WorksheetCalculated);
  }

  _RegisterActivatedEvent(): void {
    this.listen(EventType.WorksheetActivated);
  }

  _UnregisterActivatedEvent(): void {
    this.unlisten(EventType.WorksheetActivated);
  }

  _RegisterDeactivatedEvent(): void {
    this.listen(EventType.WorksheetDeactivated);
  }

  _UnregisterDeactivatedEvent(): void {
    this.unlisten(EventType.WorksheetDeactivated);
  }

  private listen(type: EventTypeNumber): void {
    this.host.events.register(type, this.info.id);
  }

  private unlisten(type: EventTypeNumber): void {
    this.host.events.unregister(type, this.sheetId);
  }

  private raise(type: EventTypeNumber, message: Record<string, unknown>): void {
    this.host.events.raise(type, [this.sheetId, workbookTarget], message);
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | NullObject {
    const sheets = this.host.grid.sheets
      .list()
      .filter(({ id, visibility }) => id === this.sheetId || !visibleOnly || visibility === "Visible");
    const next = sheets[sheets.findIndex(({ id }) => id === this.info.id) + step];
    return next ? new Worksheet(this.host, next.id) : nullObject;
  }
}
