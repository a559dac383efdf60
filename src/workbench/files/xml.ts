import { SaxesParser, type SaxesTagPlain } from "saxes";
import { FileFault } from "./fault";

/** An element, its names without their prefix. Attributes with a prefix (`r:id`) are in `linked`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly linked: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Told of each element as it opens; one that answers `true` takes the element out of the tree. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): boolean;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads a part into a tree. Entities other than XML's five are refused, never expanded.
 *
 * @param part the part's name, for the message
 * @param reader takes elements out of the stream instead, so a million cells build no tree
 * @throws FileFault when the part is not well-formed
 */
export function parseXml(text: string, part: string, reader?: XmlReader): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, linked: {}, children: [], text: "" };
  const open: (XmlNode | null)[] = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    const { attributes, linked } = sortAttributes(tag.attributes);
    const parent = open[open.length - 1];
    if (reader?.open(name, attributes) === true || !parent) {
      open.push(null);
      return;
    }
    const node: XmlNode = { name, attributes, linked, children: [], text: "" };
    parent.children.push(node);
    open.push(node);
  });
  const addText = (piece: string): void => {
    const node = open[open.length - 1];
    if (node) node.text += piece;
    else reader?.text(piece);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag: SaxesTagPlain) => {
    open.pop();
    reader?.close(localName(tag.name));
  });
  try {
    parser.write(text).close();
  } catch (problem) {
    if (problem instanceof FileFault) throw problem;
    throw new FileFault(`The workbook is damaged: its part ${part} cannot be read. It was not opened.`);
  }
  const [first] = root.children;
  return first ?? { ...root, name: "empty" };
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenNamed(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** All text below a node, such as the runs of a rich text. */
export function deepText(node: XmlNode): string {
  return node.text + node.children.map(deepText).join("");
}

/** An XML switch: `1`, `true` or absent by default. */
export function isOn(value: string | undefined, byDefault = false): boolean {
  return value === undefined ? byDefault : value === "1" || value === "true";
}

/** The node as XML text, without the attributes that pointed to other parts. */
export function serialise(node: XmlNode): string {
  const inside = escapeText(node.text) + node.children.map(serialise).join("");
  return element(node.name, node.attributes, inside);
}

/** `<name a="1">inside</name>`; attributes that are undefined are left out, `inside` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside = "",
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// Characters XML 1.0 cannot hold at all; a cell may hold them, so they travel as Excel's _xHHHH_.
// eslint-disable-next-line no-control-regex -- these control characters are the very thing looked for
const unfitForXml = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a cell as the file holds it: what XML cannot carry, and what looks like an escape, is escaped. */
export function encodeCellText(text: string): string {
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeText(
    safe.replace(unfitForXml, (bad) => `_x${bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escaped, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => (mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : "&gt;"));
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;")
    .replace(/\t/g, "&#9;");
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function sortAttributes(all: Record<string, string>): Pick<XmlNode, "attributes" | "linked"> {
  const attributes: Record<string, string> = {};
  const linked: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) {
    const colon = name.indexOf(":");
    if (name.startsWith("xmlns")) continue;
    if (colon < 0) attributes[name] = value;
    else linked[name.slice(colon + 1)] = value;
  }
  return { attributes, linked };
}
