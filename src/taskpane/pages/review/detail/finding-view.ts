import { columnsOf, explain, kindTitle, type Explanation, type FactKey } from "../../../../policy";
import {
  cellAddress,
  factsUsed,
  markOf,
  paragraphText,
  ruleFor,
  type FindingRecord,
  type SeverityMark,
} from "../../../../review";
import type { Place } from "../../../../excel";
import type { Reviewed } from "../../../session/state";
import { cellText } from "../../../parts/cell-text";
import { answerBehind } from "./answer-behind";

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
  /** How the answer behind the check came about, where there is one. */
  readonly explanation: Explanation | null;
}

/** Everything about a finding, as texts. */
export function viewFinding(review: Reviewed, index: number): FindingView {
  const record = review.result.record(index);
  const { finding, table } = record;
  const rule = ruleFor(finding.code);
  const explanation = explanationOf(review, record);
  const facts = factsOf(review, record);
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
    place: placed ?? {
      sheet: table.sheet,
      address: cellAddress(table.firstRow + record.rowIndex, table.firstColumn),
    },
    code: finding.code,
    explanation,
  };
}

function explanationOf(review: Reviewed, { finding, table, ordinal }: FindingRecord): Explanation | null {
  const answer = answerBehind(finding.code);
  const facts = review.result.reviewedRow(ordinal)?.facts;
  if (answer === undefined || facts === undefined) return null;
  return explain(table.match.kind, facts, review.result.context, answer);
}

/** The facts it rests on: the cells it names first, then the others that hold something. */
function factsOf(review: Reviewed, { finding, table, index }: FindingRecord): readonly FactView[] {
  const columns = new Map(columnsOf(table.match.kind).map((column) => [column.key, column]));
  const missing = new Set(finding.missing ?? []);
  const isNamed = (key: FactKey): boolean => finding.columns.includes(key) || missing.has(key);
  const used = factsUsed(review.result, index).filter(({ key, value }) => isNamed(key) || value !== null);
  const ordered = [...used.filter(({ key }) => isNamed(key)), ...used.filter(({ key }) => !isNamed(key))];
  return ordered.flatMap(({ key, heading, value, sheet, address }): FactView[] => {
    const column = columns.get(key);
    if (column === undefined) return [];
    const place = address === undefined ? null : { sheet, address };
    return [{ key, heading, value: cellText(column, value), place, missing: missing.has(key) }];
  });
}
