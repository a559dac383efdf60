import type { CustomXml } from "../../grid/shapes";
import type { WebExtension } from "../book";
import { element } from "../xml";
import { guidOf } from "./guid";
import { contentTypes, linkType, officeLinks } from "./names";
import type { PackedPackage } from "./packed";

const customXmlNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const panesLink = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionLink = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** Writes the XML parts that add-ins stored, each with the record Excel finds it by. */
export function writeCustomXml(
  packed: PackedPackage,
  workbookPart: string,
  parts: readonly CustomXml[],
): void {
  parts.forEach(({ id, namespace, xml }, index) => {
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    packed.add(item, "", xml);
    packed.link(workbookPart, linkType("customXml"), item);
    const reference = namespace === "" ? "" : element("ds:schemaRef", { "ds:uri": namespace });
    packed.add(
      properties,
      contentTypes.customXmlProperties,
      element(
        "ds:datastoreItem",
        { "ds:itemID": guidOf(id), "xmlns:ds": customXmlNamespace },
        element("ds:schemaRefs", {}, reference),
      ),
    );
    packed.link(item, linkType("customXmlProps"), properties);
  });
}

/** Writes the add-ins the workbook opens with, and their document settings. */
export function writeWebExtensions(packed: PackedPackage, extensions: readonly WebExtension[]): void {
  if (extensions.length === 0) return;
  const panes = "xl/webextensions/taskpanes.xml";
  const nodes = extensions.map((extension, index) => {
    const part = `xl/webextensions/webextension${index + 1}.xml`;
    packed.add(part, contentTypes.webExtension, extensionXml(extension));
    const reference = element("wetp:webextensionref", {
      "xmlns:r": officeLinks,
      "r:id": packed.link(panes, extensionLink, part),
    });
    const attributes = {
      dockstate: "right",
      visibility: extension.visible ? 1 : 0,
      width: 350,
      row: index + 1,
    };
    return element("wetp:taskpane", attributes, reference);
  });
  packed.add(
    panes,
    contentTypes.webExtensionPanes,
    element("wetp:taskpanes", { "xmlns:wetp": panesNamespace }, nodes.join("")),
  );
  packed.link("", panesLink, panes);
}

function extensionXml(extension: WebExtension): string {
  const { addIn, version, store, storeType } = extension;
  const properties = [...extension.properties].map(([name, value]) =>
    element("we:property", { name, value }),
  );
  return element(
    "we:webextension",
    { "xmlns:we": extensionNamespace, id: guidOf(extension.id) },
    element("we:reference", { id: addIn, version, store, storeType }) +
      "<we:alternateReferences/>" +
      element("we:properties", {}, properties.join("")) +
      "<we:bindings/>" +
      element("we:snapshot", { "xmlns:r": officeLinks }),
  );
}
