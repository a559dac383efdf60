import { kindTitle } from "../../policy";
import { headingKey } from "../table/heading-text";
import { detectKind } from "../table/kind";
import type { FunctionSpec } from "./spec";
import {
  factsOfColumns,
  isCorrected,
  parametersOf,
  type InsertParameter,
  type InsertTable,
} from "./parameters";

/** What a parameter is given. */
export type ParameterChoice =
  /** Nothing: left out where it may be, else still to be chosen. */
  | { readonly by: "none" }
  | { readonly by: "column"; readonly heading: string }
  /** A column, and another where that is blank. */
  | { readonly by: "either"; readonly heading: string; readonly otherwise: string }
  /** One value for all rows, as typed or chosen. */
  | { readonly by: "value"; readonly text: string };

/** One choice a parameter, by its name. */
export type Choices = Readonly<Record<string, ParameterChoice>>;

export const nothing: ParameterChoice = { by: "none" };

/** What the workbook says beside the table. */
export interface InsertSettings {
  /** The as-of date, or the cell or name that holds it. */
  readonly asOf: string;
  /** The analyst's threshold in percent; null for none. */
  readonly threshold: number | null;
}

/** What each parameter is given at first: the columns that the headings mean, and the settings of the workbook. */
export function firstChoices(spec: FunctionSpec, table: InsertTable, settings: InsertSettings): Choices {
  const keys = spec.kind === null ? [] : factsOfColumns(table, spec.kind);
  return Object.fromEntries(
    parametersOf(spec, table.kind).map((parameter) => [
      parameter.name,
      parameter.isSetting || parameter.name === "asOf"
        ? firstSetting(parameter, table, settings)
        : firstColumn(parameter, table, keys),
    ]),
  );
}

function firstSetting(
  { name }: InsertParameter,
  table: InsertTable,
  settings: InsertSettings,
): ParameterChoice {
  if (name === "asOf") return { by: "value", text: settings.asOf };
  if (name === "row") return { by: "value", text: "1" };
  if (name === "kind") return firstKind(table);
  if (name !== "thresholdPercent" || settings.threshold === null) return nothing;
  return { by: "value", text: String(settings.threshold) };
}

/** Left out where what the function is given as headings says it. */
function firstKind(table: InsertTable): ParameterChoice {
  const { kind } = table;
  if (kind === null) return nothing;
  const guess = detectKind(isCorrected(table, kind) ? factsOfColumns(table, kind) : table.headings);
  return guess.result === "kind" && guess.kind === kind ? nothing : { by: "value", text: kindTitle(kind) };
}

function firstColumn(
  { headings: before, otherwise: after, facts, type }: InsertParameter,
  { headings }: InsertTable,
  keys: readonly (string | null)[],
): ParameterChoice {
  const called = (names: readonly string[]): readonly string[] =>
    headings.filter((heading) => names.some((name) => headingKey(name) === headingKey(heading)));
  const found = facts.flatMap((fact) => headings[keys.indexOf(fact)] ?? []);
  const [first, second] = [...called(before), ...found, ...called(after)];
  if (first === undefined) return nothing;
  return type === "funds" && second !== undefined
    ? { by: "either", heading: first, otherwise: second }
    : { by: "column", heading: first };
}
