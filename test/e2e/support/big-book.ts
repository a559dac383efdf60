import type { Book } from "../../../src/workbench/files/book";
import { bookWith } from "./books";

/** A table of so many BPC funds, each with two findings at least on any day. */
export function bigBook(rows: number): Book {
  const headings = [
    "Case",
    "Implementing agency",
    "Case value (this fund)",
    "Highest financial requirement",
    "SSC",
  ];
  const agencies = ["Army", "Navy", "Air Force"];
  const body = Array.from({ length: rows }, (_, row) => [
    `B${row % 9}-P-${(row + 10_000).toString(36).toUpperCase()}`,
    agencies[row % 3] ?? "",
    250_000 + row,
    100_000,
    "Yes",
  ]);
  return bookWith([headings, ...body]);
}
