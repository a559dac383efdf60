import { columnsOf, type CaseKind, type CellValue, type Column } from "../../policy";
import { blankKept, headingCells, ownCells } from "../../review";

/** A ready case table before it stands anywhere. */
export interface ReadyTable {
  readonly title: string;
  /** Wanted table name; a number is added where it is taken. */
  readonly table: string;
  /** Wanted sheet name. */
  readonly sheet: string;
  /** What the sample row shows, in a sentence. */
  readonly hint: string;
  readonly sample: Readonly<Record<string, CellValue>>;
  /** Formula columns right of the inputs. `formula` gets the table's references. */
  readonly formulas: readonly FormulaColumn[];
}

export interface FormulaColumn {
  readonly heading: string;
  readonly format: string;
  readonly formula: (references: References) => string;
}

/** How formulas of a table name its headings, their own row, and the as-of cell. */
export interface References {
  readonly headings: string;
  readonly row: string;
  readonly asOf: string;
}

const DATE = "yyyy-mm-dd";
const MONEY = "#,##0.00";
const GENERAL = "General";

/** References end at the last input column: a formula that named its table's whole row would name itself. */
export function referencesOf(table: string, kind: CaseKind, asOf: string): References {
  const columns = columnsOf(kind);
  const span = { table, first: columns[0]?.heading ?? "", last: columns.at(-1)?.heading ?? "" };
  return { headings: headingCells(span), row: blankKept(ownCells(span)), asOf };
}

const answer = (heading: string, key: string, format = GENERAL): FormulaColumn => ({
  heading,
  format,
  formula: ({ headings, row, asOf }) => `=SAMM.ANSWER("${key}",${headings},${row},${asOf})`,
});

const nextAction = (heading: string, part: string, format = GENERAL): FormulaColumn => ({
  heading,
  format,
  formula: ({ headings, row, asOf }) => `=SAMM.NEXTACTION(${headings},${row},${asOf},,"${part}")`,
});

const issues: FormulaColumn = {
  heading: "Issues",
  format: GENERAL,
  formula: ({ headings, row, asOf }) => `=SAMM.ISSUES(${headings},${row},${asOf})`,
};

export const READY_TABLES: Readonly<Record<CaseKind, ReadyTable>> = {
  "stock-sale": {
    title: "Stock sales: SAMM C9.4.8",
    table: "StockSales",
    sheet: "Stock sales",
    hint: "The sample row is a radio sold without intent to replace: $1,000.00 less $400.00 of depreciation. Write over it.",
    sample: {
      caseId: "BN-B-ABC",
      lineId: "001",
      article: "Radio set",
      agreementDate: "2026-02-03",
      authority: "AECA 21",
      fromStock: "Yes",
      intentToReplace: "No",
      acquisitionCost: 1000,
      depreciation: 400,
      munition: "No",
      fundSource: "National",
    },
    formulas: [
      answer("Permitted method", "method"),
      answer("Price", "price", MONEY),
      answer("Proceeds to SDAF", "proceedsSdaf", MONEY),
      issues,
    ],
  },
  "return-or-buy-back": {
    title: "Returns and buy backs: SAMM C6.4.9",
    table: "ReturnsAndBuyBacks",
    sheet: "Returns and buy backs",
    hint: "The sample row is a return that passes the stated gates, its change of end use request still open. Write over it.",
    sample: {
      caseId: "BN-B-ABC",
      lineId: "001",
      partner: "Bandaria",
      article: "Generator",
      channel: "WWRS return",
      requestDate: "2026-04-01",
      providedUnderAeca: "Yes",
      sme: "No",
      fullyFunctioning: "Yes",
      requirement: "DoD",
      initiator: "Partner",
      loaFunding: "Partner",
    },
    formulas: [answer("Eligibility", "eligibility"), answer("Open actions", "openActions"), issues],
  },
  "bpc-case": {
    title: "BPC cases: SAMM C15-Legacy.7",
    table: "BpcCases",
    sheet: "BPC cases",
    hint: "The sample row is a fund of FY2022, which cancels on September 30, 2027. Write over it.",
    sample: {
      caseId: "B2-B-XYZ",
      program: "B2",
      caseType: "BPC legacy",
      availabilityEndFy: 2022,
      caseValue: 1000000,
      highestRequirement: 800000,
      caseStatus: "Open",
    },
    formulas: [
      answer("Phase", "phase"),
      nextAction("Next date", "Date", DATE),
      nextAction("Next action", "Action"),
      issues,
    ],
  },
};

/** The number format of an input column. Fiscal years and texts are left as typed. */
export function formatOf(column: Column): string {
  switch (column.type) {
    case "money":
      return MONEY;
    case "date":
      return DATE;
    case "percent":
      return "0.0%";
    case "text":
    case "tas":
      return "@";
    default:
      return GENERAL;
  }
}

/** The words of a column's drop-down list, null where it has none. */
export function wordsOf(column: Column): readonly string[] | null {
  return column.type === "yes-no" ? ["Yes", "No"] : (column.choices ?? null);
}
