import { booleanArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";

export class Runtime extends HostObject {
  readonly type = "Runtime";

  get EnableEvents(): boolean {
    return this.host.events.enabled;
  }

  set EnableEvents(value: unknown) {
    this.host.events.enabled = booleanArg(value);
  }
}
