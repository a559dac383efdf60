import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { Setting } from "./setting";

/** The add-in's settings of the document, the same ones as `Office.context.document.settings`. */
export class SettingCollection extends HostCollection<Setting> {
  readonly type = "SettingCollection";

  items(): Setting[] {
    return [...this.host.grid.settings.keys()].map((key) => new Setting(this.host, key));
  }

  GetCount(): number {
    return this.host.grid.settings.size;
  }

  GetItem(key: unknown): Setting {
    const found = this.GetItemOrNullObject(key);
    if (found instanceof Setting) return found;
    throw new HostError("ItemNotFound");
  }

  GetItemOrNullObject(key: unknown): Setting | NullObject {
    const text = textArg(key);
    return this.host.grid.settings.has(text) ? new Setting(this.host, text) : nullObject;
  }

  /** Adds, or sets the value of the one there is. */
  Add(key: unknown, value: unknown): Setting {
    const setting = new Setting(this.host, textArg(key));
    this.host.grid.settings.set(setting.key, JSON.stringify(value ?? null));
    return setting;
  }
}
