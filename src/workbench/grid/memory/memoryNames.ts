import { GridError } from "../gridError";
import type { Names } from "../grid";
import type { DefinedName } from "../shapes";
import type { Book } from "./book";

const same = (a: Pick<DefinedName, "name" | "sheetId">, name: string, sheetId: string | null): boolean =>
  a.sheetId === sheetId && a.name.toLowerCase() === name.toLowerCase();

export class MemoryNames implements Names {
  constructor(private readonly book: Book) {}

  list(): readonly DefinedName[] {
    return [...this.book.names].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }

  set(name: DefinedName): void {
    if (!/^[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*$/.test(name.name))
      throw new GridError("InvalidArgument", `"${name.name}" cannot be a name.`);
    const others = this.book.names.filter((other) => !same(other, name.name, name.sheetId));
    this.book.names = [...others, name];
    this.book.touch();
  }

  delete(name: string, sheetId: string | null): void {
    const others = this.book.names.filter((other) => !same(other, name, sheetId));
    if (others.length === this.book.names.length)
      throw new GridError("ItemNotFound", `There is no name ${name}.`);
    this.book.names = others;
    this.book.touch();
  }
}
