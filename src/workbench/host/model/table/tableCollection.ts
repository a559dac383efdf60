import { EventType, workbookTarget, type EventTypeNumber } from "../../events/eventTypes";
import type { TableInfo } from "../../../grid/shapes";
import { intersection } from "../../../grid/rects";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, integerArg, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { placeArg } from "../range/rangeArg";
import { checkShift } from "../range/shiftRules";
import { Table } from "./table";
import { raiseTableAdded } from "./tableEvents";

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends HostCollection<Table> {
  readonly type = "TableCollection";

  constructor(
    host: HostContext,
    private readonly sheetId: string | null,
  ) {
    super(host);
  }

  items(): Table[] {
    return this.infos().map(({ id }) => new Table(this.host, id));
  }

  get Count(): number {
    return this.infos().length;
  }

  GetCount(): number {
    return this.infos().length;
  }

  GetItem(key: unknown): Table {
    const found = this.find(textArg(key));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(key: unknown): Table | NullObject {
    return this.find(textArg(key)) ?? nullObject;
  }

  GetItemAt(index: unknown): Table {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }

  /** Without a header row one is made, and the cells move down. A table has one body row at least. */
  Add(address: unknown, hasHeaders: unknown): Table {
    const { grid } = this.host;
    const { sheetId, range } = placeArg(grid, address, this.sheetId ?? grid.sheets.activeId());
    if (this.sheetId !== null && sheetId !== this.sheetId) throw new HostError("InvalidArgument");
    this.host.checkUnprotected(sheetId);
    const clash = grid.tables.list().some((t) => t.sheetId === sheetId && intersection(t.range, range));
    const merged = grid.layout.merges(sheetId).some((merge) => intersection(merge, range));
    if (clash) throw new HostError("InvalidArgument", "A table can't overlap another table.");
    if (merged) throw new HostError("InvalidOperation", "A table can't contain merged cells.");
    let area = range;
    if (!booleanArg(hasHeaders)) {
      const shift = { kind: "insert", axis: "rows", range: { ...range, rows: 1 } } as const;
      checkShift(grid, sheetId, shift);
      grid.layout.insert(sheetId, shift.range, "Down");
      this.host.moved(sheetId, shift, "CellInserted");
      area = { ...range, rows: range.rows + 1 };
    }
    if (area.rows === 1) area = { ...area, rows: 2 };
    const id = grid.tables.add(sheetId, area);
    raiseTableAdded(this.host, id, sheetId);
    return new Table(this.host, id);
  }

  _RegisterDataChangedEvent(): void {
    this.listen(EventType.TableChanged);
  }

  _UnregisterDataChangedEvent(): void {
    this.unlisten(EventType.TableChanged);
  }

  _RegisterAddedEvent(): void {
    this.listen(EventType.TableAdded);
  }

  _UnregisterAddedEvent(): void {
    this.unlisten(EventType.TableAdded);
  }

  _RegisterDeletedEvent(): void {
    this.listen(EventType.TableDeleted);
  }

  _UnregisterDeletedEvent(): void {
    this.unlisten(EventType.TableDeleted);
  }

  private listen(type: EventTypeNumber): void {
    this.host.events.register(type, this.sheetId ?? workbookTarget);
  }

  private unlisten(type: EventTypeNumber): void {
    this.host.events.unregister(type, this.sheetId ?? workbookTarget);
  }

  private infos(): TableInfo[] {
    return this.host.grid.tables
      .list()
      .filter(({ sheetId }) => this.sheetId === null || sheetId === this.sheetId);
  }

  private find(key: string): Table | undefined {
    const lower = key.toLowerCase();
    const infos = this.infos();
    const found = infos.find(({ id }) => id === key) ?? infos.find((t) => t.name.toLowerCase() === lower);
    return found && new Table(this.host, found.id);
  }
}
