import type { DefinedName } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { isMissing, textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { Range } from "../range/range";
import { referenceTo } from "../range/rangeArg";
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
    const formula =
      reference instanceof Range ? referenceTo(this.host.grid, reference.place) : textArg(reference);
    this.host.grid.names.set({
      name: text,
      sheetId: this.sheetId,
      formula: formula.startsWith("=") ? formula : `=${JSON.stringify(formula)}`,
      visible: true,
      comment: isMissing(comment) ? "" : textArg(comment),
    });
    return new NamedItem(this.host, text, this.sheetId);
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
