import {
  dollarsOfCents,
  isBad,
  isKnown,
  isoOfDay,
  percentText,
  readDate,
  readFiscalYear,
  readMoney,
  readPercent,
} from "../../policy";
import { referenceOfName } from "../formulas/references";
import { columnLetters } from "../issues/column-letters";
import type { InsertParameter } from "./parameters";

/** A piece of a formula, or why there is none, as a sentence. */
export type Piece = { readonly formula: string } | { readonly problem: string };

/** What Excel takes between quotation marks in a formula. */
const LONGEST_TEXT = 255;

/** A typed value as a formula writes it, in whatever language Excel speaks. */
export function constantOf(parameter: InsertParameter, typed: string): Piece {
  const text = typed.trim();
  if (parameter.words.length > 0) return wordOf(parameter, text);
  switch (parameter.type) {
    case "date":
      return dateOf(text);
    case "money":
      return moneyOf(text);
    case "percent":
      return percentOf(text);
    case "fiscal-year":
      return yearOf(text);
    case "row-number":
      return /^[1-9]\d{0,6}$/.test(text)
        ? { formula: text }
        : { problem: "Type the number of a row of the table, such as 1." };
    default:
      return text === "" ? { problem: "Type a value." } : textOf(text);
  }
}

function wordOf({ type, words }: InsertParameter, text: string): Piece {
  const word = words.find(({ value }) => value === text);
  if (word === undefined) return { problem: "Choose one." };
  return type === "yes-no" ? { formula: word.value === "Yes" ? "TRUE" : "FALSE" } : textOf(word.value);
}

function textOf(text: string): Piece {
  if (text.length > LONGEST_TEXT) return { problem: `Excel takes at most ${LONGEST_TEXT} characters here.` };
  return { formula: `"${text.replaceAll('"', '""')}"` };
}

/** A day, or the cell or name that holds it. */
function dateOf(text: string): Piece {
  const day = readDate(text);
  // As text it is the same day in every language, and where a workbook counts dates from 1904.
  if (isKnown(day)) return { formula: `"${isoOfDay(day)}"` };
  const cell = fixedCell(text);
  if (cell !== null) return { formula: cell };
  return { problem: "Type a date, such as 2026-07-31, or the cell that holds it, such as B3." };
}

/** A defined name of the add-in's own workbooks. */
const OWN_NAME = /^SAMM_\w{1,40}$/;

/** A reference to one cell that stays where it is when the formula is filled down; null for what is none. */
function fixedCell(text: string): string | null {
  if (OWN_NAME.test(text)) return text;
  const found = referenceOfName(text);
  if (found?.cells.rows !== 1 || found.cells.columns !== 1) return null;
  const sheet = text.slice(0, text.lastIndexOf("!") + 1);
  return `${sheet}$${columnLetters(found.cells.column)}$${found.cells.row + 1}`;
}

function moneyOf(text: string): Piece {
  const cents = readMoney(text);
  return isKnown(cents)
    ? { formula: String(dollarsOfCents(cents)) }
    : { problem: "Type an amount, such as 1234.50." };
}

/** Below 1 with its sign: a bare number could be a fraction. */
function percentOf(text: string): Piece {
  const percent = readPercent(text === "" || text.endsWith("%") ? text : `${text}%`);
  if (!isKnown(percent)) return { problem: "Type a percentage from 0 to 100, such as 25." };
  const number = percentText(percent);
  return { formula: isBad(readPercent(Number(number))) ? `"${number}%"` : number };
}

function yearOf(text: string): Piece {
  const year = readFiscalYear(text);
  return isKnown(year) ? { formula: String(year) } : { problem: "Type a fiscal year, such as 2026." };
}
