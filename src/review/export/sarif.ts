import type { RuleRecord, Severity } from "../../policy";
import { cellAddress } from "../issues/column-letters";
import { paragraphText } from "../issues/issue-text";
import { startJob, type Job, type Work } from "../run/job";
import type { FindingRecord, ReviewResult } from "../run/result";
import { ruleFor } from "../run/review-rule";
import { lastingName } from "../table/lasting-name";
import type { Dismissal } from "../stored/dismissal";
import type { DismissalState } from "../stored/dismissals";
import { placeOf, storedIdentity } from "../stored/finding-key";
import { fingerprint } from "../stored/fingerprint";

/** Findings written between two looks at the clock. */
const BATCH = 32;

/** SARIF knows no "not decided": it is a `note` of kind `open`, as the standard puts it. */
const LEVELS: Readonly<Record<Severity, { readonly level: string; readonly kind: string }>> = {
  error: { level: "error", kind: "fail" },
  warning: { level: "warning", kind: "fail" },
  unknown: { level: "none", kind: "open" },
  info: { level: "none", kind: "informational" },
};

/** What a SARIF file is made from. */
export interface SarifInput {
  readonly result: ReviewResult;
  readonly dismissals?: DismissalState | undefined;
  /** Version of the add-in. */
  readonly version: string;
}

/**
 * Starts to write the findings of a result as SARIF 2.1.0 (OASIS), the format code scanners share: rules with
 * their paragraphs, results with the cells they name, dismissals as suppressions.
 */
export function startSarif(input: SarifInput): Job<string> {
  return startJob(input.result.findingCount, sarifWork(input));
}

function* sarifWork({ result, dismissals, version }: SarifInput): Work<string> {
  const { codes } = result.parts;
  const results: unknown[] = [];
  for (let index = 0; index < result.findingCount; index++) {
    const record = result.record(index);
    const ruleIndex = codes.indexOf(record.finding.code);
    results.push(sarifResult(result, record, ruleIndex, dismissals));
    if (index % BATCH === BATCH - 1) yield BATCH;
  }
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "SAMM for Excel", version, rules: codes.map((code) => sarifRule(code)) } },
        columnKind: "utf16CodeUnits",
        properties: { asOf: result.context.asOf, editions: result.parts.editions },
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function sarifRule(code: string): unknown {
  const rule: RuleRecord | undefined = ruleFor(code);
  if (rule === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.samm },
    help: { text: `${rule.why} ${rule.action} (${rule.actor})` },
    properties: {
      paragraphs: rule.citations.map(({ paragraph }) => paragraph),
      inForceFrom: rule.inForceFrom,
    },
  };
}

function sarifResult(
  result: ReviewResult,
  record: FindingRecord,
  ruleIndex: number,
  dismissals: DismissalState | undefined,
): unknown {
  const { finding, table, index, ordinal } = record;
  const facts = result.reviewedRow(ordinal)?.facts;
  const identity = facts === undefined ? "" : storedIdentity(table, facts);
  const name = lastingName(table.name);
  const key = fingerprint([name, identity, finding.code, placeOf(finding)]);
  const paragraph = paragraphText(finding.citations);
  return {
    ruleId: finding.code,
    ruleIndex,
    ...LEVELS[finding.severity],
    message: { text: paragraph === "" ? finding.message : `${finding.message} (${paragraph})` },
    locations: locationsOf(record),
    partialFingerprints: { "sammFinding/v1": key },
    properties: {
      severity: finding.severity,
      case: record.caseId,
      line: record.lineId,
      agency: record.agency,
      due: finding.due,
    },
    ...(dismissals?.dismissed[index] === 1
      ? { suppressions: suppressionsOf(dismissals, name, identity, record) }
      : {}),
  };
}

/** The cells a finding names; its row when the table has none of its columns. */
function locationsOf({ finding, table, rowIndex }: FindingRecord): readonly unknown[] {
  const row = table.firstRow + rowIndex;
  const columns = finding.columns.map((key) => table.match.keys.indexOf(key)).filter((column) => column >= 0);
  const at = columns.length === 0 ? [0] : columns;
  return at.map((column) => ({
    logicalLocations: [
      {
        kind: "element",
        name: table.match.headings[column] ?? "",
        fullyQualifiedName: `${table.sheet}!${cellAddress(row, table.firstColumn + column)}`,
      },
    ],
  }));
}

function suppressionsOf(
  state: DismissalState,
  table: string,
  identity: string,
  { finding }: FindingRecord,
): readonly unknown[] {
  const place = placeOf(finding);
  const same = (one: Dismissal): boolean =>
    one.table === table && one.identity === identity && one.code === finding.code && one.place === place;
  return state.active.filter(same).map((one) => ({
    kind: "external",
    status: "accepted",
    justification: `${one.reason}: ${one.note} (${one.by}, ${one.on})`,
  }));
}
