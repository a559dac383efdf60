import type { CustomXml } from "../../../grid/shapes";
import type { HostContext } from "../../hostContext";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostObject } from "../../query/hostObject";

export class CustomXmlPart extends HostObject {
  readonly type = "CustomXmlPart";

  constructor(
    host: HostContext,
    private readonly partId: string,
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.partId };
  }

  private get part(): CustomXml {
    const found = this.host.grid.customXml.list().find(({ id }) => id === this.partId);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  get Id(): string {
    return this.part.id;
  }

  get NamespaceUri(): string {
    return this.part.namespace;
  }

  GetXml(): string {
    return this.part.xml;
  }

  SetXml(xml: unknown): void {
    this.host.grid.customXml.set(this.partId, textArg(xml));
  }

  Delete(): void {
    this.host.grid.customXml.delete(this.partId);
  }
}
