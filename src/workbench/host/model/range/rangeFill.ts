import type { HostContext } from "../../hostContext";
import { HostObject } from "../../query/hostObject";
import { colourArg } from "./colours";
import type { RangeFormat } from "./rangeFormat";

export class RangeFill extends HostObject {
  readonly type = "RangeFill";

  constructor(
    host: HostContext,
    private readonly format: RangeFormat,
  ) {
    super(host);
  }

  /** White where there is none, empty where cells differ. */
  get Color(): string {
    return this.format.common((style) => style.fill ?? "#FFFFFF") ?? "";
  }

  set Color(value: unknown) {
    this.format.patch({ fill: colourArg(value) });
  }

  Clear(): void {
    this.format.patch({ fill: null });
  }
}
