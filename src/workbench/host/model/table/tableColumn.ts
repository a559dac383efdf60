import type { CellValue, Rect } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Range } from "../range/range";
import { checkShift } from "../range/shiftRules";
import { Filter } from "./filter";
import type { Table } from "./table";
import { bodyOf } from "./tableBody";

export class TableColumn extends HostObject {
  readonly type = "TableColumn";

  constructor(
    host: HostContext,
    readonly table: Table,
    private readonly columnId: number,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.columnId };
  }

  get Id(): number {
    return this.columnId;
  }

  get Index(): number {
    const index = this.table.info.columns.findIndex(({ id }) => id === this.columnId);
    if (index < 0) throw new HostError("ItemNotFound");
    return index;
  }

  get Name(): string {
    return this.table.info.columns[this.Index]?.name ?? "";
  }

  set Name(value: unknown) {
    this.host.checkUnprotected(this.table.info.sheetId);
    this.host.grid.tables.renameColumn(this.table.tableId, this.Index, textArg(value));
  }

  get Values(): CellValue[][] | null {
    return this.GetRange().Values;
  }

  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  get Filter(): Filter {
    return new Filter(this.host, this);
  }

  GetRange(): Range {
    return this.part(this.table.info.range);
  }

  GetDataBodyRange(): Range {
    return this.part(bodyOf(this.table.info));
  }

  GetHeaderRowRange(): Range {
    return this.part(this.table.GetHeaderRowRange().range);
  }

  GetTotalRowRange(): Range {
    return this.part(this.table.GetTotalRowRange().range);
  }

  Delete(): void {
    const { info } = this.table;
    this.host.checkUnprotected(info.sheetId);
    const range = { ...info.range, column: info.range.column + this.Index, columns: 1 };
    const shift = { kind: "delete", axis: "columns", range } as const;
    checkShift(this.host.grid, info.sheetId, shift, info.id);
    this.host.grid.tables.deleteColumns(info.id, this.Index, 1);
    this.host.moved(info.sheetId, shift, "CellDeleted");
  }

  private part(rows: Rect): Range {
    return this.table.rangeOf({ ...rows, column: rows.column + this.Index, columns: 1 });
  }
}
