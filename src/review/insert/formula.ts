import { columnsOf, type CaseKind, type FactKey } from "../../policy";
import { nothing, type Choices, type ParameterChoice } from "./choices";
import { constantOf, type Piece } from "./constants";
import {
  factsOfColumns,
  isCorrected,
  parametersOf,
  resultOf,
  type InsertParameter,
  type InsertTable,
} from "./parameters";
import type { FunctionSpec, ResultType } from "./spec";
import { allCells, blankKept, headingCells, ownCell, ownCells, type Span } from "./structured";

/** The most characters that Excel takes in a formula. */
const LONGEST_FORMULA = 8192;

export interface InsertFormula {
  readonly formula: string;
  /** The heading of its column, as proposed. */
  readonly heading: string;
  readonly result: ResultType;
  /** A column of the table whose cells are written as the result's are; null for none. */
  readonly like: string | null;
}

/** The formula, or what stands in its way: a sentence a parameter, and `""` for what is none's. */
export type FormulaMade =
  { readonly made: InsertFormula } | { readonly problems: Readonly<Record<string, string>> };

/** The key under which a problem stands that no parameter has. */
export const ALL = "";

/** The formula of a function by what was chosen, for a table; null for a function that reads none. */
export function makeFormula(
  name: string,
  spec: FunctionSpec,
  table: InsertTable | null,
  choices: Choices,
): FormulaMade {
  const parameters = parametersOf(spec, table?.kind ?? null);
  const pieces = parameters.map((parameter) => pieceOf(spec, parameter, table, choices));
  const problems = parameters.flatMap(({ name: key, cases }, index) => {
    const piece = pieces[index];
    return piece !== undefined && "problem" in piece
      ? [[cases === null ? key : ALL, piece.problem] as const]
      : [];
  });
  if (problems.length > 0) return { problems: Object.fromEntries(problems) };
  const given = pieces.map((piece) => ("formula" in piece ? piece.formula : ""));
  while (given.at(-1) === "") given.pop();
  const formula = `=SAMM.${name}(${given.join(",")})`;
  if (formula.length > LONGEST_FORMULA)
    return {
      problems: { [ALL]: "The formula would be longer than Excel takes: the headings are too long." },
    };
  const { heading, result } = resultOf(spec, table?.kind ?? null, (key) => textOf(choices[key]));
  return { made: { formula, heading, result, like: likeOf(spec, table, parameters, choices, result) } };
}

const textOf = (choice: ParameterChoice = nothing): string => (choice.by === "value" ? choice.text : "");

function pieceOf(
  spec: FunctionSpec,
  parameter: InsertParameter,
  table: InsertTable | null,
  choices: Choices,
): Piece {
  if (parameter.cases !== null) return casesOf(parameter.cases, table);
  const choice = choices[parameter.name] ?? nothing;
  if (parameter.type === "row-number") return rowOf(parameter, table, choice);
  switch (choice.by) {
    case "none":
      return parameter.optional ? { formula: "" } : { problem: askFor(spec, parameter) };
    case "value":
      return constantOf(parameter, choice.text);
    case "column":
      return columnOf(parameter, table, choice.heading);
    case "either": {
      const first = columnOf(parameter, table, choice.heading);
      const other = columnOf(parameter, table, choice.otherwise);
      if ("problem" in first) return first;
      if ("problem" in other) return other;
      return { formula: `IF(${first.formula}="",${other.formula},${first.formula})` };
    }
  }
}

function askFor(spec: FunctionSpec, { isSetting, words }: InsertParameter): string {
  if (!isSetting) return "Choose a column, or one value for all rows.";
  if (words.length === 0) return spec.kind === null ? "Type a value." : "Type a value for all rows.";
  return "Choose one.";
}

function columnOf({ type }: InsertParameter, table: InsertTable | null, heading: string): Piece {
  if (table?.headings.includes(heading) !== true)
    return { problem: `The table has no column "${heading}" any more: choose another.` };
  const cell = ownCell(table.name, heading);
  // A 0 is an amount; for all else it is the desktop's empty cell, and the functions know it.
  return { formula: type === "money" || type === "percent" ? blankKept(cell) : cell };
}

/** The columns of a case row, from the first that a review reads to the last. */
interface CaseColumns {
  readonly span: Span;
  readonly keys: readonly (FactKey | null)[];
  readonly kind: CaseKind;
  readonly isCorrected: boolean;
}

const NO_CASES = "No heading of this table is known. Say on the Review page what it is, then insert.";

function caseColumns(table: InsertTable): CaseColumns | null {
  if (table.kind === null) return null;
  const keys = factsOfColumns(table, table.kind);
  const read = keys.flatMap((key, index) => (key === null ? [] : [index]));
  const [first, last = first] = [read[0], read.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = { table: table.name, first: table.headings[first] ?? "", last: table.headings[last] ?? "" };
  return {
    span,
    keys: keys.slice(first, last + 1),
    kind: table.kind,
    isCorrected: isCorrected(table, table.kind),
  };
}

function casesOf(part: "headings" | "row", table: InsertTable | null): Piece {
  const found = table === null ? null : caseColumns(table);
  if (found === null) return { problem: NO_CASES };
  if (part === "row") return { formula: amountsKept(found, ownCells(found.span)) };
  // The function reads the headings by itself: it has to be told what the analyst says they mean.
  if (!found.isCorrected) return { formula: headingCells(found.span) };
  return { formula: `{${found.keys.map((key) => `"${key ?? ""}"`).join(",")}}` };
}

function amountsKept({ keys, kind }: CaseColumns, cells: string): string {
  const amounts = new Set(
    columnsOf(kind).flatMap(({ key, type }) => (type === "money" || type === "percent" ? [key] : [])),
  );
  return keys.some((key) => key !== null && amounts.has(key)) ? blankKept(cells) : cells;
}

/** One row of the table, wherever the formula stands. */
function rowOf(parameter: InsertParameter, table: InsertTable | null, choice: ParameterChoice): Piece {
  const found = table === null ? null : caseColumns(table);
  if (found === null || table === null) return { problem: NO_CASES };
  const number = constantOf(parameter, textOf(choice));
  if ("problem" in number) return number;
  if (Number(number.formula) > table.rowCount)
    return { problem: `The table has ${table.rowCount} ${table.rowCount === 1 ? "row" : "rows"}.` };
  return { formula: `INDEX(${amountsKept(found, allCells(found.span))},${number.formula},0)` };
}

/** The column to show the result like: one that the formula reads, else the first of that sort in the table. */
function likeOf(
  spec: FunctionSpec,
  table: InsertTable | null,
  parameters: readonly InsertParameter[],
  choices: Choices,
  result: ResultType,
): string | null {
  if (table === null || result === "plain") return null;
  for (const { name, type } of parameters) {
    const choice = choices[name] ?? nothing;
    if (type === result && choice.by === "column") return choice.heading;
  }
  const kind = spec.kind ?? table.kind;
  if (kind === null) return null;
  const sort = new Set(columnsOf(kind).flatMap(({ key, type }) => (type === result ? [key] : [])));
  const at = factsOfColumns(table, kind).findIndex((key) => key !== null && sort.has(key));
  return table.headings[at] ?? null;
}
