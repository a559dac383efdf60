import { cellName, rangeName } from "../../grid/a1";
import { intersection } from "../../grid/rects";
import type { BookCell, BookSheet, BookTable } from "../book";
import { formulaToFile } from "../formulas";
import { element, encodeCellText, escapeText } from "../xml";

/** The texts of all sheets, each stored once. */
export class SharedStrings {
  readonly #index = new Map<string, number>();
  #uses = 0;

  index(text: string): number {
    this.#uses += 1;
    const known = this.#index.get(text) ?? this.#index.size;
    this.#index.set(text, known);
    return known;
  }

  get isEmpty(): boolean {
    return this.#index.size === 0;
  }

  xml(namespace: string): string {
    const items = [...this.#index.keys()].map((text) => `<si>${textNode(text)}</si>`);
    const attributes = { xmlns: namespace, count: this.#uses, uniqueCount: this.#index.size };
    return element("sst", attributes, items.join(""));
  }
}

/**
 * The `sheetData` of a sheet.
 *
 * @param lookNumber the number a look has in the styles part
 * @param onDynamicArray called for each formula that spills; such a cell names the metadata part
 */
export function writeCells(
  sheet: BookSheet,
  texts: SharedStrings,
  lookNumber: (look: number) => number,
  onDynamicArray: () => void,
): string {
  const rows = new Set([...sheet.cells.keys(), ...sheet.rows.keys()]);
  let data = "";
  for (const row of [...rows].sort((a, b) => a - b)) {
    const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    let inside = "";
    for (const [column, cell] of cells) {
      const look = lookNumber(cell.look);
      // An empty cell that looks like any other says nothing.
      if (look === 0 && cell.value === "" && !cell.formula) continue;
      if (cell.spill && !cell.fixedArray) onDynamicArray();
      inside += writeCell(cell, row, column, texts, look, sheet.tables);
    }
    const { height, hidden } = sheet.rows.get(row) ?? { height: undefined, hidden: false };
    if (inside === "" && height === undefined && !hidden) continue;
    const attributes = {
      r: row + 1,
      ht: height === undefined ? undefined : (height * 3) / 4,
      customHeight: height === undefined ? undefined : 1,
      hidden: hidden ? 1 : undefined,
    };
    data += element("row", attributes, inside);
  }
  return element("sheetData", {}, data);
}

function writeCell(
  cell: BookCell,
  row: number,
  column: number,
  texts: SharedStrings,
  look: number,
  tables: readonly BookTable[],
): string {
  const { value, formula, spill } = cell;
  const isText = typeof value === "string" && value !== "" && cell.isError !== true;
  const inTable = tables.find(
    (table) => intersection(table.range, { row, column, rows: 1, columns: 1 }) !== null,
  );
  const attributes = {
    r: cellName(row, column),
    s: look === 0 ? undefined : look,
    t: cellType(cell, isText),
    cm: spill && !cell.fixedArray ? 1 : undefined,
  };
  const array = spill ? { t: "array", ref: rangeName(spill) } : {};
  const f =
    formula === undefined ? "" : element("f", array, escapeText(formulaToFile(formula, inTable?.name)));
  let v = "";
  if (isText) v = formula === undefined ? String(texts.index(value)) : encodeCellText(value);
  else if (typeof value === "boolean") v = value ? "1" : "0";
  else if (value !== "") v = escapeText(String(value));
  // A formula that shows "" has it as its value; a blank cell has none.
  const shown = v !== "" || (formula !== undefined && value === "") ? `<v>${v}</v>` : "";
  return element("c", attributes, f + shown);
}

function cellType(cell: BookCell, isText: boolean): string | undefined {
  if (cell.isError) return "e";
  if (typeof cell.value === "boolean") return "b";
  if (cell.formula !== undefined) return isText || cell.value === "" ? "str" : undefined;
  return isText ? "s" : undefined;
}

export function textNode(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${encodeCellText(text)}</t>`;
}
