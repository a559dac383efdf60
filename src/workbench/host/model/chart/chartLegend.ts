import type { HostContext } from "../../hostContext";
import { booleanArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Chart } from "./chart";

export class ChartLegend extends HostObject {
  readonly type = "ChartLegend";

  constructor(
    host: HostContext,
    private readonly chart: Chart,
  ) {
    super(host);
  }

  get Visible(): boolean {
    return this.chart.data.showLegend;
  }

  set Visible(value: unknown) {
    this.chart.change({ showLegend: booleanArg(value) });
  }
}
