import fc from "fast-check";
import { columnsOf, type CaseKind, type CellValue, type ReviewContext } from "../../src/policy";
import {
  finish,
  matchHeadings,
  startReview,
  type ColumnCorrections,
  type ReviewInput,
  type ReviewResult,
  type TableInput,
} from "../../src/review";

export const asOf: ReviewContext = { asOf: "2026-07-15" };

/** A table as a sheet holds it, from rows of facts: one column a fact that occurs. */
export function tableOf(
  kind: CaseKind,
  rows: readonly Readonly<Record<string, CellValue>>[],
  more: Partial<TableInput> & { readonly corrections?: ColumnCorrections } = {},
): TableInput {
  const columns = columnsOf(kind).filter(({ key }) => rows.some((row) => key in row));
  const { corrections, ...rest } = more;
  return {
    name: "Cases",
    sheet: "Sheet1",
    match: matchHeadings(
      kind,
      columns.map((column) => column.heading),
      corrections,
    ),
    rows: rows.map((row) => columns.map((column) => row[column.key] ?? "")),
    firstRow: 1,
    firstColumn: 0,
    ...rest,
  };
}

/** Reviews tables at once. */
export function review(tables: readonly TableInput[], more: Partial<ReviewInput> = {}): ReviewResult {
  return finish(startReview({ tables, context: asOf, ...more }));
}

/** Codes of the findings of each row of a result, in order. */
export function codesOf(result: ReviewResult): string[][] {
  return Array.from({ length: result.rowCount }, (_, ordinal) => {
    const { first, end } = result.findingsOfRow(ordinal);
    return Array.from({ length: end - first }, (__, nth) => result.codeOf(first + nth));
  });
}

/** A stock sale about which there is nothing to say. */
export const goodSale: Readonly<Record<string, CellValue>> = {
  caseId: "BN-B-UAA",
  lineId: "001",
  implementingAgency: "Army",
  agreementDate: "2025-02-03",
  authority: "AECA 21",
  fromStock: "Yes",
  intentToReplace: "No",
  acquisitionCost: 1000,
  depreciation: 400,
  munition: "No",
  nationalFunds: 600,
  grantFunds: 0,
  priceQuoted: 600,
};

/** A fund that expires for new obligation in FY 2021 and cancels in FY 2026. */
export const openFund: Readonly<Record<string, CellValue>> = {
  caseId: "B1-D-ABC",
  implementingAgency: "Navy",
  tas: "097-2020/2021-0100",
  caseStatus: "Open",
  fundsOnCase: 5000,
};

/** Any text JavaScript can hold: control characters, halves of pairs, everything. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
