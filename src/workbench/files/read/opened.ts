import { FileFault } from "../fault";
import { parseXml, type XmlNode, type XmlReader } from "../xml";
import { textOf, type Parts } from "../zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as `worksheet`. */
  readonly type: string;
  /** Name of the part, or the address when it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** An unpacked workbook while it is read: parts by name, and what was found that is not kept. */
export class OpenedPackage {
  readonly #unkept = new Set<string>();

  constructor(readonly parts: Parts) {}

  has(name: string): boolean {
    return this.parts.has(name);
  }

  text(name: string): string {
    const bytes = this.parts.get(name);
    if (!bytes)
      throw new FileFault(`The workbook is damaged: its part ${name} is missing. It was not opened.`);
    return textOf(bytes);
  }

  xml(name: string, reader?: XmlReader): XmlNode {
    return parseXml(this.text(name), name, reader);
  }

  /** Where a part points to. A part without a relationships file points nowhere. */
  relationships(name: string): readonly Relationship[] {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const file = `${folder}_rels/${name.slice(folder.length)}.rels`;
    if (!this.has(file)) return [];
    return this.xml(file).children.map((node) => {
      const external = node.attributes.TargetMode === "External";
      const target = node.attributes.Target ?? "";
      return {
        id: node.attributes.Id ?? "",
        type: (node.attributes.Type ?? "").split("/").pop() ?? "",
        target: external ? target : resolve(folder, target),
        external,
      };
    });
  }

  /** The parts of one type that a part points to and that exist. */
  linked(name: string, type: string): string[] {
    return this.relationships(name)
      .filter((each) => each.type === type && !each.external && this.has(each.target))
      .map((each) => each.target);
  }

  /** Notes something for the list of what is not kept. */
  drop(what: string): void {
    this.#unkept.add(what);
  }

  get unkept(): string[] {
    return [...this.#unkept].sort();
  }
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
