import { HostObject } from "../query/hostObject";

/** office.js says here that it listens to commands. */
export class AddinInternalService extends HostObject {
  readonly type = "AddinInternalService";

  NotifyActionHandlerReady(): null {
    return null;
  }
}
