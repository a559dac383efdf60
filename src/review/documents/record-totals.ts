import type { Severity } from "../../policy";
import { severities } from "../issues/severity";
import type { Work } from "../run/job";
import { isLifted } from "../run/lifted";
import { MoneySum } from "../run/money-sum";
import type { ReviewResult } from "../run/result";
import { visitRows, type RowReview } from "../run/review-rows";
import type { PlannedTable } from "../run/input";
import { amountOf, isUndecided } from "../run/undecided";
import { MoneyAtRisk } from "./at-risk";

/** What the review came to for one implementing agency. */
export interface AgencyTotal {
  readonly agency: string;
  rows: number;
  readonly counts: Record<Severity, number>;
  undecidedRows: number;
  readonly undecided: MoneySum;
}

/** A row the review could not decide, with what stands in the way. */
export interface UndecidedRow {
  readonly table: PlannedTable;
  readonly rowIndex: number;
  readonly reviewed: RowReview;
  readonly dollars: number | null;
}

/** Sums over all rows of a result, dismissed findings included. */
export interface RecordTotals {
  readonly agencies: readonly AgencyTotal[];
  readonly undecided: readonly UndecidedRow[];
  readonly atRisk: MoneyAtRisk;
}

/** Adds up a result for its record. Yields the rows done. */
export function* totalsWork(result: ReviewResult): Work<RecordTotals> {
  const agencies = new Map<string, AgencyTotal>();
  const undecided: UndecidedRow[] = [];
  const atRisk = new MoneyAtRisk();
  yield* visitRows(result.parts.reviewer, (reviewed, table, rowIndex) => {
    if (reviewed === null) return;
    const { kind } = table.input.match;
    const total = agencyTotal(agencies, result, table.firstOrdinal + rowIndex);
    total.rows++;
    for (const finding of reviewed.findings) if (!isLifted(finding.code)) total.counts[finding.severity]++;
    if (kind === "bpc-case") atRisk.add(reviewed, result.context);
    if (!isUndecided(reviewed)) return;
    const amount = amountOf(kind, reviewed);
    total.undecidedRows++;
    if (amount !== undefined) total.undecided.add(amount);
    undecided.push({ table, rowIndex, reviewed, dollars: amount === undefined ? null : amount / 100 });
  });
  const byName = [...agencies.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
  return { agencies: byName, undecided, atRisk };
}

function agencyTotal(agencies: Map<string, AgencyTotal>, result: ReviewResult, ordinal: number): AgencyTotal {
  const { agencyOf, agencies: names } = result.parts;
  const agency = names[agencyOf[ordinal] ?? 0] ?? "";
  let total = agencies.get(agency);
  if (total === undefined) {
    const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<
      Severity,
      number
    >;
    total = { agency, rows: 0, counts, undecidedRows: 0, undecided: new MoneySum() };
    agencies.set(agency, total);
  }
  return total;
}
