import { openReview, type Finding, type Review } from "../../policy";
import type { Facts } from "../table/rows";
import { factsAt, planTables, type PlannedTable, type ReviewInput } from "./input";
import type { Work } from "./job";
import { relateRows, type Relations } from "./relations";
import { duplicateRow } from "./duplicate-row";

/** One reviewed row: its facts (with what other rows add to them), the policy's review, the findings kept. */
export interface RowReview {
  readonly facts: Facts;
  readonly review: Review;
  /** The policy's findings and the table's own, without checks that are switched off. */
  readonly findings: readonly Finding[];
}

/** Everything needed to review any row of a run, in any order, as often as wanted, with the same result. */
export interface RowReviewer {
  readonly tables: readonly PlannedTable[];
  readonly relations: Relations;
  /** Null for a blank row. */
  row(table: PlannedTable, rowIndex: number): RowReview | null;
}

/** Rows reviewed between two looks at the clock. */
const BATCH = 16;

/** Relates the rows of a run; the reviewer it returns then takes them one by one. */
export function* prepareReviewer(input: ReviewInput): Work<RowReviewer> {
  const tables = planTables(input.tables);
  const relations = yield* relateRows(tables, input.context);
  const checksOff = new Set(input.checksOff);
  return { tables, relations, row: (table, index) => reviewRow(input, table, index, relations, checksOff) };
}

function reviewRow(
  input: ReviewInput,
  table: PlannedTable,
  rowIndex: number,
  relations: Relations,
  checksOff: ReadonlySet<string>,
): RowReview | null {
  const facts = factsAt(table, rowIndex);
  if (facts === null) return null;
  const { match } = table.input;
  const ordinal = table.firstOrdinal + rowIndex;
  if (relations.hasLaterFunds[ordinal] === 1 && facts.laterFundsOnCase === null)
    facts.laterFundsOnCase = true;
  const review = openReview(match.kind, facts, input.context);
  let findings = review.findings;
  if (relations.isDuplicate[ordinal] === 1) findings = [...findings, duplicateRow(match.kind, match.keys)];
  if (checksOff.size > 0) findings = findings.filter((finding) => !checksOff.has(finding.code));
  return { facts, review, findings };
}

/** Called for each row in order; `reviewed` is null for a blank row. */
export type RowVisitor = (reviewed: RowReview | null, table: PlannedTable, rowIndex: number) => void;

/** Reviews every row of a run in order. Yields the rows done. */
export function* visitRows(reviewer: RowReviewer, visit: RowVisitor): Work<void> {
  for (const table of reviewer.tables) {
    const count = table.input.rows.length;
    for (let start = 0; start < count; start += BATCH) {
      const end = Math.min(start + BATCH, count);
      for (let index = start; index < end; index++) visit(reviewer.row(table, index), table, index);
      yield end - start;
    }
  }
}
