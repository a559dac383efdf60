import {
  headerGroup,
  cellAddress,
  groupAt,
  markOf,
  paragraphText,
  type GroupedFindings,
  type Grouping,
} from "../../../../review";
import type { FactKey, Severity } from "../../../../policy";
import type { Reviewed } from "../../../session/state";

/** What a line of the list says. Made when it is drawn. */
export type Line =
  | {
      readonly type: "group";
      readonly position: number;
      readonly label: string;
      readonly count: number;
      readonly worst: Severity;
    }
  | {
      readonly type: "finding";
      readonly index: number;
      readonly severity: Severity;
      readonly message: string;
      readonly meta: string;
      readonly group: number;
      /** Place in its group, from 1, and how many stand there. */
      readonly position: number;
      readonly count: number;
      /** The word of its severity, and its sheet: what only a screen reader has to be told. */
      readonly word: string;
      readonly sheet: string;
    };

/** The line of a number of `visibleLines`. */
export function lineOf(review: Reviewed, list: GroupedFindings, line: number): Line {
  const header = headerGroup(line);
  if (header !== null) return groupLine(list, header);
  const group = groupAt(list, line);
  const first = list.start[group] ?? 0;
  const index = list.order[line] ?? 0;
  const place = placeOf(review, index);
  return {
    type: "finding",
    index,
    severity: place.severity,
    message: place.message,
    meta: metaText(place, list.grouping),
    group,
    position: line - first + 1,
    count: (list.start[group + 1] ?? 0) - first,
    word: markOf(place.severity).word,
    sheet: place.sheet,
  };
}

function groupLine(list: GroupedFindings, group: number): Line {
  return {
    type: "group",
    position: group + 1,
    label: list.label(group),
    count: (list.start[group + 1] ?? 0) - (list.start[group] ?? 0),
    worst: list.worst(group),
  };
}

/** Where a finding stands and what it says, as texts. */
interface PlacedFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly paragraph: string;
  readonly caseId: string;
  readonly lineId: string;
  readonly sheet: string;
  /** The first of its cells, or the row where its column is not in the table. */
  readonly cell: string;
}

function placeOf(review: Reviewed, index: number): PlacedFinding {
  const { finding, table, rowIndex, caseId, lineId } = review.result.record(index);
  const row = table.firstRow + rowIndex;
  const column = columnIndex(table.match.keys, finding.columns);
  return {
    severity: finding.severity,
    message: finding.message,
    paragraph: paragraphText(finding.citations),
    caseId,
    lineId,
    sheet: table.sheet,
    cell: column < 0 ? `row ${row + 1}` : cellAddress(row, table.firstColumn + column),
  };
}

function columnIndex(keys: readonly (FactKey | null)[], wanted: readonly FactKey[]): number {
  const [first] = wanted.filter((key) => keys.includes(key));
  return first === undefined ? -1 : keys.indexOf(first);
}

function metaText(place: PlacedFinding, grouping: Grouping): string {
  const line = place.lineId === "" ? "" : `line ${place.lineId}`;
  const where = grouping === "case" ? line : `${place.caseId} ${place.lineId}`.trim();
  return [place.cell, where, place.paragraph].filter(Boolean).join(" · ");
}

/** What follows the number of a group for a screen reader. */
export function countWords(line: Extract<Line, { type: "group" }>): string {
  return `${line.count === 1 ? "finding" : "findings"}, worst ${markOf(line.worst).word}`;
}
