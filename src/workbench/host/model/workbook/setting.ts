import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { HostObject } from "../../query/hostObject";

export class Setting extends HostObject {
  readonly type = "Setting";

  constructor(
    host: HostContext,
    readonly key: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    const text = this.host.grid.settings.get(this.key);
    if (text === undefined) throw new HostError("ItemNotFound");
    return JSON.parse(text) as unknown;
  }

  set Value(value: unknown) {
    if (!this.host.grid.settings.has(this.key)) throw new HostError("ItemNotFound");
    this.host.grid.settings.set(this.key, JSON.stringify(value ?? null));
  }

  Delete(): void {
    if (!this.host.grid.settings.delete(this.key)) throw new HostError("ItemNotFound");
  }
}
