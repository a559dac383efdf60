import type { BorderEdge, CellStyle } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { oneOf } from "../../query/args";
import { HostCollection, HostObject } from "../../query/hostObject";
import { colourArg } from "./colours";
import type { RangeFormat } from "./rangeFormat";

const edges: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly type = "RangeBorderCollection";

  constructor(
    host: HostContext,
    private readonly format: RangeFormat,
  ) {
    super(host);
  }

  items(): RangeBorder[] {
    return edges.map((edge) => new RangeBorder(this.host, this.format, edge));
  }

  GetItem(index: unknown): RangeBorder {
    return new RangeBorder(this.host, this.format, oneOf(index, edges));
  }
}

/** One edge of every cell of the range, drawn thin. */
export class RangeBorder extends HostObject {
  readonly type = "RangeBorder";

  constructor(
    host: HostContext,
    private readonly format: RangeFormat,
    private readonly edge: BorderEdge,
  ) {
    super(host);
  }

  get SideIndex(): string {
    return this.edge;
  }

  get Style(): string | null {
    const drawn = this.format.common((style) => style.borders?.[this.edge] !== undefined);
    if (drawn === undefined) return null;
    return drawn ? "Continuous" : "None";
  }

  set Style(value: unknown) {
    const drawn = oneOf(value, ["None", "Continuous"] as const) === "Continuous";
    this.draw(drawn ? (this.colour() ?? "#000000") : null);
  }

  get Color(): string {
    return this.colour() ?? "";
  }

  set Color(value: unknown) {
    this.draw(colourArg(value) ?? "#000000");
  }

  private colour(): string | undefined {
    return this.format.common((style) => style.borders?.[this.edge]);
  }

  private draw(colour: string | null): void {
    const before = this.format.common((style) => JSON.stringify(style.borders ?? {})) ?? "{}";
    const { [this.edge]: _old, ...others } = JSON.parse(before) as NonNullable<CellStyle["borders"]>;
    const borders = colour === null ? others : { ...others, [this.edge]: colour };
    this.format.patch({ borders: Object.keys(borders).length > 0 ? borders : null });
  }
}
