import { quoteSheet, rangeName } from "../../../grid/a1";
import type { DefinedName, Rect } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { isMissing, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { NamedItem } from "./namedItem";

/** The names of the workbook, or those that belong to one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly type = "NamedItemCollection";

  constructor(
    host: HostContext,
    private readonly sheetId: string | null,
  ) {
    super(host);
  }

  items(): NamedItem[] {
    return this.listed().map(({ name }) => new NamedItem(this.host, name, this.sheetId));
  }

  GetCount(): number {
    return this.listed().length;
  }

  GetItem(name: unknown): NamedItem {
    const found = this.find(textArg(name));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  GetItemOrNullObject(name: unknown): NamedItem | NullObject {
    return this.find(textArg(name)) ?? nullObject;
  }

  /** @param reference a range, or a formula as text. */
  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const text = textArg(name);
    if (this.find(text)) throw new HostError("ItemAlreadyExists");
    const formula = reference instanceof Range ? this.referenceTo(reference) : textArg(reference);
    this.host.grid.names.set({
      name: text,
      sheetId: this.sheetId,
      formula: formula.startsWith("=") ? formula : `=${JSON.stringify(formula)}`,
      visible: true,
      comment: isMissing(comment) ? "" : textArg(comment),
    });
    return new NamedItem(this.host, text, this.sheetId);
  }

  private referenceTo({ place }: Range): string {
    const { name } = this.host.grid.sheets.get(place.sheetId);
    return `=${quoteSheet(name)}!${fixed(place.range)}`;
  }

  private listed(): DefinedName[] {
    return this.host.grid.names.list().filter(({ sheetId }) => sheetId === this.sheetId);
  }

  private find(name: string): NamedItem | undefined {
    const lower = name.toLowerCase();
    const found = this.listed().find((item) => item.name.toLowerCase() === lower);
    return found && new NamedItem(this.host, found.name, this.sheetId);
  }
}

/** `$B$2:$C$3`. */
function fixed(range: Rect): string {
  return rangeName(range).replace(/[A-Z]+|\d+/g, "$$$&");
}
