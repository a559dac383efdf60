import { maxColumns, maxRows, type Freeze } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg, isMissing } from "../../query/args";
import { HostObject, nullObject, type NullObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { placeArg } from "../range/rangeArg";

export class WorksheetFreezePanes extends HostObject {
  readonly type = "WorksheetFreezePanes";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  FreezeRows(count: unknown): void {
    this.set({ rows: isMissing(count) ? 1 : integerArg(count), columns: 0 });
  }

  FreezeColumns(count: unknown): void {
    this.set({ rows: 0, columns: isMissing(count) ? 1 : integerArg(count) });
  }

  /** Freezes everything from the first cell of the sheet to the last one of the range. */
  FreezeAt(frozenRange: unknown): void {
    const { range } = placeArg(this.host.grid, frozenRange, this.sheetId);
    this.set({ rows: range.row + range.rows, columns: range.column + range.columns });
  }

  Unfreeze(): void {
    this.set({ rows: 0, columns: 0 });
  }

  GetLocation(): Range {
    const location = this.location();
    if (!location) throw new HostError("ItemNotFound");
    return location;
  }

  GetLocationOrNullObject(): Range | NullObject {
    return this.location() ?? nullObject;
  }

  private set(freeze: Freeze): void {
    if (freeze.rows < 0 || freeze.columns < 0) throw new HostError("InvalidArgument");
    this.host.grid.view.setFreeze(this.sheetId, freeze);
  }

  private location(): Range | null {
    const { rows, columns } = this.host.grid.view.freeze(this.sheetId);
    if (rows === 0 && columns === 0) return null;
    const size = { rows: rows === 0 ? maxRows : rows, columns: columns === 0 ? maxColumns : columns };
    return new Range(this.host, this.sheetId, { row: 0, column: 0, ...size });
  }
}
