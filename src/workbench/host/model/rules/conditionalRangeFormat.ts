import type { HostContext } from "../../hostContext";
import { booleanArg, oneOf } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import { colourArg } from "../range/colours";
import type { ConditionalFormat } from "./conditionalFormat";

/** How cells look where a conditional format applies. */
export class ConditionalRangeFormat extends HostObject {
  readonly type = "ConditionalRangeFormat";

  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormat,
  ) {
    super(host);
  }

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.host, this.owner);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.host, this.owner);
  }
}

export class ConditionalRangeFill extends HostObject {
  readonly type = "ConditionalRangeFill";

  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormat,
  ) {
    super(host);
  }

  get Color(): string {
    return this.owner.format.style.fill ?? "";
  }

  set Color(value: unknown) {
    this.owner.patchStyle({ fill: colourArg(value) });
  }

  Clear(): void {
    this.owner.patchStyle({ fill: null });
  }
}

export class ConditionalRangeFont extends HostObject {
  readonly type = "ConditionalRangeFont";

  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormat,
  ) {
    super(host);
  }

  get Color(): string {
    return this.owner.format.style.fontColor ?? "";
  }

  set Color(value: unknown) {
    this.owner.patchStyle({ fontColor: colourArg(value) });
  }

  get Bold(): boolean {
    return this.owner.format.style.bold ?? false;
  }

  set Bold(value: unknown) {
    this.owner.patchStyle({ bold: booleanArg(value) || null });
  }

  get Italic(): boolean {
    return this.owner.format.style.italic ?? false;
  }

  set Italic(value: unknown) {
    this.owner.patchStyle({ italic: booleanArg(value) || null });
  }

  get Strikethrough(): boolean {
    return this.owner.format.style.strikethrough ?? false;
  }

  set Strikethrough(value: unknown) {
    this.owner.patchStyle({ strikethrough: booleanArg(value) || null });
  }

  get Underline(): string {
    return this.owner.format.style.underline ? "Single" : "None";
  }

  set Underline(value: unknown) {
    const underline = oneOf(value, ["None", "Single"] as const) === "Single" || null;
    this.owner.patchStyle({ underline });
  }
}
