import type { HostContext } from "../../hostContext";
import { booleanArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { RangeFormat } from "./rangeFormat";

export class FormatProtection extends HostObject {
  readonly type = "FormatProtection";

  constructor(
    host: HostContext,
    private readonly format: RangeFormat,
  ) {
    super(host);
  }

  get Locked(): boolean | null {
    return this.format.common((style) => style.locked ?? true) ?? null;
  }

  set Locked(value: unknown) {
    this.format.patch({ locked: booleanArg(value) ? null : false });
  }
}
