import { EventType, workbookTarget, type EventTypeNumber } from "../../events/eventTypes";
import { HostError } from "../../hostError";
import { flagArg, isMissing, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly type = "WorksheetCollection";

  items(): Worksheet[] {
    return this.host.grid.sheets.list().map(({ id }) => new Worksheet(this.host, id));
  }

  GetCount(visibleOnly: unknown): number {
    return this.listed(flagArg(visibleOnly)).length;
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.grid.sheets.activeId());
  }

  GetFirst(visibleOnly: unknown): Worksheet {
    return this.first(this.listed(flagArg(visibleOnly)));
  }

  GetLast(visibleOnly: unknown): Worksheet {
    return this.first([...this.listed(flagArg(visibleOnly))].reverse());
  }

  GetItem(key: unknown): Worksheet {
    const found = this.find(textArg(key));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(key: unknown): Worksheet | NullObject {
    return this.find(textArg(key)) ?? nullObject;
  }

  /** Adds at the end; without a name, the first free `Sheet1`, `Sheet2` ... */
  Add(name: unknown): Worksheet {
    const id = this.host.grid.sheets.add(isMissing(name) ? this.freeName() : textArg(name));
    const message = { worksheetId: id, source: "Local" };
    this.host.events.raise(EventType.WorksheetAdded, [workbookTarget], message);
    return new Worksheet(this.host, id);
  }

  _RegisterAddedEvent(): void {
    this.listen(EventType.WorksheetAdded);
  }

  _UnregisterAddedEvent(): void {
    this.unlisten(EventType.WorksheetAdded);
  }

  _RegisterDeletedEvent(): void {
    this.listen(EventType.WorksheetDeleted);
  }

  _UnregisterDeletedEvent(): void {
    this.unlisten(EventType.WorksheetDeleted);
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

  _RegisterEventNameChanged(): void {
    this.listen(EventType.WorksheetNameChanged);
  }

  _UnregisterEventNameChanged(): void {
    this.unlisten(EventType.WorksheetNameChanged);
  }

  private listen(type: EventTypeNumber): void {
    this.host.events.register(type, workbookTarget);
  }

  private unlisten(type: EventTypeNumber): void {
    this.host.events.unregister(type, workbookTarget);
  }

  private listed(visibleOnly: boolean): Worksheet[] {
    return this.items().filter((sheet) => !visibleOnly || sheet.Visibility === "Visible");
  }

  private first(sheets: readonly Worksheet[]): Worksheet {
    if (!sheets[0]) throw new HostError("ItemNotFound");
    return sheets[0];
  }

  private find(key: string): Worksheet | undefined {
    const lower = key.toLowerCase();
    const sheets = this.host.grid.sheets.list();
    const found = sheets.find(({ id }) => id === key) ?? sheets.find((s) => s.name.toLowerCase() === lower);
    return found && new Worksheet(this.host, found.id);
  }

  private freeName(): string {
    const taken = new Set(this.host.grid.sheets.list().map(({ name }) => name.toLowerCase()));
    let n = 1;
    while (taken.has(`sheet${n}`)) n++;
    return `Sheet${n}`;
  }
}
