import type { CustomXml } from "../../grid/shapes";
import { rootNamespace } from "../../grid/xmlRoot";
import type { WebExtension } from "../book";
import { child, childrenNamed, isOn } from "../xml";
import type { OpenedPackage } from "./opened";

/** The XML parts that add-ins stored in the workbook, in the order of their names. */
export function readCustomXml(opened: OpenedPackage, workbookPart: string): CustomXml[] {
  const parts = opened.linked(workbookPart, "customXml").sort();
  return parts.flatMap((part) => {
    const xml = opened.text(part).replace(/^<\?xml[^>]*\?>\s*/, "");
    const [properties] = opened.linked(part, "customXmlProps");
    const id = properties === undefined ? undefined : opened.xml(properties).attributes;
    const itemId =
      properties === undefined ? undefined : (opened.xml(properties).linked.itemID ?? id?.itemID);
    return [{ id: itemId ?? `{${part}}`, namespace: rootNamespace(xml), xml }];
  });
}

/** The add-ins the workbook opens with, and their document settings. */
export function readWebExtensions(opened: OpenedPackage): WebExtension[] {
  return opened.linked("", "webextensiontaskpanes").flatMap((panes) => {
    const visible = new Map(
      opened
        .xml(panes)
        .children.map((pane) => [
          child(pane, "webextensionref")?.linked.id ?? "",
          isOn(pane.attributes.visibility),
        ]),
    );
    const extensions = opened
      .relationships(panes)
      .filter((each) => each.type === "webextension" && opened.has(each.target));
    return extensions.map(({ id, target }) => {
      const root = opened.xml(target);
      const reference = child(root, "reference")?.attributes ?? {};
      const properties = childrenNamed(child(root, "properties"), "property");
      return {
        id: root.attributes.id ?? "",
        addIn: reference.id ?? "",
        version: reference.version ?? "1.0.0.0",
        store: reference.store ?? "",
        storeType: reference.storeType ?? "",
        properties: new Map(
          properties.map(({ attributes }) => [attributes.name ?? "", attributes.value ?? ""]),
        ),
        visible: visible.get(id) ?? false,
      };
    });
  });
}
