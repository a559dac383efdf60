import { policyEditions, ruleCatalogue, type CellValue, type ReviewContext } from "../../policy";
import { factsAt, type PlannedTable } from "../run/input";
import type { Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import type { Dismissal } from "../stored/dismissal";
import { canonicalText, cellMark, fingerprint, rowFingerprint } from "../stored/fingerprint";
import { ruleVersion } from "../stored/finding-key";
import type { RecordedRow, RecordedTable, RunDescription } from "../stored/stored-record";
import { rowIdentity } from "../table/row-identity";
import type { Facts } from "../table/rows";

/** Up to so many cells a record keeps a mark a cell of a table, and up to so many rows a fingerprint a row. */
export interface DetailLimits {
  readonly cells: number;
  readonly rows: number;
}

/** Keeps what is stored of a table below about two megabytes. */
const DETAIL_LIMITS: DetailLimits = { cells: 400_000, rows: 50_000 };

/** Rows fingerprinted between two looks at the clock. */
const BATCH = 32;

/** What a description is made from. */
export interface RunFacts {
  readonly result: ReviewResult;
  readonly dismissals: readonly Dismissal[];
  /** Version of the add-in. */
  readonly version: string;
  readonly limits?: DetailLimits | undefined;
}

/** A run described, and where its rows stand. */
export interface DescribedRun {
  readonly description: RunDescription;
  /** Per table: the row index, in the table's input, of each row that is not blank. */
  readonly rowIndexes: readonly (readonly number[])[];
}

/** Describes a run so that a later run can be held against it. */
export function* describeRun(run: RunFacts): Work<DescribedRun> {
  const { result, dismissals, version, limits = DETAIL_LIMITS } = run;
  const tables: RecordedTable[] = [];
  const rowIndexes: (readonly number[])[] = [];
  const findings: string[] = [];
  for (const planned of result.parts.reviewer.tables) {
    const { table, indexes } = yield* describeTable(planned, result, findings, limits);
    tables.push(table);
    rowIndexes.push(indexes);
  }
  const description: RunDescription = {
    version,
    editions: policyEditions.map(({ section, memo, from }) => `${section}: DSCA ${memo}, from ${from}`),
    rules: fingerprint(ruleCatalogue.map(({ code }) => [code, ruleVersion(code)])),
    settings: settingsOf(result.context),
    checksOff: [...(result.parts.input.checksOff ?? [])].sort(),
    tables,
    dismissals: dismissals.map(({ table, caseId, lineId, code, fingerprint: print }) => ({
      table,
      caseId,
      lineId,
      code,
      fingerprint: print,
    })),
    findings: fingerprint(findings.sort()),
    counts: { ...result.parts.counts },
  };
  return { description, rowIndexes };
}

function settingsOf(context: ReviewContext): Record<string, CellValue> {
  return {
    asOf: context.asOf,
    differentialThresholdPercent: context.differentialThresholdPercent ?? null,
    dueSoonDays: context.dueSoonDays ?? null,
    priceTolerance: context.priceTolerance ?? null,
  };
}

interface DescribedTable {
  readonly table: RecordedTable;
  readonly indexes: readonly number[];
}

function* describeTable(
  table: PlannedTable,
  result: ReviewResult,
  findings: string[],
  limits: DetailLimits,
): Work<DescribedTable> {
  const { name, sheet, match, rows } = table.input;
  const keys = table.plan.columns.map((column) => column.key);
  const detail = detailOf(rows.length, keys.length, limits);
  const recorded: RecordedRow[] = [];
  const indexes: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % BATCH === 0) yield 0;
    const facts = factsAt(table, index);
    if (facts === null) continue;
    const print = rowFingerprint(facts);
    const marks = detail === "cells" ? keys.map((key) => cellMark(facts[key] ?? null)).join("") : "";
    indexes.push(index);
    recorded.push([rowLabel(table, facts), print, marks]);
    const found = findingsOf(result, table.firstOrdinal + index);
    if (found.length > 0) findings.push(canonicalText([name, print, found]));
  }
  return {
    indexes,
    table: {
      name,
      sheet,
      kind: match.kind,
      keys,
      detail,
      fingerprint: fingerprint(recorded.map(([, print]) => print).sort()),
      rowCount: recorded.length,
      rows: detail === "table" ? [] : recorded,
    },
  };
}

function detailOf(rows: number, columns: number, limits: DetailLimits): RecordedTable["detail"] {
  if (rows * columns <= limits.cells) return "cells";
  return rows <= limits.rows ? "rows" : "table";
}

/** The findings of a row as texts, in an order that does not depend on the row's place. */
function findingsOf(result: ReviewResult, ordinal: number): readonly string[] {
  const { first, end } = result.findingsOfRow(ordinal);
  const found: string[] = [];
  for (let at = first; at < end; at++) found.push(`${result.severityOf(at)} ${result.codeOf(at)}`);
  return found.sort();
}

/** What a row is called: Case, and Line or fund. */
function rowLabel(table: PlannedTable, facts: Facts): string {
  const { caseId, lineId, fund } = rowIdentity(table.input.match.kind, (key) => facts[key] ?? null);
  return [caseId, lineId, fund].filter(Boolean).join(" / ");
}
