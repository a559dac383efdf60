import type { ComparisonOperator } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { isMissing, oneOf, recordArg } from "../../query/args";
import { HostError } from "../../hostError";
import { HostObject } from "../../query/hostObject";
import type { ConditionalFormat } from "./conditionalFormat";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";

const operators: readonly ComparisonOperator[] = [
  ...(["Between", "NotBetween", "EqualTo", "NotEqualTo"] as const),
  ...(["GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const),
];

/** A conditional format that compares the value of the cell. */
export class CellValueConditionalFormat extends HostObject {
  readonly type = "CellValueConditionalFormat";

  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormat,
  ) {
    super(host);
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.host, this.owner);
  }

  /** A scalar on the wire: it is read and written as a whole. */
  get Rule(): Record<string, unknown> {
    const { rule } = this.owner.format;
    if (rule.type !== "CellValue") throw new HostError("InvalidOperation");
    const { formula1, operator, formula2 } = rule;
    return { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
  }

  set Rule(value: unknown) {
    const { formula1, formula2, operator } = recordArg(value);
    this.owner.setRule({
      type: "CellValue",
      operator: oneOf(operator, operators),
      formula1: formulaArg(formula1),
      ...(isMissing(formula2) ? {} : { formula2: formulaArg(formula2) }),
    });
  }
}

function formulaArg(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") throw new HostError("InvalidArgument");
  const text = String(value);
  return text.startsWith("=") ? text : `=${text}`;
}
