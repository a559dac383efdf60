import { policyEditions, type CellValue, type Finding } from "../../policy";
import { severityRank } from "../issues/severity";
import { headingText } from "../table/heading-text";
import { comparedName } from "../table/row-identity";
import { GrowingBytes, GrowingNumbers, Numbered } from "./growing";
import type { PlannedTable, ReviewInput } from "./input";
import { startJob, type Job, type Work } from "./job";
import { isLifted, liftedMessage } from "./lifted";
import { MoneySum } from "./money-sum";
import { ReviewResult, type HeaderNote } from "./result";
import { prepareReviewer, visitRows, type RowReview, type RowReviewer } from "./review-rows";
import { amountOf, isUndecided } from "./undecided";

/**
 * Starts the review of tables: run it in slices, show `done` of `total` rows, cancel at will.
 * Reads nothing but its input, and writes nothing.
 */
export function startReview(input: ReviewInput): Job<ReviewResult> {
  const total = input.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return startJob(total, reviewWork(input));
}

function* reviewWork(input: ReviewInput): Work<ReviewResult> {
  const reviewer = yield* prepareReviewer(input);
  const collector = new Collector();
  yield* visitRows(reviewer, (reviewed, table, index) => collector.add(reviewed, table, index, reviewer));
  return collector.result(input, reviewer);
}

/** Gathers rows into the columns of a result. */
class Collector {
  private readonly row = new GrowingNumbers();
  private readonly code = new GrowingNumbers();
  private readonly severity = new GrowingBytes();
  private readonly firstOfRow = new GrowingNumbers();
  private readonly agencyOf = new GrowingNumbers();
  private readonly codes = new Numbered();
  private readonly agencies = new Numbered();
  private readonly cases = new Set<number>();
  private readonly counts = [0, 0, 0, 0];
  private readonly notes = new Map<string, number>();
  private readonly money = new MoneySum();
  private undecidedRows = 0;
  private blankRows = 0;

  add(reviewed: RowReview | null, table: PlannedTable, rowIndex: number, reviewer: RowReviewer): void {
    const ordinal = table.firstOrdinal + rowIndex;
    this.firstOfRow.push(this.row.length);
    this.agencyOf.push(
      this.agencyNumber(reviewed === null ? null : (reviewed.facts.implementingAgency ?? null)),
    );
    if (reviewed === null) {
      this.blankRows++;
      return;
    }
    const number = reviewer.relations.caseOf[ordinal] ?? -1;
    if (number >= 0) this.cases.add(number);
    for (const finding of reviewed.findings) this.addFinding(ordinal, finding);
    if (isUndecided(reviewed)) this.addUndecided(reviewed, table);
  }

  /** Most rows of a table name one of a few agencies, spelt alike. */
  private agencyNumber(cell: CellValue): number {
    return cell === null
      ? this.agencies.numberOf("")
      : this.agencies.numberOf(headingText(cell), comparedName(cell));
  }

  private addFinding(ordinal: number, finding: Finding): void {
    if (isLifted(finding.code)) {
      this.notes.set(finding.code, (this.notes.get(finding.code) ?? 0) + 1);
      return;
    }
    const rank = severityRank(finding.severity);
    this.row.push(ordinal);
    this.code.push(this.codes.numberOf(finding.code));
    this.severity.push(rank);
    this.counts[rank] = (this.counts[rank] ?? 0) + 1;
  }

  private addUndecided(reviewed: RowReview, table: PlannedTable): void {
    this.undecidedRows++;
    const amount = amountOf(table.input.match.kind, reviewed);
    if (amount !== undefined) this.money.add(amount);
  }

  result(input: ReviewInput, reviewer: RowReviewer): ReviewResult {
    const rowCount = this.firstOfRow.length;
    this.firstOfRow.push(this.row.length);
    const [error = 0, warning = 0, unknown = 0, info = 0] = this.counts;
    const kinds = new Set(input.tables.map((table) => table.match.kind));
    return new ReviewResult({
      input,
      reviewer,
      columns: {
        row: this.row.done(),
        code: this.code.done(),
        severity: this.severity.done(),
        firstOfRow: this.firstOfRow.done(),
      },
      codes: this.codes.texts,
      agencies: this.agencies.texts,
      agencyOf: this.agencyOf.done(),
      counts: { error, warning, unknown, info },
      rowsChecked: rowCount - this.blankRows,
      blankRows: this.blankRows,
      caseCount: this.cases.size,
      undecided: {
        rows: this.undecidedRows,
        dollars: this.money.dollars,
        rowsWithoutAmount: this.undecidedRows - this.money.count,
      },
      notes: [...this.notes].map(([code, rows]): HeaderNote => ({
        code,
        message: liftedMessage(code),
        rows,
      })),
      editions: policyEditions.filter((edition) => edition.kinds.some((kind) => kinds.has(kind))),
    });
  }
}
