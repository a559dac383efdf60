import type { FactKey, ReviewContext } from "../../policy";
import { cellAddress } from "../issues/column-letters";
import { startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import type { TableInput } from "../run/input";
import type { RecordedTable, StoredRecord } from "../stored/stored-record";
import { contextOf, TODAY, type Settings } from "../stored/settings";
import { columnNames } from "../table/column-names";
import { compareRows } from "./compare-rows";
import { compareRuns } from "./compare-runs";
import { describeRun, type DescribedRun, type RunFacts } from "./describe-run";
import type { Difference, VerifyReport } from "./difference";
import { editedLines, sealOf } from "./record-lines";

/** What to verify a record against. */
export interface VerifyInput extends RunFacts {
  readonly record: StoredRecord;
  /** The cells of the record's sheet as they are now, or null when the sheet is gone. */
  readonly sheetCells: readonly (readonly unknown[])[] | null;
  /** What the record's sheet is called now; the recorded name when left out. */
  readonly sheetName?: string | undefined;
}

/**
 * The settings to verify a record by: the workbook's own, but while as-of follows the calendar the recorded
 * day is meant, or every record would differ tomorrow.
 */
export function verifyContext(settings: Settings, record: StoredRecord): ReviewContext {
  const recorded = record.description.settings.asOf;
  return contextOf(settings, settings.asOf === TODAY && typeof recorded === "string" ? recorded : "");
}

/**
 * Starts to verify a record: `result` is the re-run of its tables, by `verifyContext`. A fingerprint shows
 * that contents differ; it is no signature and does not show who changed them.
 */
export function startVerify(input: VerifyInput): Job<VerifyReport> {
  return startJob(input.result.rowCount, verifyWork(input));
}

function* verifyWork(input: VerifyInput): Work<VerifyReport> {
  const now = yield* describeRun(input);
  const { record, result } = input;
  const differences = [
    ...(yield* recordDifferences(input)),
    ...compareRuns(record.description, now.description),
    ...record.description.tables.flatMap((table) => tableDifferences(table, now, result)),
    ...now.description.tables
      .filter((table) => !record.description.tables.some(({ name }) => name === table.name))
      .map((table): Difference => ({ kind: "table", message: `Table ${table.name} was not recorded.` })),
  ];
  if (differences.length === 0 && record.description.findings !== now.description.findings) {
    differences.push({
      kind: "findings",
      message: "Inputs, settings and policy are as recorded, yet the findings differ.",
    });
  }
  return { isSame: differences.length === 0, differences };
}

function* recordDifferences({
  record,
  sheetCells: cells,
  sheetName,
}: VerifyInput): Work<readonly Difference[]> {
  const name = sheetName ?? record.sheetName;
  const differences: Difference[] = [];
  if (sealOf(record) !== record.seal) {
    differences.push({
      kind: "stored-edited",
      message:
        "What the workbook stores of this record was edited: the comparison below cannot be relied on.",
    });
  }
  if (cells === null) {
    differences.push({
      kind: "record-edited",
      message: `The sheet ${record.sheetName} is not in this workbook.`,
    });
    return differences;
  }
  const lines = yield* editedLines(record, cells);
  const [first] = lines;
  if (first !== undefined) {
    const more = lines.length === 1 ? "" : `, and ${lines.length - 1} more`;
    differences.push({
      kind: "record-edited",
      message: `The record itself was edited: line ${first + 1} of sheet ${name} is not as it was written${more}.`,
      at: { sheet: name, address: cellAddress(first, 0) },
    });
  }
  return differences;
}

function tableDifferences(
  then: RecordedTable,
  now: DescribedRun,
  result: ReviewResult,
): readonly Difference[] {
  const number = now.description.tables.findIndex((table) => table.name === then.name);
  const table = now.description.tables[number];
  const input = result.tables[number];
  if (table === undefined || input === undefined) {
    return [{ kind: "table", message: `Table ${then.name} was recorded and was not found.` }];
  }
  if (table.kind !== then.kind) {
    return [{ kind: "table", message: `Table ${then.name} was recorded as another kind of case table.` }];
  }
  if (table.fingerprint === then.fingerprint) return [];
  if (then.detail === "table" || table.detail === "table") {
    return [
      {
        kind: "row",
        message: `Inputs of table ${then.name} changed. It is too large for a record to say which.`,
      },
    ];
  }
  const { changed, removed, added, lost, gained } = compareRows(then, table);
  const rowIndexes = now.rowIndexes[number] ?? [];
  const heading = (key: FactKey): string => columnNames(then.kind).byKey.get(key)?.heading ?? key;
  const column = (key: FactKey, what: string): Difference => ({
    kind: "column",
    message: `${heading(key)} of ${then.name} ${what}.`,
  });
  return [
    ...lost.map((key) => column(key, "was recorded and is not read any more")),
    ...gained.map((key) => column(key, "is read and was not recorded")),
    ...changed.flatMap((row) => changedCells(input, rowIndexes[row.now] ?? 0, row.label, row.keys)),
    ...removed.map((label): Difference => ({
      kind: "row",
      message: `Row ${named(label)} of ${then.name} was removed.`,
    })),
    ...added.map((row): Difference => {
      const place = {
        sheet: input.sheet,
        address: cellAddress(input.firstRow + (rowIndexes[row] ?? 0), input.firstColumn),
      };
      return {
        kind: "row",
        message: `Row ${named(table.rows[row]?.[0] ?? "")} of ${then.name} was added.`,
        at: place,
      };
    }),
  ];
}

const named = (label: string): string => (label === "" ? "without a case" : label);

function changedCells(
  input: TableInput,
  rowIndex: number,
  label: string,
  keys: readonly FactKey[],
): readonly Difference[] {
  const row = input.firstRow + rowIndex;
  if (keys.length === 0) {
    const at = { sheet: input.sheet, address: cellAddress(row, input.firstColumn) };
    return [{ kind: "cell", message: `An input of row ${named(label)} of ${input.name} changed.`, at }];
  }
  return keys.map((key) => {
    const heading = columnNames(input.match.kind).byKey.get(key)?.heading ?? key;
    const column = input.match.keys.indexOf(key);
    const at = { sheet: input.sheet, address: cellAddress(row, input.firstColumn + column) };
    const where = column < 0 ? "" : ` (${input.sheet}!${at.address})`;
    const message = `${heading} of row ${named(label)} of ${input.name} changed${where}.`;
    return { kind: "cell", message, ...(column < 0 ? {} : { at }) };
  });
}
