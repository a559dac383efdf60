import { piecesOf } from "../../../files/pieces";
import { showThisRow, writeThisRow } from "../../../files/thisRow";

// Univer's formula reader stumbles over these inside structured references; it gets look-alikes instead,
// in the reference and in the table's headings, and everybody else gets the real ones back.
const lookalikes: readonly (readonly [string, string])[] = [
  ["(", "\u27EE"],
  [")", "\u27EF"],
  ["'", "\u02BC"],
  ["#", "\uFF03"],
  ["[", "\u2E22"],
  ["]", "\u2E23"],
  ["@", "\uFF20"],
];
const toLookalike = new Map(lookalikes);
const fromLookalike = new Map(lookalikes.map(([real, fake]) => [fake, real]));
const fakes = new RegExp(`[${lookalikes.map(([, fake]) => fake).join("")}]`, "g");

/** A column heading as Univer's formulas name it. */
export function univerHeading(heading: string): string {
  return heading.replace(/[()'#[\]@]/g, (mark) => toLookalike.get(mark) ?? mark);
}

/** The heading behind the one Univer knows. */
export function realHeading(heading: string): string {
  return heading.replace(fakes, (fake) => fromLookalike.get(fake) ?? fake);
}

/** A formula of the workbook as Univer reads it. */
export function univerFormula(formula: string, ownTable: string | undefined): string {
  if (!formula.includes("[")) return formula;
  const written = writeThisRow(formula, ownTable);
  return piecesOf(written)
    .map((piece) => (piece.kind === "brackets" ? fakeInBrackets(piece.text) : piece.text))
    .join("");
}

/** A formula of Univer's as Excel spells it. */
export function excelFormula(formula: string): string {
  if (!formula.includes("[")) return formula;
  const real = piecesOf(formula)
    .map((piece) => (piece.kind === "brackets" ? realInBrackets(piece.text) : piece.text))
    .join("");
  return showThisRow(real);
}

/** `[Amount (this fund)]`, `[Purchaser''s decision]`: an apostrophe escapes the character after it. */
function fakeInBrackets(brackets: string): string {
  return brackets
    .replace(/'(.)/gs, (_all, mark: string) => toLookalike.get(mark) ?? mark)
    .replace(/[()]/g, (mark) => toLookalike.get(mark) ?? mark);
}

function realInBrackets(brackets: string): string {
  return brackets.replace(fakes, (fake) => {
    const real = fromLookalike.get(fake) ?? fake;
    return real === "(" || real === ")" ? real : `'${real}`;
  });
}
