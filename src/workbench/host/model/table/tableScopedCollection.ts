import { contains, intersection } from "../../../grid/rects";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import type { Place } from "../range/rangeArg";
import { Table } from "./table";

/** The tables a range touches, or holds whole. */
export class TableScopedCollection extends HostCollection<Table> {
  readonly type = "TableScopedCollection";

  constructor(
    host: HostContext,
    private readonly place: Place,
    private readonly fullyContained: boolean,
  ) {
    super(host);
  }

  items(): Table[] {
    const { sheetId, range } = this.place;
    return this.host.grid.tables
      .list()
      .filter((table) => table.sheetId === sheetId)
      .filter((table) =>
        this.fullyContained ? contains(range, table.range) : intersection(range, table.range) !== null,
      )
      .map(({ id }) => new Table(this.host, id));
  }

  GetCount(): number {
    return this.items().length;
  }

  GetFirst(): Table {
    const first = this.items()[0];
    if (!first) throw new HostError("ItemNotFound");
    return first;
  }

  GetItem(key: unknown): Table {
    const found = this.find(textArg(key));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(key: unknown): Table | NullObject {
    return this.find(textArg(key)) ?? nullObject;
  }

  private find(key: string): Table | undefined {
    const lower = key.toLowerCase();
    return this.items().find((table) => table.Id === key || table.Name.toLowerCase() === lower);
  }
}
