import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, flagArg, integerArg, isMissing, recordArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Table } from "./table";
import { bodyOf } from "./tableBody";

export class TableSort extends HostObject {
  readonly type = "TableSort";

  constructor(
    host: HostContext,
    private readonly table: Table,
  ) {
    super(host);
  }

  Apply(fields: unknown, matchCase: unknown): void {
    if (!Array.isArray(fields) || flagArg(matchCase)) throw new HostError("InvalidArgument");
    const { tableId, info } = this.table;
    this.host.checkUnprotected(info.sheetId);
    const sortFields = fields.map((field) => {
      const { key, ascending } = recordArg(field);
      const column = integerArg(key);
      if (!info.columns[column]) throw new HostError("InvalidArgument");
      return { column, ascending: isMissing(ascending) ? true : booleanArg(ascending) };
    });
    this.host.grid.tables.sort(tableId, sortFields);
    this.host.edited(info.sheetId, bodyOf(info));
  }
}
