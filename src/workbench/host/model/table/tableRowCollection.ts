import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg, isMissing } from "../../query/args";
import { HostCollection } from "../../query/hostObject";
import { checkShift } from "../range/shiftRules";
import type { Table } from "./table";
import { bodyOf } from "./tableBody";
import { TableRow } from "./tableRow";

export class TableRowCollection extends HostCollection<TableRow> {
  readonly type = "TableRowCollection";

  constructor(
    host: HostContext,
    private readonly table: Table,
  ) {
    super(host);
  }

  items(): TableRow[] {
    const { rows } = bodyOf(this.table.info);
    return Array.from({ length: rows }, (_, index) => new TableRow(this.host, this.table, index));
  }

  get Count(): number {
    return bodyOf(this.table.info).rows;
  }

  GetCount(): number {
    return bodyOf(this.table.info).rows;
  }

  GetItemAt(index: unknown): TableRow {
    const at = integerArg(index);
    if (at < 0 || at >= bodyOf(this.table.info).rows) throw new HostError("InvalidArgument");
    return new TableRow(this.host, this.table, at);
  }

  /**
   * @param index place of the first new row; after the last one if not given.
   * @param values one row, or rows of values; one blank row if not given.
   * @returns the first new row.
   */
  Add(index: unknown, values: unknown): TableRow {
    const { info } = this.table;
    this.host.checkUnprotected(info.sheetId);
    const body = bodyOf(info);
    const at = isMissing(index) || index === -1 ? body.rows : integerArg(index);
    const rows = rowsOf(values);
    const count = rows?.length ?? 1;
    if (at < 0 || at > body.rows || count === 0) throw new HostError("InvalidArgument");
    const range = { ...body, row: body.row + at, rows: count };
    const shift = { kind: "insert", axis: "rows", range } as const;
    checkShift(this.host.grid, info.sheetId, shift, info.id);
    this.host.grid.tables.insertRows(info.id, at, count);
    this.host.moved(info.sheetId, shift, "RowInserted");
    if (rows) this.table.rangeOf(range).Values = rows;
    return new TableRow(this.host, this.table, at);
  }

  DeleteRowsAt(index: unknown, count: unknown): void {
    deleteRows(this.host, this.table, integerArg(index), isMissing(count) ? 1 : integerArg(count));
  }
}

function rowsOf(values: unknown): unknown[][] | null {
  if (isMissing(values)) return null;
  if (!Array.isArray(values)) return [[values]];
  const items: unknown[] = values;
  return items.every((item) => Array.isArray(item)) ? items : [items];
}

/** The last row of a table is blanked, not deleted. */
export function deleteRows(host: HostContext, table: Table, index: number, count: number): void {
  const { info } = table;
  host.checkUnprotected(info.sheetId);
  const body = bodyOf(info);
  if (index < 0 || count < 1 || index + count > body.rows) throw new HostError("InvalidArgument");
  const range = { ...body, row: body.row + index, rows: count };
  const shift = { kind: "delete", axis: "rows", range } as const;
  checkShift(host.grid, info.sheetId, shift, info.id);
  host.grid.tables.deleteRows(info.id, index, count);
  host.moved(info.sheetId, shift, "RowDeleted");
}
