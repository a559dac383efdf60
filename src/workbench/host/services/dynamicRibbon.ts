import type { HostContext } from "../hostContext";
import { booleanArg, textArg } from "../query/args";
import { HostObject } from "../query/hostObject";
import type { Ribbon } from "./ribbon";

/** `Office.ribbon.requestUpdate`. */
export class DynamicRibbon extends HostObject {
  readonly type = "DynamicRibbon";

  constructor(
    host: HostContext,
    private readonly ribbon: Ribbon,
  ) {
    super(host);
  }

  GetButton(id: unknown): RibbonButton {
    return new RibbonButton(this.host, this.ribbon, textArg(id));
  }

  GetTab(id: unknown): RibbonTab {
    return new RibbonTab(this.host, this.ribbon, textArg(id));
  }
}

export class RibbonButton extends HostObject {
  readonly type = "RibbonButton";

  constructor(
    host: HostContext,
    private readonly ribbon: Ribbon,
    private readonly id: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Enabled(): boolean {
    return this.ribbon.enabled.get(this.id) ?? true;
  }

  set Enabled(value: unknown) {
    this.ribbon.setEnabled(this.id, booleanArg(value));
  }
}

export class RibbonTab extends HostObject {
  readonly type = "RibbonTab";

  constructor(
    host: HostContext,
    private readonly ribbon: Ribbon,
    private readonly id: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  SetVisibility(visible: unknown): void {
    this.ribbon.setTabVisible(this.id, booleanArg(visible));
  }
}
