import { GridError } from "./gridError";

/**
 * Checks that a text is one well-formed XML document: one root, tags that match, attributes quoted, no
 * stray `<` or `&`. Works without a DOM, so that grids run in plain Node too.
 *
 * @returns the namespace of the root element, `""` if it has none.
 * @throws GridError `InvalidArgument` otherwise.
 */
export function rootNamespace(xml: string): string {
  const open: string[] = [];
  let root: string | null = null;
  const body = xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?/, "");
  for (let at = 0; at < body.length; at = token.lastIndex) {
    token.lastIndex = at;
    const { text, end, start, attributes = "", close } = token.exec(body)?.groups ?? noMatch();
    if (text !== undefined && open.length === 0 && text.trim() !== "") throw broken();
    if (end !== undefined && open.pop() !== end) throw broken();
    if (start === undefined) continue;
    if (open.length === 0 && root !== null) throw broken();
    root ??= namespaceOf(start, attributes);
    if (close === "") open.push(start);
  }
  if (root === null || open.length > 0) throw broken();
  return root;
}

const name = String.raw`[A-Za-z_\u0080-\uffff][\w.:\u0080-\uffff-]*`;
const entity = String.raw`&(?:#\d+|#x[\da-fA-F]+|\w+);`;
const value = String.raw`(?:"[^"<&]*(?:${entity}[^"<&]*)*"|'[^'<&]*(?:${entity}[^'<&]*)*')`;
const token = new RegExp(
  [
    String.raw`(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>`,
    String.raw`|(?<text>[^<&]+|${entity})`,
    String.raw`|</(?<end>${name})\s*>`,
    String.raw`|<(?<start>${name})(?<attributes>(?:\s+${name}\s*=\s*${value})*)\s*(?<close>/?)>)`,
  ].join(""),
  "y",
);

function namespaceOf(element: string, attributes: string): string {
  const prefix = element.includes(":") ? `:${element.split(":")[0] ?? ""}` : "";
  const found = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}

function noMatch(): never {
  throw broken();
}

function broken(): GridError {
  return new GridError("InvalidArgument", "The text is not a well-formed XML document.");
}
