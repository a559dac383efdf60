import { quoteSheet, rangeName } from "../../../grid/a1";
import type { Rect } from "../../../grid/shapes";
import { shiftReference, type Shift } from "../../../grid/shift";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg } from "../../query/args";
import { HostCollection, HostObject } from "../../query/hostObject";
import type { Follower } from "../../query/references";
import { Worksheet } from "../sheet/worksheet";
import { Range } from "./range";

/** Several ranges of one sheet. */
export class RangeAreas extends HostObject implements Follower {
  readonly type = "RangeAreas";

  constructor(
    host: HostContext,
    readonly sheetId: string,
    private rects: readonly Rect[],
  ) {
    super(host);
    host.references.watch(this);
  }

  follow(sheetId: string, shift: Shift): void {
    if (sheetId === this.sheetId)
      this.rects = this.rects.flatMap((rect) => shiftReference(rect, shift) ?? []);
  }

  get Address(): string {
    const { name } = this.host.grid.sheets.get(this.sheetId);
    return this.rects.map((rect) => `${quoteSheet(name)}!${rangeName(rect)}`).join(",");
  }

  get AreaCount(): number {
    return this.rects.length;
  }

  get CellCount(): number {
    return this.rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.host, this.sheetId, this.rects);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheetId);
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly type = "RangeCollection";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
    private readonly rects: readonly Rect[],
  ) {
    super(host);
  }

  items(): Range[] {
    return this.rects.map((rect) => new Range(this.host, this.sheetId, rect));
  }

  GetCount(): number {
    return this.rects.length;
  }

  GetItemAt(index: unknown): Range {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }
}
