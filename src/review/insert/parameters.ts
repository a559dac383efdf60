import { answersOf, caseKinds, columnsOf, type CaseKind, type Column, type FactKey } from "../../policy";
import { headingKey } from "../table/heading-text";
import { matchHeadings, type ColumnCorrections } from "../table/headings";
import type { FunctionSpec, ParameterSpec, ParameterType, ResultType } from "./spec";
import { bpcSpecs } from "./specs-bpc";
import { caseSpecs } from "./specs-cases";
import { returnSpecs } from "./specs-returns";
import { stockSpecs } from "./specs-stock";

/** A word that may be chosen for a parameter. */
export interface Word {
  readonly value: string;
  readonly label: string;
}

/** One parameter as it is asked for. */
export interface InsertParameter {
  readonly name: string;
  readonly label: string;
  readonly type: ParameterType;
  readonly optional: boolean;
  /** One value for all rows: never a column. */
  readonly isSetting: boolean;
  /** The words it takes; none where any value of its type will do. */
  readonly words: readonly Word[];
  readonly cases: "headings" | "row" | null;
  readonly facts: readonly FactKey[];
  /** Headings it is taken from before its facts' columns, and after them. */
  readonly headings: readonly string[];
  readonly otherwise: readonly string[];
}

/** A table that a function is put into, or that it reads. */
export interface InsertTable {
  readonly name: string;
  /** As the sheet holds them, one a column. */
  readonly headings: readonly string[];
  /** What the table is reviewed as; null while that is not known. */
  readonly kind: CaseKind | null;
  /** What the analyst says that headings mean. */
  readonly corrections: ColumnCorrections;
  readonly rowCount: number;
}

/** How a function is put into a workbook, by its name without the namespace; undefined for a name that is no function's. */
export function functionNamed(name: string): FunctionSpec | undefined {
  const specs = [stockSpecs, returnSpecs, bpcSpecs, caseSpecs].find((each) => Object.hasOwn(each, name));
  return specs?.[name];
}

/** The parameters of a function, for a table of that kind. */
export function parametersOf(spec: FunctionSpec, kind: CaseKind | null): readonly InsertParameter[] {
  return spec.parameters.map((parameter) => resolved(spec, parameter, kind));
}

function resolved(spec: FunctionSpec, parameter: ParameterSpec, kind: CaseKind | null): InsertParameter {
  const facts = parameter.facts ?? [parameter.name];
  const column = columnOf(spec.kind, facts[0]);
  const type = parameter.type ?? column?.type ?? "text";
  return {
    name: parameter.name,
    label: parameter.label ?? column?.heading ?? parameter.name,
    type,
    optional: parameter.optional === true && !(spec.place === "column" && parameter.neededInTable === true),
    isSetting: parameter.setting === true,
    words: parameter.name === "answer" ? answerWords(kind) : wordsOf(parameter, type, column),
    cases: parameter.cases ?? null,
    facts,
    headings: parameter.headings ?? [],
    otherwise: parameter.otherwise ?? [],
  };
}

function columnOf(kind: CaseKind | null, key: FactKey | undefined): Column | undefined {
  return kind === null ? undefined : columnsOf(kind).find((column) => column.key === key);
}

function wordsOf({ words }: ParameterSpec, type: ParameterType, column: Column | undefined): readonly Word[] {
  if (type === "yes-no") return ["Yes", "No"].map((word) => ({ value: word, label: word }));
  return (words ?? column?.choices ?? []).map((word) => ({ value: word, label: word }));
}

/** The answers a table of that kind has. */
function answerWords(kind: CaseKind | null): readonly Word[] {
  return kind === null ? [] : answersOf(kind).map(({ key, heading }) => ({ value: key, label: heading }));
}

/** The fact each column of the table holds, for a function of that kind. */
export function factsOfColumns(
  { headings, kind, corrections }: InsertTable,
  wanted: CaseKind,
): readonly (FactKey | null)[] {
  return matchHeadings(wanted, headings, kind === wanted ? corrections : {}).keys;
}

/** Whether the analyst's corrections change what the columns hold: the headings alone do not say it then. */
export function isCorrected(table: InsertTable, wanted: CaseKind): boolean {
  const plain = factsOfColumns({ ...table, corrections: {} }, wanted);
  return factsOfColumns(table, wanted).some((key, index) => key !== plain[index]);
}

/** The heading and the number format of the column, by what was chosen. */
export function resultOf(
  spec: FunctionSpec,
  kind: CaseKind | null,
  valueOf: (name: string) => string,
): { readonly heading: string; readonly result: ResultType } {
  const answer = spec.parameters.some(({ name }) => name === "answer") ? valueOf("answer") : "";
  const chosen = kind === null ? undefined : answersOf(kind).find(({ key }) => key === answer);
  if (chosen !== undefined) {
    const { heading, type } = chosen;
    return { heading, result: type === "money" || type === "date" ? type : "plain" };
  }
  const part = spec.parameters.some(({ words }) => words?.includes("Actor")) ? valueOf("part") : "";
  if (part === "Date") return { heading: "Next date", result: "date" };
  if (part === "Actor") return { heading: "Who acts", result: "plain" };
  return spec;
}

/** True for a heading by which a review would take a column for one of its inputs. */
export function isInputHeading(heading: string): boolean {
  const key = headingKey(heading);
  return caseKinds.some((kind) =>
    columnsOf(kind).some((column) =>
      [column.key, column.heading, ...column.aliases].some((name) => headingKey(name) === key),
    ),
  );
}
