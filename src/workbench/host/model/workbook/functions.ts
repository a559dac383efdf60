import { dateToSerial } from "numfmt";
import type { HostContext } from "../../hostContext";
import { integerArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";

/** Days from the first day of the 1900 system to that of the 1904 system. */
const days1904 = 1462;

/** Worksheet functions called without a cell: `date`, which tells the date system of the workbook. */
export class Functions extends HostObject {
  readonly type = "Functions";

  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const serial = dateToSerial([integerArg(year), integerArg(month), integerArg(day)]);
    const value = Number(serial) - (this.host.grid.date1904 ? days1904 : 0);
    return new FunctionResult(this.host, value);
  }
}

export class FunctionResult extends HostObject {
  readonly type = "FunctionResult";

  constructor(
    host: HostContext,
    private readonly value: number,
  ) {
    super(host);
  }

  get Value(): number | string {
    return this.value < 0 ? "" : this.value;
  }

  get Error(): string {
    return this.value < 0 ? "#NUM!" : "";
  }
}
