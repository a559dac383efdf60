import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject, nullObject, type NullObject } from "../../query/hostObject";
import { parseRange } from "../../../grid/a1";
import { CommentCollection } from "../notes/commentCollection";
import { Range } from "../range/range";
import { RangeAreas } from "../range/rangeAreas";
import { WorksheetCollection } from "../sheet/worksheetCollection";
import { TableCollection } from "../table/tableCollection";
import { Application } from "./application";
import { CustomXmlPartCollection } from "./customXmlParts";
import { Functions } from "./functions";
import { NamedItemCollection } from "./namedItemCollection";
import { Runtime } from "./runtime";
import { SettingCollection } from "./settingCollection";

/** The root of the object model. */
export class Workbook extends HostObject {
  readonly type = "Workbook";

  get Name(): string {
    return this.host.grid.name;
  }

  get Application(): Application {
    return new Application(this.host);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, null);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.host, null);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, null);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.host);
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.host);
  }

  get Functions(): Functions {
    return new Functions(this.host);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.host);
  }

  /** An error where several ranges are selected, as in Excel. */
  GetSelectedRange(): Range {
    const { sheetId, ranges } = this.host.grid.view.selection();
    const [only, second] = ranges;
    if (!only || second)
      throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
    return new Range(this.host, sheetId, only);
  }

  GetSelectedRanges(): RangeAreas {
    const { sheetId, ranges } = this.host.grid.view.selection();
    return new RangeAreas(this.host, sheetId, ranges);
  }

  GetActiveCell(): Range {
    const { sheetId, activeCell } = this.host.grid.view.selection();
    return new Range(this.host, sheetId, { ...activeCell, rows: 1, columns: 1 });
  }

  _RemoveReference(id: unknown): void {
    this.host.references.release(textArg(id));
  }

  _RemoveAllReferences(): void {
    this.host.references.releaseAll();
  }

  _GetReferenceCount(): number {
    return this.host.references.count;
  }

  /** The range a change event told of: sheet id and address. */
  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this.eventRange(textArg(id));
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | NullObject {
    return this.eventRange(textArg(id)) ?? nullObject;
  }

  private eventRange(id: string): Range | null {
    const at = id.lastIndexOf(" ");
    const range = parseRange(id.slice(at + 1));
    const sheet = this.host.grid.sheets.list().find((info) => info.id === id.slice(0, at));
    return range && sheet ? new Range(this.host, sheet.id, range) : null;
  }
}
