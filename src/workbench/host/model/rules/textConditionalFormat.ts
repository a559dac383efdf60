import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { oneOf, recordArg, textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { ConditionalFormat } from "./conditionalFormat";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";

const operators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

/** A conditional format that looks for a text in the cell. */
export class TextConditionalFormat extends HostObject {
  readonly type = "TextConditionalFormat";

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
    if (rule.type !== "ContainsText") throw new HostError("InvalidOperation");
    return { operator: rule.operator, text: rule.text };
  }

  set Rule(value: unknown) {
    const { operator, text } = recordArg(value);
    this.owner.setRule({ type: "ContainsText", operator: oneOf(operator, operators), text: textArg(text) });
  }
}
