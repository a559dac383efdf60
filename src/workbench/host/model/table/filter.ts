import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { TableColumn } from "./tableColumn";

/** The filter of one column of a table, by the texts its cells show. */
export class Filter extends HostObject {
  readonly type = "Filter";

  constructor(
    host: HostContext,
    private readonly column: TableColumn,
  ) {
    super(host);
  }

  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw new HostError("InvalidArgument");
    const { tableId, info } = this.column.table;
    this.host.checkUnprotected(info.sheetId);
    this.host.grid.tables.filter(tableId, this.column.Index, values.map(textArg));
  }
}
