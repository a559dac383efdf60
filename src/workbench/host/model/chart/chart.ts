import { bounding } from "../../../grid/rects";
import type { Chart as ChartData, ChartPatch } from "../../../grid/pageShapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { isMissing, textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import { placeArg } from "../range/rangeArg";
import { ChartLegend } from "./chartLegend";
import { ChartSeriesCollection } from "./chartSeriesCollection";
import { ChartTitle } from "./chartTitle";

export class Chart extends HostObject {
  readonly type = "Chart";

  constructor(
    host: HostContext,
    private readonly sheetId: string,
    private readonly id: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id, Name: this.Name };
  }

  get data(): ChartData {
    const found = this.host.grid.charts.list(this.sheetId).find(({ id }) => id === this.id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  change(patch: ChartPatch): void {
    this.host.checkUnprotected(this.sheetId);
    this.host.grid.charts.update(this.data.id, patch);
  }

  get Id(): string {
    return this.data.id;
  }

  get Name(): string {
    return this.data.name;
  }

  set Name(value: unknown) {
    this.change({ name: textArg(value) });
  }

  get ChartType(): string {
    return this.data.type;
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.host, this);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.host, this);
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this);
  }

  /** Covers the cells from the first to the last one. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    const { range: start } = placeArg(this.host.grid, startCell, this.sheetId);
    const { range: end } = isMissing(endCell)
      ? { range: start }
      : placeArg(this.host.grid, endCell, this.sheetId);
    this.change({ area: bounding(start, end) });
  }

  Delete(): void {
    this.host.checkUnprotected(this.sheetId);
    this.host.grid.charts.delete(this.data.id);
  }
}
