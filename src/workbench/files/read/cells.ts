import { columnOfName } from "../../grid/a1";
import { maxColumns, maxRows } from "../../grid/shapes";
import { readRange } from "../a1";
import type { BookCell, BookRow, BookSheet } from "../book";
import { FileFault } from "../fault";
import { formulaFromFile } from "../formulas";
import { shiftFormula } from "../shiftFormula";
import { decodeCellText, isOn, type XmlReader } from "../xml";
import type { OpenedPackage } from "./opened";

const mostCells = 6_000_000;
const dayZero = Date.UTC(1899, 11, 30);

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Takes a sheet's rows out of the XML stream straight into the sheet's cells; builds no tree of them. */
export class CellReader implements XmlReader {
  #inData = false;
  #row = -1;
  #column = -1;
  #cell: Readonly<Record<string, string>> = {};
  #formula: Readonly<Record<string, string>> | null = null;
  #formulaText = "";
  #value: string | null = null;
  #run: "f" | "v" | "t" | null = null;
  #phonetic = false;
  #count = 0;
  readonly #shared = new Map<string, SharedFormula>();

  constructor(
    readonly sheet: BookSheet,
    readonly texts: readonly string[],
    readonly opened: OpenedPackage,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name === "sheetData") {
      this.#inData = true;
      return true;
    }
    if (!this.#inData) return false;
    if (name === "row") this.#startRow(attributes);
    else if (name === "c") this.#startCell(attributes);
    else if (name === "f") {
      this.#formula = attributes;
      this.#formulaText = "";
      this.#run = "f";
    } else if (name === "v" || (name === "t" && !this.#phonetic)) {
      this.#value ??= "";
      this.#run = name;
    } else if (name === "rPh") this.#phonetic = true;
    else if (name === "rPr") this.opened.drop("several fonts within one cell");
    return true;
  }

  text(text: string): void {
    if (this.#run === "f") this.#formulaText += text;
    else if (this.#run !== null) this.#value = (this.#value ?? "") + text;
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === "sheetData") this.#inData = false;
    else if (name === "c") this.#endCell();
    else if (name === "rPh") this.#phonetic = false;
    this.#run = null;
  }

  #startRow(attributes: Readonly<Record<string, string>>): void {
    this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row >= maxRows) throw outside();
    const row: BookRow = { hidden: isOn(attributes.hidden) };
    if (isOn(attributes.customHeight) && Number(attributes.ht) > 0) {
      row.height = Math.round((Number(attributes.ht) * 4) / 3);
    }
    if (row.hidden || row.height !== undefined) this.sheet.rows.set(this.#row, row);
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}(?=[1-9])/i.exec(attributes.r ?? "")?.[0];
    if (attributes.r !== undefined && letters === undefined) throw outside();
    this.#column = letters === undefined ? this.#column + 1 : columnOfName(letters);
    this.#count += 1;
    if (this.#row < 0 || this.#column >= maxColumns) throw outside();
    if (this.#count > mostCells) {
      throw new FileFault("The workbook has more than 6,000,000 cells on a sheet. It was not opened.");
    }
    this.#cell = attributes;
    this.#formula = null;
    this.#value = null;
  }

  #endCell(): void {
    const look = Number(this.#cell.s ?? 0);
    const cell: BookCell = { value: "", look: Number.isInteger(look) ? look : 0 };
    this.#readValue(cell);
    if (this.#formula) this.#readFormula(cell, this.#formula);
    if (cell.value === "" && cell.formula === undefined && cell.look === 0) return;
    const row = this.sheet.cells.get(this.#row) ?? new Map<number, BookCell>();
    row.set(this.#column, cell);
    this.sheet.cells.set(this.#row, row);
  }

  #readValue(cell: BookCell): void {
    const raw = this.#value;
    if (raw === null) return;
    switch (this.#cell.t ?? "n") {
      case "s":
        cell.value = this.texts[Number(raw)] ?? "";
        return;
      case "str":
      case "inlineStr":
        cell.value = decodeCellText(raw);
        return;
      case "b":
        cell.value = isOn(raw.trim());
        return;
      case "e":
        cell.value = raw.trim();
        cell.isError = true;
        return;
      case "d":
        cell.value = (Date.parse(inUtc(raw.trim())) - dayZero) / 86_400_000;
        return;
      default: {
        const number = Number(raw);
        cell.value = raw.trim() === "" || !Number.isFinite(number) ? "" : number;
      }
    }
  }

  #readFormula(cell: BookCell, attributes: Readonly<Record<string, string>>): void {
    const { t: type = "normal", si = "", ref } = attributes;
    if (type === "dataTable") {
      this.opened.drop("what-if data tables (their values are kept)");
      return;
    }
    if (type === "shared" && this.#formulaText === "") {
      const master = this.#shared.get(si);
      if (master) {
        cell.formula = shiftFormula(master.formula, this.#row - master.row, this.#column - master.column);
      }
      return;
    }
    if (this.#formulaText === "") return;
    cell.formula = formulaFromFile(this.#formulaText);
    if (type === "shared")
      this.#shared.set(si, { formula: cell.formula, row: this.#row, column: this.#column });
    if (type === "array" && ref !== undefined) {
      cell.spill = readRange(ref);
      // A dynamic array carries the number of a metadata record; one entered with Ctrl+Shift+Enter does not.
      if (this.#cell.cm === undefined) cell.fixedArray = true;
    }
  }
}

/** A date in a file is the calendar's and the clock's on the wall: it is the same day in every time zone. */
function inUtc(date: string): string {
  return /T.*(Z|[+-]\d\d:?\d\d)$/i.test(date) || !date.includes("T") ? date : `${date}Z`;
}

function outside(): FileFault {
  return new FileFault("The workbook has a cell outside of Excel's sheet. It was not opened.");
}
