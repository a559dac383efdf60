import { element, xmlHead } from "../xml";
import { pack } from "../zip";

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

interface Link {
  readonly type: string;
  readonly target: string;
}

/** A workbook while it is written: parts with their content types and what they point to. */
export class PackedPackage {
  readonly #parts = new Map<string, string>();
  readonly #types = new Map<string, string>();
  readonly #links = new Map<string, Link[]>();

  /** Adds a part. `xml` without its `<?xml?>` line. */
  add(name: string, contentType: string, xml: string): void {
    this.#parts.set(name, xmlHead + xml);
    this.#types.set(name, contentType);
  }

  /** Makes one part point to another. @returns the id by which its XML may name it. */
  link(from: string, type: string, target: string): string {
    const links = this.#links.get(from) ?? [];
    links.push({ type, target: `/${target}` });
    this.#links.set(from, links);
    return `rId${links.length}`;
  }

  bytes(): Uint8Array {
    const parts = new Map<string, string>([["[Content_Types].xml", this.#contentTypes()]]);
    for (const [from, links] of this.#links) {
      const folder = from.slice(0, from.lastIndexOf("/") + 1);
      parts.set(`${folder}_rels/${from.slice(folder.length)}.rels`, relationships(links));
    }
    for (const [name, xml] of this.#parts) parts.set(name, xml);
    return pack(parts);
  }

  #contentTypes(): string {
    const defaults = [
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", "application/xml"],
      ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
    ].map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
    const overrides = [...this.#types]
      .filter(([name, type]) => type !== "" && !name.endsWith(".vml"))
      .map(([name, ContentType]) => element("Override", { PartName: `/${name}`, ContentType }));
    return (
      xmlHead + element("Types", { xmlns: contentTypesNamespace }, defaults.join("") + overrides.join(""))
    );
  }
}

function relationships(links: readonly Link[]): string {
  const nodes = links.map(({ type, target }, index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type: type, Target: target }),
  );
  return xmlHead + element("Relationships", { xmlns: relationshipsNamespace }, nodes.join(""));
}
