import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";
import type { ConditionalFormat } from "./conditionalFormat";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";

/** A conditional format that a formula decides. */
export class CustomConditionalFormat extends HostObject {
  readonly type = "CustomConditionalFormat";

  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormat,
  ) {
    super(host);
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.host, this.owner);
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.host, this.owner);
  }
}

export class ConditionalFormatRule extends HostObject {
  readonly type = "ConditionalFormatRule";

  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormat,
  ) {
    super(host);
  }

  get Formula(): string {
    const { rule } = this.owner.format;
    return rule.type === "Custom" ? rule.formula : "";
  }

  set Formula(value: unknown) {
    const text = textArg(value);
    if (text === "") throw new HostError("InvalidArgument");
    this.owner.setRule({ type: "Custom", formula: text.startsWith("=") ? text : `=${text}` });
  }
}
