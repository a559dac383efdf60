import { dayOfIso, kindTitle } from "../../policy";
import { paragraphText } from "../issues/issue-text";
import { markOf } from "../issues/severity";
import type { FindingRecord } from "../run/result";
import { columnNames } from "../table/column-names";
import type { DocumentColumn, DocumentValue } from "./document";

/** The columns of every list of findings that leaves the pane. */
export const findingColumns: readonly DocumentColumn[] = [
  { heading: "Case", style: "text", width: 26 },
  { heading: "Line", style: "text", width: 10 },
  { heading: "Implementing agency", style: "text", width: 18 },
  { heading: "Table", style: "text", width: 20 },
  { heading: "Sheet row", style: "integer", width: 10 },
  { heading: "Severity", style: "text", width: 14 },
  { heading: "State", style: "text", width: 18 },
  { heading: "Message", style: "wrapped", width: 70 },
  { heading: "Check", style: "text", width: 36 },
  { heading: "Columns", style: "wrapped", width: 30 },
  { heading: "Paragraph", style: "wrapped", width: 24 },
  { heading: "Due", style: "date", width: 12 },
  { heading: "Who acts", style: "text", width: 18 },
  { heading: "Kind", style: "text", width: 18 },
  { heading: "No.", style: "integer", width: 8 },
];

/** One finding as a row under `findingColumns`. */
export function findingRow(record: FindingRecord, isDismissed: boolean): readonly DocumentValue[] {
  const { finding, table } = record;
  const { sign, word } = markOf(finding.severity);
  const names = columnNames(table.match.kind).byKey;
  return [
    record.caseId,
    record.lineId,
    record.agency,
    table.name,
    table.firstRow + record.rowIndex + 1,
    `${sign} ${word}`,
    isDismissed ? "Dismissed" : "Open",
    finding.message,
    finding.code,
    finding.columns.map((key) => names.get(key)?.heading ?? key).join("; "),
    paragraphText(finding.citations),
    finding.due === undefined ? null : dayOfIso(finding.due),
    finding.actor ?? null,
    kindTitle(table.match.kind),
    record.index + 1,
  ];
}
