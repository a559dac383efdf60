import { isKnown, readDate, readMoney, type CellValue } from "../../policy";
import { startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import { visitRows, type RowReview } from "../run/review-rows";
import { columnNames } from "../table/column-names";
import type { DocumentColumn, DocumentValue, SheetDocument } from "./document";

/** A gap in the record, as it stands in its cell. */
export const GAP = "MISSING";

interface RecordColumn extends DocumentColumn {
  readonly key: string;
}

const column = (
  key: string,
  heading: string,
  width: number,
  style: DocumentColumn["style"] = "text",
): RecordColumn => ({
  key,
  heading,
  width,
  style,
});

/** The four elements of C6.4.9.2.2, with what names the buy back before them and its standing after. */
const COLUMNS: readonly RecordColumn[] = [
  column("caseId", "Case", 26),
  column("lineId", "Line", 8),
  column("implementingAgency", "Implementing agency", 14),
  column("recordPartner", "Original purchasing partner", 22),
  column("recordArticles", "Articles purchased under FMS", 34, "wrapped"),
  column("recordRecipient", "Recipient of the articles bought back", 22),
  column("recordAuthority", "Authority of any retransfer", 24),
  column("use", "Use", 12),
  column("dsamsIndicator", "DSAMS buy back indicator", 14),
  column("caseRemarks", "Case remarks", 30, "wrapped"),
  column("contractNumber", "Contract", 18),
  column("buyBackAmount", "Buy back amount", 18, "money"),
  column("caseStatus", "FMS case status", 12),
  column("reconciledDate", "Reconciled on FMS case", 14, "date"),
];

const STANDING: DocumentColumn = { heading: "Record", style: "wrapped", width: 44 };

/** What the buy back record is made from. */
export interface BuyBackRecordInput {
  readonly result: ReviewResult;
  readonly sheetName: string;
  readonly marking: string;
  readonly madeOn: string;
}

/**
 * Starts the central record of buy backs (C6.4.9.2.2): one row a buy back, gaps marked, ready for DSCA on
 * request.
 */
export function startBuyBackRecord(input: BuyBackRecordInput): Job<SheetDocument> {
  return startJob(input.result.rowCount, recordWork(input));
}

function* recordWork({ result, sheetName, marking, madeOn }: BuyBackRecordInput): Work<SheetDocument> {
  const rows: DocumentValue[][] = [];
  const gaps: (readonly [number, number])[] = [];
  let incomplete = 0;
  let undecided = 0;
  let earlier = 0;
  yield* visitRows(result.parts.reviewer, (reviewed, table) => {
    if (reviewed === null || table.input.match.kind !== "return-or-buy-back") return;
    // Only for a buy back does the policy answer that it opens no new FMS case (C6.4.9.2).
    const isBuyBack = reviewed.review.answers.newFmsCase;
    if (isBuyBack?.status === "not-in-force") earlier++;
    if (isBuyBack?.status === "unknown" || isBuyBack?.status === "invalid") undecided++;
    if (isBuyBack?.status !== "known") return;
    const missing = missingElements(reviewed);
    if (missing.length > 0) incomplete++;
    COLUMNS.forEach(({ key }, index) => {
      if (missing.includes(key)) gaps.push([rows.length, index]);
    });
    rows.push([...COLUMNS.map(({ key }) => cellOf(reviewed, key, missing)), standing(reviewed)]);
  });
  return {
    sheetName,
    title: "Central record of buy backs (SAMM C6.4.9.2.2)",
    marking,
    header: [
      ["Made on", madeOn],
      ["As-of date", result.context.asOf],
      ["Buy backs", rows.length],
      ["With gaps", incomplete],
      ["Left out: channel not given or not readable", undecided],
      ["Left out: asked for before C6.4.9.2 was in force", earlier],
    ],
    notes: [
      "The memorandum asks for this record of articles transferred to DoD; it is given to DSCA on request.",
    ],
    blocks: [
      {
        id: "buy-backs",
        title: "Buy backs",
        columns: [...COLUMNS.map(({ heading, style, width }) => ({ heading, style, width })), STANDING],
        rows,
        gaps,
        empty: "No buy backs.",
      },
    ],
    charts: [],
  };
}

/** The elements that the policy finds missing from the record of a row. */
function missingElements({ review }: RowReview): readonly string[] {
  const gaps = review.answers.recordGaps;
  return gaps?.status === "known" && Array.isArray(gaps.value) ? (gaps.value as readonly string[]) : [];
}

function cellOf({ facts }: RowReview, key: string, missing: readonly string[]): DocumentValue {
  const cell: CellValue = facts[key] ?? null;
  if (cell === null) return missing.includes(key) ? GAP : null;
  const money = key === "buyBackAmount" ? readMoney(cell) : null;
  if (isKnown(money)) return money / 100;
  const day = key === "reconciledDate" ? readDate(cell) : null;
  if (isKnown(day)) return day;
  return typeof cell === "boolean" ? (cell ? "Yes" : "No") : String(cell);
}

/** What the policy says of the record as a whole. */
function standing(reviewed: RowReview): string {
  const gaps = reviewed.review.answers.recordGaps;
  const heading = (key: string): string => columnNames("return-or-buy-back").byKey.get(key)?.heading ?? key;
  switch (gaps?.status) {
    case "known": {
      const missing = missingElements(reviewed);
      return missing.length === 0 ? "Complete" : `Missing: ${missing.map(heading).join("; ")}`;
    }
    case "unknown":
      return `Not decided: needs ${gaps.missing.map(heading).join(", ")}`;
    case "invalid":
      return `Not decided: cannot use ${gaps.columns.map(heading).join(", ")}`;
    case "not-applicable":
    case "review":
      return gaps.because;
    default:
      return "";
  }
}
