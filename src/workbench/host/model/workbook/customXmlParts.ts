import type { CustomXml } from "../../../grid/shapes";
import { HostError } from "../../hostError";
import { textArg } from "../../query/args";
import { HostCollection, nullObject, type NullObject } from "../../query/hostObject";
import { CustomXmlPart } from "./customXmlPart";

/** What all collections of custom XML parts have in common. */
abstract class PartCollection extends HostCollection<CustomXmlPart> {
  protected abstract listed(): readonly CustomXml[];

  items(): CustomXmlPart[] {
    return this.listed().map(({ id }) => new CustomXmlPart(this.host, id));
  }

  GetCount(): number {
    return this.listed().length;
  }

  GetItem(id: unknown): CustomXmlPart {
    const found = this.GetItemOrNullObject(id);
    if (found instanceof CustomXmlPart) return found;
    throw new HostError("ItemNotFound");
  }

  GetItemOrNullObject(id: unknown): CustomXmlPart | NullObject {
    const text = textArg(id);
    const found = this.listed().some((part) => part.id === text);
    return found ? new CustomXmlPart(this.host, text) : nullObject;
  }
}

export class CustomXmlPartCollection extends PartCollection {
  readonly type = "CustomXmlPartCollection";

  protected listed(): readonly CustomXml[] {
    return this.host.grid.customXml.list();
  }

  Add(xml: unknown): CustomXmlPart {
    return new CustomXmlPart(this.host, this.host.grid.customXml.add(textArg(xml)));
  }

  GetByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    const scoped = new CustomXmlPartScopedCollection(this.host);
    scoped.namespace = textArg(namespaceUri);
    return scoped;
  }
}

/** The parts whose root element is of one namespace. */
export class CustomXmlPartScopedCollection extends PartCollection {
  readonly type = "CustomXmlPartScopedCollection";
  namespace = "";

  protected listed(): readonly CustomXml[] {
    return this.host.grid.customXml.list().filter(({ namespace }) => namespace === this.namespace);
  }

  GetOnlyItem(): CustomXmlPart {
    const found = this.GetOnlyItemOrNullObject();
    if (found instanceof CustomXmlPart) return found;
    throw new HostError("ItemNotFound");
  }

  /** An error where there are several. */
  GetOnlyItemOrNullObject(): CustomXmlPart | NullObject {
    const [only, second] = this.items();
    if (second) throw new HostError("GeneralException");
    return only ?? nullObject;
  }
}
