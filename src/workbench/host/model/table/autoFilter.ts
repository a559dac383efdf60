import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { HostObject } from "../../query/hostObject";
import type { Range } from "../range/range";
import type { Table } from "./table";

export class AutoFilter extends HostObject {
  readonly type = "AutoFilter";

  constructor(
    host: HostContext,
    private readonly table: Table,
  ) {
    super(host);
  }

  get Enabled(): boolean {
    return this.table.info.showFilterButton;
  }

  get IsDataFiltered(): boolean {
    return this.table.info.filtered;
  }

  GetRange(): Range {
    if (!this.table.info.showFilterButton) throw new HostError("ItemNotFound");
    return this.table.GetRange();
  }

  ClearCriteria(): void {
    this.table.ClearFilters();
  }
}
