/** One child of the stored part's root, with its own text exactly as it stands in the file. */
export interface XmlChild {
  readonly name: string;
  /** The whole element. */
  readonly outer: string;
  /** What is between its tags, entities and CDATA undone. */
  readonly text: string;
}

/** The stored part taken apart. */
export interface XmlPart {
  readonly namespace: string;
  /** The root's name as written, with its prefix if it has one, and its whole start tag. */
  readonly rootName: string;
  readonly rootStart: string;
  readonly children: readonly XmlChild[];
  /** False when the part stops before its root ends. */
  readonly isComplete: boolean;
}

const MARKUP =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Takes the root's children out of a small XML document: just enough for the part this add-in stores, which
 * must be read where there is no page and no parser. Children that are whole are found also when the rest
 * was cut off. Null when there is no root element.
 */
export function readXml(xml: string): XmlPart | null {
  let root: Pick<XmlPart, "namespace" | "rootName" | "rootStart"> | null = null;
  let depth = 0;
  let open: { name: string; start: number; inner: number } | null = null;
  let isComplete = false;
  const children: XmlChild[] = [];
  const close = (end: number, innerEnd: number): void => {
    if (open === null) return;
    const inner = xml.slice(open.inner, Math.max(open.inner, innerEnd));
    children.push({ name: localName(open.name), outer: xml.slice(open.start, end), text: plainText(inner) });
    open = null;
  };
  for (const match of xml.matchAll(MARKUP)) {
    const [markup, isEnd, name, attributes = "", isEmpty] = match;
    if (name === undefined) continue;
    const end = match.index + markup.length;
    if (isEnd === "/") {
      depth--;
      if (depth === 1) close(end, match.index);
      if (depth === 0) isComplete = true;
      continue;
    }
    if (depth === 0) {
      root ??= {
        namespace: namespaceOf(name, attributes),
        rootName: name,
        rootStart: `<${name}${attributes}>`,
      };
    }
    if (depth === 1) open = { name, start: match.index, inner: end };
    if (isEmpty !== "/") depth++;
    else if (depth === 1) close(end, end);
    else if (depth === 0) isComplete = true;
  }
  return root === null ? null : { ...root, children, isComplete };
}

function namespaceOf(name: string, attributes: string): string {
  const prefix = name.includes(":") ? `xmlns:${name.slice(0, name.indexOf(":"))}` : "xmlns";
  for (const [, key, , inDouble, inSingle] of attributes.matchAll(
    /([\w.:-]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
  )) {
    if (key === prefix) return plainText(inDouble ?? inSingle ?? "");
  }
  return "";
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plainText(inner: string): string {
  return inner.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&(#x[0-9a-f]+|#\d+|\w+);/gi,
    (whole, data: string | undefined, entity: string | undefined) =>
      data ?? entityText(entity) ?? (entity ? whole : ""),
  );
}

function entityText(entity: string | undefined): string | undefined {
  if (entity === undefined) return undefined;
  if (!entity.startsWith("#")) return ENTITIES[entity.toLowerCase()];
  const code = /^#x/i.test(entity)
    ? Number.parseInt(entity.slice(2), 16)
    : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * Data as JSON that can stand in XML untouched: what XML would read as markup, or cannot hold at all, is
 * written as JSON escapes. So it comes back the same from any program that reads and writes the part.
 */
export function xmlJson(data: unknown): string {
  return JSON.stringify(data).replace(
    // eslint-disable-next-line no-control-regex -- these are the characters XML cannot hold
    /[<>&\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
