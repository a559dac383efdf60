import type { HostContext } from "../hostContext";
import { HostError } from "../hostError";
import { HostObject } from "../query/hostObject";
import type { CustomFunctions } from "./customFunctions";

/** Where the add-in's function runtime reports that it is ready, and its results. */
export class CustomFunctionsService extends HostObject {
  readonly type = "CustomFunctions";

  constructor(
    host: HostContext,
    private readonly functions: CustomFunctions,
  ) {
    super(host);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.functions.runtimeReady();
  }

  _GetEnabledFeatures(): string[] {
    return [];
  }

  SetInvocationArrayResults(results: unknown): void {
    if (!Array.isArray(results)) throw new HostError("InvalidArgument");
    for (const result of results) this.functions.settled(result);
  }
}
