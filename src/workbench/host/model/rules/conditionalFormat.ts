import type {
  ConditionalFormatPatch,
  ConditionalRule,
  ConditionalFormat as Format,
  StylePatch,
} from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, integerArg } from "../../query/args";
import { HostObject, nullObject, type NullObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { RangeAreas } from "../range/rangeAreas";
import { CellValueConditionalFormat } from "./cellValueConditionalFormat";
import { CustomConditionalFormat } from "./customConditionalFormat";
import { TextConditionalFormat } from "./textConditionalFormat";

const foreignTypes = ["DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria"];

export class ConditionalFormat extends HostObject {
  readonly type = "ConditionalFormat";

  constructor(
    host: HostContext,
    readonly sheetId: string,
    private readonly formatId: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.formatId };
  }

  get format(): Format {
    const format = this.host.grid.conditionalFormats
      .list(this.sheetId)
      .find(({ id }) => id === this.formatId);
    if (!format) throw new HostError("ItemNotFound");
    return format;
  }

  get Id(): string {
    return this.format.id;
  }

  get Type(): string {
    const { rule } = this.format;
    return rule.type === "Other" ? foreignType(rule.data) : rule.type;
  }

  get Priority(): number {
    return this.format.priority;
  }

  set Priority(value: unknown) {
    const count = this.host.grid.conditionalFormats.list(this.sheetId).length;
    const priority = integerArg(value);
    if (priority < 0 || priority >= count) throw new HostError("InvalidArgument");
    this.update({ priority });
  }

  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set StopIfTrue(value: unknown) {
    this.update({ stopIfTrue: booleanArg(value) });
  }

  get Custom(): CustomConditionalFormat {
    return required(this.CustomOrNullObject);
  }

  get CustomOrNullObject(): CustomConditionalFormat | NullObject {
    const isCustom = this.format.rule.type === "Custom";
    return isCustom ? new CustomConditionalFormat(this.host, this) : nullObject;
  }

  get CellValue(): CellValueConditionalFormat {
    return required(this.CellValueOrNullObject);
  }

  get CellValueOrNullObject(): CellValueConditionalFormat | NullObject {
    const isCellValue = this.format.rule.type === "CellValue";
    return isCellValue ? new CellValueConditionalFormat(this.host, this) : nullObject;
  }

  get TextComparison(): TextConditionalFormat {
    return required(this.TextComparisonOrNullObject);
  }

  get TextComparisonOrNullObject(): TextConditionalFormat | NullObject {
    const isText = this.format.rule.type === "ContainsText";
    return isText ? new TextConditionalFormat(this.host, this) : nullObject;
  }

  /** The range, where it is a single one. */
  GetRange(): Range {
    const found = this.GetRangeOrNullObject();
    if (found instanceof Range) return found;
    throw new HostError("ItemNotFound");
  }

  GetRangeOrNullObject(): Range | NullObject {
    const { ranges } = this.format;
    const [only] = ranges;
    return only && ranges.length === 1 ? new Range(this.host, this.sheetId, only) : nullObject;
  }

  GetRanges(): RangeAreas {
    return new RangeAreas(this.host, this.sheetId, this.format.ranges);
  }

  Delete(): void {
    this.host.checkUnprotected(this.sheetId);
    this.host.grid.conditionalFormats.delete(this.sheetId, this.format.id);
  }

  setRule(rule: ConditionalRule): void {
    this.update({ rule });
  }

  patchStyle(patch: StylePatch): void {
    const entries = Object.entries({ ...this.format.style, ...patch }).filter(([, item]) => item !== null);
    this.update({ style: Object.fromEntries(entries) });
  }

  private update(patch: ConditionalFormatPatch): void {
    this.host.checkUnprotected(this.sheetId);
    this.host.grid.conditionalFormats.update(this.sheetId, this.format.id, patch);
  }
}

function required<T>(found: T | NullObject): T {
  if (found === nullObject) throw new HostError("InvalidOperation");
  return found as T;
}

/** A rule nobody here edits still says what kind it is, as far as its data tell. */
function foreignType(data: unknown): string {
  const text = JSON.stringify([data]).toLowerCase();
  return foreignTypes.find((type) => text.includes(`"${type.toLowerCase()}"`)) ?? "PresetCriteria";
}
