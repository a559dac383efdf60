import { rootNamespace } from "../xmlRoot";
import { GridError } from "../gridError";
import type { CustomXmlParts } from "../grid";
import type { CustomXml } from "../shapes";
import type { Book } from "./book";

export class MemoryCustomXml implements CustomXmlParts {
  constructor(private readonly book: Book) {}

  list(): readonly CustomXml[] {
    return this.book.customXml;
  }

  add(xml: string): string {
    const part = { id: this.book.newId("part"), namespace: rootNamespace(xml), xml };
    this.book.customXml = [...this.book.customXml, part];
    return part.id;
  }

  set(id: string, xml: string): void {
    this.check(id);
    const part = { id, namespace: rootNamespace(xml), xml };
    this.book.customXml = this.book.customXml.map((other) => (other.id === id ? part : other));
  }

  delete(id: string): void {
    this.check(id);
    this.book.customXml = this.book.customXml.filter((other) => other.id !== id);
  }

  private check(id: string): void {
    if (!this.book.customXml.some((part) => part.id === id))
      throw new GridError("ItemNotFound", `There is no custom XML part with id ${id}.`);
  }
}
