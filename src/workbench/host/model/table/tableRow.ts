import type { CellValue } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostObject } from "../../query/hostObject";
import type { Range } from "../range/range";
import type { Table } from "./table";
import { bodyOf } from "./tableBody";
import { deleteRows } from "./tableRowCollection";

export class TableRow extends HostObject {
  readonly type = "TableRow";

  constructor(
    host: HostContext,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super(host);
  }

  get Index(): number {
    return this.index;
  }

  get Values(): CellValue[][] | null {
    return this.GetRange().Values;
  }

  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  GetRange(): Range {
    const body = bodyOf(this.table.info);
    return this.table.rangeOf({ ...body, row: body.row + this.index, rows: 1 });
  }

  Delete(): void {
    deleteRows(this.host, this.table, this.index, 1);
  }
}
