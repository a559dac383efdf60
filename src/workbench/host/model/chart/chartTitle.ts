import type { HostContext } from "../../hostContext";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { Chart } from "./chart";

export class ChartTitle extends HostObject {
  readonly type = "ChartTitle";

  constructor(
    host: HostContext,
    private readonly chart: Chart,
  ) {
    super(host);
  }

  get Text(): string {
    return this.chart.data.title;
  }

  set Text(value: unknown) {
    this.chart.change({ title: textArg(value) });
  }
}
