import { piecesOf } from "./pieces";

// A column name Excel lets stand after @ without brackets of its own.
const plainName = /^[\p{L}\p{N}_.]+$/u;

/**
 * Writes structured references of a row in full: `Cases[@Price]` becomes `Cases[[#This Row],[Price]]`, as
 * files and Univer hold them.
 *
 * @param ownTable the table the formula stands in, which `[@Price]` means; without one that form stays
 */
export function writeThisRow(formula: string, ownTable?: string): string {
  if (!formula.includes("[@") && !formula.includes("[ @")) return formula;
  let before = "";
  let result = "";
  for (const piece of piecesOf(formula)) {
    if (piece.kind === "brackets" && /^\[\s*@/.test(piece.text)) {
      const named = /[\p{L}\p{N}_.\\]$/u.test(before);
      const owner = named ? "" : ownTable;
      result += owner === undefined ? piece.text : owner + inFull(piece.text);
    } else {
      result += piece.text;
    }
    before = piece.text;
  }
  return result;
}

/** The other way: `Cases[[#This Row],[Price]]` as Excel shows it, `Cases[@Price]`. */
export function showThisRow(formula: string): string {
  if (!/#this row/i.test(formula)) return formula;
  return piecesOf(formula)
    .map((piece) => (piece.kind === "brackets" ? shortened(piece.text) : piece.text))
    .join("");
}

function inFull(brackets: string): string {
  const inside = brackets.slice(1, -1).trim().slice(1).trim();
  if (inside === "") return "[#This Row]";
  return inside.startsWith("[") ? `[[#This Row],${inside}]` : `[[#This Row],[${inside}]]`;
}

function shortened(brackets: string): string {
  if (/^\[\s*#this row\s*\]$/i.test(brackets)) return "[@]";
  const match = /^\[\s*\[#this row\]\s*,\s*(\[.*\])\s*\]$/is.exec(brackets);
  if (!match) return brackets;
  const columns = match[1] ?? "";
  const single = /^\[((?:[^[\]']|'.)*)\]$/.exec(columns)?.[1];
  return single !== undefined && plainName.test(single) ? `[@${single}]` : `[@${columns}]`;
}
