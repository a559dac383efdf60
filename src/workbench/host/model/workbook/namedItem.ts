import { splitSheet } from "../../../grid/a1";
import type { CellValue, DefinedName } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, textArg } from "../../query/args";
import { HostObject, nullObject, type NullObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { placeOfFormula } from "../range/rangeArg";
import { Worksheet } from "../sheet/worksheet";

export class NamedItem extends HostObject {
  readonly type = "NamedItem";

  constructor(
    host: HostContext,
    private readonly key: string,
    private readonly sheetId: string | null,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  private get data(): DefinedName {
    const lower = this.key.toLowerCase();
    const found = this.host.grid.names
      .list()
      .find(({ name, sheetId }) => sheetId === this.sheetId && name.toLowerCase() === lower);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  get Name(): string {
    return this.data.name;
  }

  get Formula(): string {
    return this.data.formula;
  }

  set Formula(value: unknown) {
    this.host.grid.names.set({ ...this.data, formula: textArg(value) });
  }

  get Comment(): string {
    return this.data.comment;
  }

  set Comment(value: unknown) {
    this.host.grid.names.set({ ...this.data, comment: textArg(value) });
  }

  get Visible(): boolean {
    return this.data.visible;
  }

  set Visible(value: unknown) {
    this.host.grid.names.set({ ...this.data, visible: booleanArg(value) });
  }

  get Scope(): string {
    return this.sheetId === null ? "Workbook" : "Worksheet";
  }

  get Type(): string {
    if (this.range()) return "Range";
    const value = this.Value;
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return value.startsWith("#") ? "Error" : "String";
  }

  /** The address of a range, or the constant. */
  get Value(): CellValue {
    const { formula } = this.data;
    if (this.range()) {
      const { sheet, rest } = splitSheet(formula.slice(1));
      return `${sheet ?? ""}!${rest}`;
    }
    const constant = /^="(.*)"$/s.exec(formula)?.[1];
    if (constant !== undefined) return constant.replace(/""/g, '"');
    const number = Number(formula.slice(1));
    return Number.isFinite(number) ? number : "#VALUE!";
  }

  get WorksheetOrNullObject(): Worksheet | NullObject {
    return this.sheetId === null ? nullObject : new Worksheet(this.host, this.sheetId);
  }

  GetRange(): Range {
    const range = this.range();
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }

  GetRangeOrNullObject(): Range | NullObject {
    return this.range() ?? nullObject;
  }

  Delete(): void {
    this.host.grid.names.delete(this.data.name, this.sheetId);
  }

  private range(): Range | null {
    const place = placeOfFormula(this.host.grid, this.data.formula);
    return place && new Range(this.host, place.sheetId, place.range);
  }
}
