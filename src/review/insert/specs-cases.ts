import type { FunctionSpec, ParameterSpec } from "./spec";

const headings: ParameterSpec = { name: "headings", label: "Headings", cases: "headings" };
const rows: ParameterSpec = { name: "rows", label: "Row", cases: "row" };
const asOf: ParameterSpec = { name: "asOf", label: "As of", facts: [], type: "date", setting: true };
const threshold: ParameterSpec = {
  name: "thresholdPercent",
  label: "Differential threshold, percent",
  type: "percent",
  facts: [],
  setting: true,
  optional: true,
};
const kind: ParameterSpec = {
  name: "kind",
  label: "Kind of cases",
  type: "choice",
  facts: [],
  setting: true,
  optional: true,
  words: ["Stock sale", "Return or buy back", "BPC case"],
};

/** Whole tables of cases, and what names none. */
export const caseSpecs: Readonly<Record<string, FunctionSpec>> = {
  ISSUES: {
    kind: null,
    place: "column",
    heading: "Issues",
    result: "plain",
    parameters: [headings, rows, asOf, kind, threshold],
  },
  ANSWER: {
    kind: null,
    place: "column",
    heading: "Answer",
    result: "plain",
    parameters: [
      { name: "answer", label: "Answer", type: "choice", facts: [], setting: true },
      headings,
      rows,
      asOf,
      kind,
      threshold,
    ],
  },
  NEXTACTION: {
    kind: null,
    place: "column",
    heading: "Next action",
    result: "plain",
    parameters: [
      headings,
      rows,
      asOf,
      kind,
      {
        name: "part",
        label: "Part",
        type: "choice",
        facts: [],
        setting: true,
        optional: true,
        words: ["Date", "Action", "Actor"],
        neededInTable: true,
      },
    ],
  },
  EXPLAIN: {
    kind: null,
    place: "cell",
    reach: { rows: 100, columns: 5 },
    heading: "",
    result: "plain",
    parameters: [
      headings,
      { name: "row", label: "Row of the table, from 1", type: "row-number", facts: [], setting: true },
      asOf,
      kind,
      threshold,
    ],
  },
  RULES: {
    kind: null,
    place: "cell",
    reach: { rows: 100, columns: 5 },
    heading: "",
    result: "plain",
    parameters: [
      {
        name: "section",
        label: "Section, memorandum or kind",
        type: "text",
        facts: [],
        setting: true,
        optional: true,
      },
    ],
  },
  VERSION: { kind: null, place: "cell", heading: "", result: "plain", parameters: [] },
};
