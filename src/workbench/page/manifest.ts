import { child, childrenNamed, parseXml, type XmlNode } from "../files/xml";

/** What a button or menu item does: open the pane, or run a function of the add-in. */
export type RibbonAction =
  { readonly type: "ShowTaskpane" } | { readonly type: "ExecuteFunction"; readonly functionName: string };

export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of an icon of 32 pixels, and of 16. */
  readonly icon: string;
  readonly smallIcon: string;
  /** `null` for a menu, which has items instead. */
  readonly action: RibbonAction | null;
  readonly items: readonly RibbonControl[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

/** What the workbench needs of an add-in's manifest, every address and text resolved. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  /** Of the custom functions: `SAMM`. */
  readonly namespace: string;
  readonly functionsScript: string;
  readonly functionsMetadata: string;
  readonly taskpane: string;
  readonly groups: readonly RibbonGroup[];
}

/**
 * Reads an add-in-only manifest the way Excel does: controls name resources, resources hold texts and
 * addresses.
 *
 * @param xml the manifest
 * @param origin where the add-in is served now; the addresses in the manifest keep their paths only
 */
export function readManifest(xml: string, origin: string): Manifest {
  const root = parseXml(xml, "manifest.xml");
  const overrides = child(root, "VersionOverrides");
  const resources = readResources(child(overrides, "Resources"));
  const text = (id: string | undefined): string => resources.get(id ?? "") ?? "";
  const address = (id: string | undefined): string => moved(text(id), origin);
  const host = childrenNamed(child(overrides, "Hosts"), "Host")[0];
  const points = child(host, "AllFormFactors")?.children ?? [];
  const functions = points[0];
  const reader: Reader = { text, address };
  return {
    id: child(root, "Id")?.text ?? "",
    version: child(root, "Version")?.text ?? "",
    displayName: child(root, "DisplayName")?.attributes.DefaultValue ?? "",
    namespace: text(resourceOf(child(functions, "Namespace"))),
    functionsScript: address(resourceOf(child(child(functions, "Script"), "SourceLocation"))),
    functionsMetadata: address(resourceOf(child(child(functions, "Metadata"), "SourceLocation"))),
    taskpane: moved(
      child(child(root, "DefaultSettings"), "SourceLocation")?.attributes.DefaultValue ?? "",
      origin,
    ),
    groups: readGroups(child(host, "DesktopFormFactor"), reader),
  };
}

interface Reader {
  readonly text: (id: string | undefined) => string;
  readonly address: (id: string | undefined) => string;
}

function readResources(node: XmlNode | undefined): ReadonlyMap<string, string> {
  const all = (node?.children ?? []).flatMap((group) => group.children);
  return new Map(all.map(({ attributes }) => [attributes.id ?? "", attributes.DefaultValue ?? ""]));
}

function readGroups(formFactor: XmlNode | undefined, reader: Reader): RibbonGroup[] {
  const surfaces = childrenNamed(formFactor, "ExtensionPoint").filter((point) =>
    Object.values(point.linked).includes("PrimaryCommandSurface"),
  );
  const groups = surfaces.flatMap((point) => point.children).flatMap((tab) => childrenNamed(tab, "Group"));
  return groups.map((group) => ({
    id: group.attributes.id ?? "",
    label: reader.text(resourceOf(child(group, "Label"))),
    controls: childrenNamed(group, "Control").map((control) => readControl(control, reader)),
  }));
}

function readControl(node: XmlNode, reader: Reader): RibbonControl {
  const images = childrenNamed(child(node, "Icon"), "Image");
  const icon = (size: string): string =>
    reader.address(resourceOf(images.find((image) => image.attributes.size === size) ?? images[0]));
  return {
    id: node.attributes.id ?? "",
    label: reader.text(resourceOf(child(node, "Label"))),
    tip: reader.text(resourceOf(child(child(node, "Supertip"), "Description"))),
    icon: icon("32"),
    smallIcon: icon("16"),
    action: readAction(child(node, "Action")),
    items: childrenNamed(child(node, "Items"), "Item").map((item) => readControl(item, reader)),
  };
}

function readAction(node: XmlNode | undefined): RibbonAction | null {
  const type = node?.linked.type;
  if (type === "ShowTaskpane") return { type };
  if (type === "ExecuteFunction")
    return { type, functionName: child(node, "FunctionName")?.text.trim() ?? "" };
  return null;
}

function resourceOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes.resid;
}

function moved(address: string, origin: string): string {
  return address === "" ? "" : origin + new URL(address).pathname;
}
