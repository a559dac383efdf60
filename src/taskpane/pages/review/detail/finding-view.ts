import { columnsOf, kindTitle, type Column, type FactKey } from "../../../../policy";
import {
  cellAddress,
  markOf,
  paragraphText,
  ruleFor,
  type FindingRecord,
  type SeverityMark,
  type TableInput,
} from "../../../../review";
import type { Place } from "../../../../excel";
import type { Reviewed } from "../../../session/state";
import { cellText } from "./cell-text";

/** A fact a finding rests on. */
export interface FactView {
  readonly key: FactKey;
  readonly heading: string;
  readonly value: string;
  /** Where it stands; null for a column the table does not have. */
  readonly place: Place | null;
  /** True when filling it would settle the finding. */
  readonly missing: boolean;
}

/** A finding with everything the product says about it. */
export interface FindingView {
  readonly mark: SeverityMark;
  readonly title: string;
  readonly message: string;
  readonly paragraph: string;
  readonly memos: readonly string[];
  readonly why: string;
  readonly samm: string;
  readonly interpretation: string;
  readonly alternative: string;
  readonly severityNote: string;
  readonly action: string;
  readonly actor: string;
  readonly due: string;
  readonly facts: readonly FactView[];
  readonly caseName: string;
  readonly kind: string;
  readonly table: string;
  /** The cell to go to: the first the finding names, or the row's first. */
  readonly place: Place;
  readonly code: string;
}

/** Everything about a finding, as texts. */
export function viewFinding(review: Reviewed, index: number): FindingView {
  const record = review.result.record(index);
  const { finding, table } = record;
  const rule = ruleFor(finding.code);
  const facts = factsOf(review, record, rule?.columns ?? []);
  const placed = facts.find(({ place }) => place !== null)?.place;
  return {
    mark: markOf(finding.severity),
    title: rule?.title ?? finding.code,
    message: finding.message,
    paragraph: paragraphText(finding.citations),
    memos: [...new Set(finding.citations.map(({ memo }) => memo))],
    why: rule?.why ?? "",
    samm: rule?.samm ?? "",
    interpretation: rule?.interpretation ?? "",
    alternative: rule?.alternative ?? "",
    severityNote: rule?.severityNote ?? "",
    action: rule?.action ?? "",
    actor: finding.actor ?? rule?.actor ?? "",
    due: finding.due ?? "",
    facts,
    caseName: [record.caseId, record.lineId].filter(Boolean).join(" / "),
    kind: kindTitle(table.match.kind),
    table: table.name,
    place: placed ?? { sheet: table.sheet, address: cellAddress(rowOf(record), table.firstColumn) },
    code: finding.code,
  };
}

/** The cells the finding names, then those its rule reads that hold something. */
function factsOf(
  review: Reviewed,
  record: FindingRecord,
  ruleColumns: readonly FactKey[],
): readonly FactView[] {
  const { finding, table, ordinal } = record;
  const facts = review.result.reviewedRow(ordinal)?.facts ?? {};
  const missing = new Set(finding.missing ?? []);
  const columns = new Map(columnsOf(table.match.kind).map((column) => [column.key, column]));
  const named = new Set<FactKey>([...finding.columns, ...missing]);
  const others = ruleColumns.filter((key) => !named.has(key) && (facts[key] ?? null) !== null);
  return [...named, ...others].flatMap((key): FactView[] => {
    const column = columns.get(key);
    return column === undefined ? [] : [factView(column, record, facts[key] ?? null, missing.has(key))];
  });
}

function factView(
  column: Column,
  record: FindingRecord,
  value: Parameters<typeof cellText>[1],
  missing: boolean,
): FactView {
  const { table } = record;
  const at = table.match.keys.indexOf(column.key);
  return {
    key: column.key,
    heading: at < 0 ? column.heading : (table.match.headings[at] ?? column.heading),
    value: cellText(column, value),
    place: at < 0 ? null : placeAt(table, rowOf(record), at),
    missing,
  };
}

function rowOf({ table, rowIndex }: FindingRecord): number {
  return table.firstRow + rowIndex;
}

function placeAt(table: TableInput, row: number, column: number): Place {
  return { sheet: table.sheet, address: cellAddress(row, table.firstColumn + column) };
}
