import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg, isMissing, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { checkShift } from "../range/shiftRules";
import type { Table } from "./table";
import { TableColumn } from "./tableColumn";

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly type = "TableColumnCollection";

  constructor(
    host: HostContext,
    private readonly table: Table,
  ) {
    super(host);
  }

  items(): TableColumn[] {
    return this.table.info.columns.map(({ id }) => new TableColumn(this.host, this.table, id));
  }

  get Count(): number {
    return this.table.info.columns.length;
  }

  GetCount(): number {
    return this.table.info.columns.length;
  }

  GetItem(key: unknown): TableColumn {
    const found = this.find(key);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(key: unknown): TableColumn | NullObject {
    return this.find(key) ?? nullObject;
  }

  GetItemAt(index: unknown): TableColumn {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }

  /**
   * @param index place of the new column; at the end if not given.
   * @param values the whole column, heading first, as rows of one.
   */
  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { info } = this.table;
    this.host.checkUnprotected(info.sheetId);
    const at = isMissing(index) || index === -1 ? info.columns.length : integerArg(index);
    if (at < 0 || at > info.columns.length) throw new HostError("InvalidArgument");
    const range = { ...info.range, column: info.range.column + at, columns: 1 };
    const shift = { kind: "insert", axis: "columns", range } as const;
    checkShift(this.host.grid, info.sheetId, shift, info.id);
    this.host.grid.tables.insertColumns(info.id, at, [isMissing(name) ? "" : textArg(name)]);
    this.host.moved(info.sheetId, shift, "CellInserted");
    const column = this.GetItemAt(at);
    if (!isMissing(values)) column.Values = values;
    if (!isMissing(values) && !isMissing(name)) column.Name = name;
    return column;
  }

  private find(key: unknown): TableColumn | undefined {
    const { columns } = this.table.info;
    const found =
      typeof key === "number"
        ? columns.find(({ id }) => id === key)
        : columns.find(({ name }) => name.toLowerCase() === textArg(key).toLowerCase());
    return found && new TableColumn(this.host, this.table, found.id);
  }
}
