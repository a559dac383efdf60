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

/** Up to so many cells a record keeps a mark a cell, and up to so many rows a fingerprint a row. */
export const DETAIL_LIMITS = { cells: 400_000, rows: 50_000 } as const;

/** Rows fingerprinted between two looks at the clock. */
const BATCH = 32;

/** What a description is made from. */
export interface RunFacts {
  readonly result: ReviewResult;
  readonly dismissals: readonly Dismissal[];
  /** Version of the add-in. */
  readonly version: string;
}

/** A run described, and where its rows stand. */
export interface DescribedRun {
  readonly description: RunDescription;
  /** Per table: the row index, in the table's input, of each row that is not blank. */
  readonly rowIndexes: readonly (readonly number[])[];
}

/** Describes a run so that a later run can be held against it. */
export function* describeRun({ result, dismissals, version }: RunFacts): Work<DescribedRun> {
  const tables: RecordedTable[] = [];
  const rowIndexes: (readonly number[])[] = [];
  for (const planned of result.parts.reviewer.tables) {
    const { table, indexes } = yield* describeTable(planned);
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
    findings: yield* findingsPrint(result),
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

function* describeTable(table: PlannedTable): Work<DescribedTable> {
  const { name, sheet, match, rows } = table.input;
  const keys = table.plan.columns.map((column) => column.key);
  const detail =
    rows.length * keys.length <= DETAIL_LIMITS.cells
      ? "cells"
      : rows.length <= DETAIL_LIMITS.rows
        ? "rows"
        : "table";
  const recorded: RecordedRow[] = [];
  const indexes: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % BATCH === 0) yield 0;
    const facts = factsAt(table, index);
    if (facts === null) continue;
    const marks = detail === "cells" ? keys.map((key) => cellMark(facts[key] ?? null)).join("") : "";
    indexes.push(index);
    recorded.push([rowLabel(table, facts), rowFingerprint(facts), marks]);
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

/** What a row is called: Case, and Line or fund. */
function rowLabel(table: PlannedTable, facts: Facts): string {
  const { caseId, lineId, fund } = rowIdentity(table.input.match.kind, (key) => facts[key] ?? null);
  return [caseId, lineId, fund].filter(Boolean).join(" / ");
}

/** One fingerprint of all findings, whatever the order of the rows. */
function* findingsPrint(result: ReviewResult): Work<string> {
  const lines: string[] = [];
  for (const table of result.parts.reviewer.tables) {
    for (let index = 0; index < table.input.rows.length; index++) {
      if (index % BATCH === 0) yield 0;
      const { first, end } = result.findingsOfRow(table.firstOrdinal + index);
      const facts = first === end ? null : factsAt(table, index);
      if (facts === null) continue;
      const codes: string[] = [];
      for (let at = first; at < end; at++) codes.push(`${result.severityOf(at)} ${result.codeOf(at)}`);
      lines.push(canonicalText([table.input.name, rowFingerprint(facts), codes.sort()]));
    }
  }
  return fingerprint(lines.sort());
}
