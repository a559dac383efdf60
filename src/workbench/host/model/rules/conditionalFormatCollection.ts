import { intersection } from "../../../grid/rects";
import type { ConditionalFormat as Format, ConditionalRule } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError, notImplemented } from "../../hostError";
import { integerArg, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import type { Range } from "../range/range";
import { ConditionalFormat } from "./conditionalFormat";

/** New rules do nothing until they are given what to look for. */
const inert: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: "Custom", formula: "=FALSE" },
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: '="\u0000"' },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "\u0000" },
};

/** The conditional formats that touch a range. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly type = "ConditionalFormatCollection";

  constructor(
    host: HostContext,
    private readonly range: Range,
  ) {
    super(host);
  }

  items(): ConditionalFormat[] {
    return this.formats().map(({ id }) => new ConditionalFormat(this.host, this.range.sheetId, id));
  }

  GetCount(): number {
    return this.formats().length;
  }

  GetItem(id: unknown): ConditionalFormat {
    const found = this.find(textArg(id));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(id: unknown): ConditionalFormat | NullObject {
    return this.find(textArg(id)) ?? nullObject;
  }

  GetItemAt(index: unknown): ConditionalFormat {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }

  /** The new rule is the first to be asked. */
  Add(type: unknown): ConditionalFormat {
    const rule = inert[textArg(type)];
    if (!rule) throw notImplemented(`ConditionalFormatCollection.add of type ${textArg(type)}`);
    const { sheetId } = this.range;
    this.host.checkUnprotected(sheetId);
    const ranges = [this.range.range];
    const id = this.host.grid.conditionalFormats.add({ sheetId, ranges, rule, style: {} });
    return new ConditionalFormat(this.host, sheetId, id);
  }

  /** Takes every rule that touches the range away, from all its cells. */
  ClearAll(): void {
    for (const format of this.items()) format.Delete();
  }

  private formats(): Format[] {
    const { sheetId, range } = this.range;
    return this.host.grid.conditionalFormats
      .list(sheetId)
      .filter(({ ranges }) => ranges.some((area) => intersection(area, range)));
  }

  private find(id: string): ConditionalFormat | undefined {
    const found = this.formats().find((format) => format.id === id);
    return found && new ConditionalFormat(this.host, this.range.sheetId, found.id);
  }
}
