import type { CellValue } from "./shapes";

/**
 * Headings as a table keeps them: text, none blank, none twice (whatever the case of its letters).
 * A blank one becomes `Column3` by its place, a repeated one `Price2`.
 */
export function completeHeadings(cells: readonly CellValue[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const wanted = cell === "" ? `Column${index + 1}` : String(cell);
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** @returns the first of `Table1`, `Table2` ... that is free. */
export function freeTableName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let n = 1;
  while (names.has(`table${n}`)) n++;
  return `Table${n}`;
}
