import type { ChartSeries as SeriesData } from "../../../grid/pageShapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { HostObject } from "../../query/hostObject";
import { placeArg, placeOfFormula, referenceTo } from "../range/rangeArg";
import type { Chart } from "./chart";

export class ChartSeries extends HostObject {
  readonly type = "ChartSeries";

  constructor(
    host: HostContext,
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super(host);
  }

  /** What its name's cell shows; `Series1` and so on without one. */
  get Name(): string {
    const { name } = this.data;
    const { grid } = this.host;
    const place = name === undefined ? null : placeOfFormula(grid, name);
    if (!place) return `Series${this.index + 1}`;
    return String(grid.cells.values(place.sheetId, place.range)[0]?.[0] ?? "");
  }

  SetXAxisValues(sourceData: unknown): void {
    this.change({ categories: this.reference(sourceData) });
  }

  SetValues(sourceData: unknown): void {
    this.change({ values: this.reference(sourceData) });
  }

  private get data(): SeriesData {
    const found = this.chart.data.series[this.index];
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  private change(patch: Partial<SeriesData>): void {
    const changed = { ...this.data, ...patch };
    this.chart.change({
      series: this.chart.data.series.map((one, index) => (index === this.index ? changed : one)),
    });
  }

  private reference(source: unknown): string {
    return referenceTo(this.host.grid, placeArg(this.host.grid, source, this.chart.data.sheetId));
  }
}
