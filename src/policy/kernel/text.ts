import { BAD, type Fact } from "./bad";

const CELL_ERRORS = new Set([
  "#N/A",
  "#NAME?",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  // Of data types, links to other sources and Python cells.
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#TIMEOUT!",
  "#PYTHON!",
  "#GETTING_DATA",
]);

/** True for the text Excel gives for a cell in error, such as `#N/A`. */
export function isCellError(value: string): boolean {
  return value.charCodeAt(0) === 35 && CELL_ERRORS.has(value.toUpperCase());
}

/**
 * The trimmed text of a text cell; `null` when blank, `input.cell-error` for an Excel error
 * or for something no cell can hold.
 */
export function readText(value: unknown): Fact<string> {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "string": {
      const text = value.trim();
      if (text === "") return null;
      return isCellError(text) ? BAD.cellError : text;
    }
    case "number":
      return String(value);
    case "boolean":
      return value ? "TRUE" : "FALSE";
    default:
      return BAD.cellError;
  }
}
