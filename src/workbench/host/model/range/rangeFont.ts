import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { booleanArg, oneOf, textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import { colourArg } from "./colours";
import type { RangeFormat } from "./rangeFormat";

/** The font of a new workbook. */
const usual = { name: "Aptos Narrow", size: 11, colour: "#000000" };

export class RangeFont extends HostObject {
  readonly type = "RangeFont";

  constructor(
    host: HostContext,
    private readonly format: RangeFormat,
  ) {
    super(host);
  }

  get Color(): string {
    return this.format.common((style) => style.fontColor ?? usual.colour) ?? "";
  }

  set Color(value: unknown) {
    this.format.patch({ fontColor: colourArg(value) });
  }

  get Name(): string | null {
    return this.format.common((style) => style.fontName ?? usual.name) ?? null;
  }

  set Name(value: unknown) {
    this.format.patch({ fontName: textArg(value) });
  }

  get Size(): number | null {
    return this.format.common((style) => style.fontSize ?? usual.size) ?? null;
  }

  set Size(value: unknown) {
    if (typeof value !== "number" || value < 1 || value > 409) throw new HostError("InvalidArgument");
    this.format.patch({ fontSize: value });
  }

  get Bold(): boolean | null {
    return this.format.common((style) => style.bold ?? false) ?? null;
  }

  set Bold(value: unknown) {
    this.format.patch({ bold: booleanArg(value) || null });
  }

  get Italic(): boolean | null {
    return this.format.common((style) => style.italic ?? false) ?? null;
  }

  set Italic(value: unknown) {
    this.format.patch({ italic: booleanArg(value) || null });
  }

  get Strikethrough(): boolean | null {
    return this.format.common((style) => style.strikethrough ?? false) ?? null;
  }

  set Strikethrough(value: unknown) {
    this.format.patch({ strikethrough: booleanArg(value) || null });
  }

  get Underline(): string | null {
    const all = this.format.common((style) => style.underline ?? false);
    if (all === undefined) return null;
    return all ? "Single" : "None";
  }

  set Underline(value: unknown) {
    this.format.patch({ underline: oneOf(value, ["None", "Single"] as const) === "Single" || null });
  }
}
