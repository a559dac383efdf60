import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { integerArg } from "../../query/args";
import { HostCollection } from "../../query/hostObject";
import type { Chart } from "./chart";
import { ChartSeries } from "./chartSeries";

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly type = "ChartSeriesCollection";

  constructor(
    host: HostContext,
    private readonly chart: Chart,
  ) {
    super(host);
  }

  get Count(): number {
    return this.chart.data.series.length;
  }

  items(): ChartSeries[] {
    return this.chart.data.series.map((_, index) => new ChartSeries(this.host, this.chart, index));
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartSeries {
    const item = this.items()[integerArg(index)];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }
}
