import type { AnswerType, CaseKind, Column } from "../../src/policy";
import { blankKept, headingCells, ownCell, ownCells } from "../../src/review";
import type { CallFunction } from "./shippedFunctions";

/** What a formula of a row reads. */
export interface RowContext {
  readonly call: CallFunction;
  readonly headings: readonly string[];
  /** Cells by input column, as Excel on the web hands them over. */
  readonly cells: readonly unknown[];
  readonly cell: (heading: string) => unknown;
  readonly asOf: number;
  readonly threshold: number;
}

/** A column right of the inputs: its formula, and the value it shows. */
export interface FormulaColumn {
  readonly heading: string;
  readonly type: AnswerType | "text";
  readonly width: number;
  readonly formula: (table: TableReferences) => string;
  readonly value: (row: RowContext) => unknown;
}

/** How formulas in a table name its parts. */
export interface TableReferences {
  readonly headings: string;
  readonly row: string;
  readonly cell: (heading: string) => string;
}

/**
 * References for formulas inside a table. They end at the last input column: a formula that named its
 * table's whole row would name itself. Blank amounts are kept blank, as Insert does it.
 */
export function referencesOf(table: string, columns: readonly Column[]): TableReferences {
  const span = { table, first: columns[0]?.heading ?? "", last: columns.at(-1)?.heading ?? "" };
  return {
    headings: headingCells(span),
    row: blankKept(ownCells(span)),
    cell: (heading) => ownCell(table, heading),
  };
}

function answer(heading: string, key: string, type: AnswerType, width: number): FormulaColumn {
  return {
    heading,
    type,
    width,
    formula: ({ headings, row }) => `=SAMM.ANSWER("${key}",${headings},${row},SAMM_AsOf)`,
    value: ({ call, headings, cells, asOf }) => call("ANSWER", [[key]], [headings], [cells], [[asOf]]),
  };
}

function nextAction(heading: string, part: string, type: AnswerType | "text", width: number): FormulaColumn {
  return {
    heading,
    type,
    width,
    formula: ({ headings, row }) => `=SAMM.NEXTACTION(${headings},${row},SAMM_AsOf,,"${part}")`,
    value: ({ call, headings, cells, asOf }) =>
      call("NEXTACTION", [headings], [cells], [[asOf]], null, [[part]]),
  };
}

const issues: FormulaColumn = {
  heading: "Issues",
  type: "text",
  width: 440,
  formula: ({ headings, row }) =>
    `=SAMM.ISSUES(${headings},${row},SAMM_AsOf,,${blankKept("SAMM_Threshold")})`,
  value: ({ call, headings, cells, asOf, threshold }) =>
    call("ISSUES", [headings], [cells], [[asOf]], null, [[threshold]]),
};

/** One function by itself, on three cells, beside those that read the whole row. */
const closureDue: FormulaColumn = {
  heading: "Closure due",
  type: "date",
  width: 100,
  formula: ({ cell }) =>
    `=SAMM.BPCDEADLINE(IF(${cell("TAS")}="",${cell("Last FY of availability")},${cell("TAS")}),"Closure",${cell("Cancelling FY")})`,
  value: ({ call, cell }) => {
    const funds = cell("TAS") ?? cell("Last FY of availability");
    return call("BPCDEADLINE", [[funds]], [["Closure"]], [[cell("Cancelling FY")]]);
  },
};

export const formulaColumns: Readonly<Record<CaseKind, readonly FormulaColumn[]>> = {
  "stock-sale": [
    answer("Permitted method", "method", "word", 120),
    answer("Price", "price", "money", 120),
    answer("Differential", "differential", "money", 120),
    answer("To procurement", "proceedsProcurement", "money", 120),
    issues,
  ],
  "return-or-buy-back": [
    answer("Eligibility", "eligibility", "word", 110),
    answer("Open actions", "openActions", "list", 240),
    answer("Reconcile", "reconcile", "word", 200),
    issues,
  ],
  "bpc-case": [
    answer("Phase", "phase", "word", 100),
    closureDue,
    nextAction("Next date", "Date", "date", 100),
    nextAction("Next action", "Action", "text", 300),
    nextAction("Who", "Actor", "text", 120),
    issues,
  ],
};
