import { tableReferencesOf } from "../../review";
import { refuse } from "../host/in-excel";
import type { TablePlace } from "../sources/locate-table";

/**
 * Refuses a formula that reads a column whose own formula reads the whole row, or the whole table: with the new
 * column among these cells, each would wait for the other.
 *
 * @param row contents of the table's first row, a formula as such
 */
export function checkCircle(
  { name }: TablePlace,
  headings: readonly unknown[],
  row: readonly unknown[],
  formula: string,
): void {
  const read = new Set(
    tableReferencesOf(formula).flatMap(({ columns }) => {
      const [from = -1, to = from] = [columns[0], columns.at(-1)].map((column) => headings.indexOf(column));
      return headings.slice(from, to + 1);
    }),
  );
  const at = headings.findIndex((heading, index) => read.has(heading) && readsAll(row[index], name));
  if (at < 0) return;
  const heading = String(headings[at]);
  refuse(
    "blocked",
    `The column ${heading} of ${name} reads the whole row or table, so the new column and it would wait for each other.`,
    `Let ${heading} name the columns it reads, then insert again.`,
  );
}

function readsAll(content: unknown, table: string): boolean {
  if (typeof content !== "string" || !content.startsWith("=")) return false;
  return tableReferencesOf(content).some(
    (reference) =>
      reference.columns.length === 0 &&
      (reference.table === "" || reference.table.toLowerCase() === table.toLowerCase()),
  );
}
