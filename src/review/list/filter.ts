import { type CaseKind, type Severity } from "../../policy";
import { markOf, severities } from "../issues/severity";
import { columnNames } from "../table/column-names";
import { finish, startJob, type Job, type Work } from "../run/job";
import type { ReviewResult } from "../run/result";
import { ruleFor } from "../run/review-rule";

/** What to show of a result. A part that is absent hides nothing. */
export interface FindingFilter {
  readonly severities?: readonly Severity[] | undefined;
  readonly kinds?: readonly CaseKind[] | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly sheets?: readonly string[] | undefined;
  readonly state?: "open" | "dismissed" | undefined;
  /** Words, all of which must stand in the finding: case, line, agency, check, columns, message, paragraph. */
  readonly text?: string | undefined;
}

/** Findings looked at between two looks at the clock. */
const BATCH = 256;

/**
 * Starts picking the findings to show, in row order. Only a filter by text needs the findings' messages, so
 * only that takes time: run it in slices.
 *
 * @param dismissed per finding, 1 when dismissed (`DismissalState.dismissed`)
 */
export function startFilter(
  result: ReviewResult,
  filter: FindingFilter,
  dismissed?: Uint8Array,
): Job<Uint32Array> {
  return startJob(result.findingCount, filterWork(result, filter, dismissed));
}

/** As `startFilter`, at once. */
export function filterFindings(
  result: ReviewResult,
  filter: FindingFilter,
  dismissed?: Uint8Array,
): Uint32Array {
  return finish(startFilter(result, filter, dismissed));
}

function* filterWork(result: ReviewResult, filter: FindingFilter, dismissed?: Uint8Array): Work<Uint32Array> {
  const { row, code, severity } = result.parts.columns;
  const { agencyOf, agencies, codes } = result.parts;
  const severityWanted = wanted(severities, filter.severities);
  const codeWanted = wanted(codes, filter.codes);
  const agencyWanted = wanted(agencies, filter.agencies);
  const tableWanted = wantedTables(result, filter);
  const matches = textMatcher(result, filter.text ?? "");
  const kept = new Uint32Array(result.findingCount);
  let count = 0;
  for (let start = 0; start < kept.length; start += BATCH) {
    const end = Math.min(start + BATCH, kept.length);
    for (let index = start; index < end; index++) {
      if (severityWanted[severity[index] ?? 0] !== 1 || codeWanted[code[index] ?? 0] !== 1) continue;
      const ordinal = row[index] ?? 0;
      if (agencyWanted[agencyOf[ordinal] ?? 0] !== 1) continue;
      if (tableWanted !== null && tableWanted[result.tableNumberOf(ordinal)] !== 1) continue;
      if (filter.state !== undefined && (dismissed?.[index] === 1) !== (filter.state === "dismissed"))
        continue;
      if (matches !== null && !matches(index, ordinal)) continue;
      kept[count++] = index;
    }
    yield end - start;
  }
  return kept.slice(0, count);
}

/** 1 for each text that is asked for; all when nothing is. */
function wanted(texts: readonly string[], asked: readonly string[] | undefined): Uint8Array {
  return Uint8Array.from(texts, (text) => (asked === undefined || asked.includes(text) ? 1 : 0));
}

function wantedTables(result: ReviewResult, filter: FindingFilter): Uint8Array | null {
  if (filter.kinds === undefined && filter.sheets === undefined) return null;
  return Uint8Array.from(result.tables, ({ sheet, match }) =>
    (filter.kinds?.includes(match.kind) ?? true) && (filter.sheets?.includes(sheet) ?? true) ? 1 : 0,
  );
}

type Matcher = (index: number, ordinal: number) => boolean;

/** Tests findings against the words of a text; null when it has none. Words are sought ignoring case. */
function textMatcher(result: ReviewResult, text: string): Matcher | null {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const ofCode = result.parts.codes.map((code) => `${code} ${ruleFor(code)?.title ?? ""}`);
  let rowText = "";
  let rowOrdinal = -1;
  return (index, ordinal) => {
    if (ordinal !== rowOrdinal) {
      rowText = textOfRow(result, ordinal);
      rowOrdinal = ordinal;
    }
    const { finding, table } = result.record(index);
    const names = columnNames(table.match.kind).byKey;
    const parts = [
      rowText,
      ofCode[result.parts.columns.code[index] ?? 0] ?? "",
      markOf(finding.severity).word,
      finding.message,
      ...finding.columns.map((key) => names.get(key)?.heading ?? key),
      ...finding.citations.map(({ memo, paragraph }) => `${memo} ${paragraph}`),
    ];
    const haystack = parts.join("\n").toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}

const ROW_TEXTS = ["caseId", "lineId", "implementingAgency", "partner", "article", "program"];

function textOfRow(result: ReviewResult, ordinal: number): string {
  const facts = result.reviewedRow(ordinal)?.facts;
  return ROW_TEXTS.map((key) => String(facts?.[key] ?? "")).join("\n");
}
