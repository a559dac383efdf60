import type { HostContext } from "../hostContext";
import { oneOf } from "../query/args";
import { HostObject } from "../query/hostObject";
import type { Pane } from "./pane";

/** `Office.addin.showAsTaskpane` and `hide`. */
export class AppRuntimeService extends HostObject {
  readonly type = "AppRuntimeService";

  constructor(
    host: HostContext,
    private readonly pane: Pane,
  ) {
    super(host);
  }

  GetAppRuntimeState(): string {
    return this.pane.state;
  }

  SetAppRuntimeState(state: unknown): void {
    this.pane.setVisible(oneOf(state, ["Visible", "Background"] as const) === "Visible");
  }
}

/** `Office.addin.setStartupBehavior`. */
export class AppRuntimePersistenceService extends HostObject {
  readonly type = "AppRuntimePersistenceService";

  constructor(
    host: HostContext,
    private readonly pane: Pane,
  ) {
    super(host);
  }

  GetAppRuntimeStartState(): string {
    return this.pane.startState;
  }

  SetAppRuntimeStartState(state: unknown): void {
    this.pane.startState = oneOf(state, ["Background", "Inactive"] as const);
  }
}
