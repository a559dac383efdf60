import { openReview, type CaseKind, type FactKey, type Finding, type ReviewContext } from "../../policy";
import { DUPLICATE_ROW } from "../run/duplicate-row";
import { ruleFor } from "../run/review-rule";
import type { TableInput } from "../run/input";
import { identityKey, isWhole, rowIdentity } from "../table/row-identity";
import type { Facts } from "../table/rows";
import { fingerprint, rowFingerprint, type Data } from "./fingerprint";

/** What names a finding across sorted and inserted rows. */
export interface FindingKey {
  readonly table: string;
  readonly identity: string;
  readonly code: string;
  readonly place: string;
}

/** The row's part of a finding's key. Rows that Case, Line and fund do not tell apart are told by content. */
export function storedIdentity(table: TableInput, facts: Facts): string {
  const identity = rowIdentity(table.match.kind, (key) => facts[key] ?? null);
  const key = identityKey(identity);
  return isWhole(table.match.kind, identity) ? key : `${key}#${rowFingerprint(facts)}`;
}

/** Where in the row: only unreadable cells can have one code several times. */
export function placeOf(finding: Finding): string {
  return finding.code.startsWith("input.") ? finding.columns.join(",") : "";
}

/** Settings that decide a check, besides the row's facts. */
const SETTINGS_READ: readonly (readonly [RegExp, keyof ReviewContext])[] = [
  [/^stock\.price-mismatch$/, "priceTolerance"],
  [/^stock\.differential-/, "differentialThresholdPercent"],
];

/**
 * The version of a rule: when it came into force, and where it stands. A later edition of the memoranda
 * changes it, and a finding dismissed under the earlier one is open again.
 */
export function ruleVersion(code: string): string {
  const rule = ruleFor(code);
  if (rule === undefined) return "";
  return [rule.inForceFrom, ...rule.citations.map(({ memo, paragraph }) => `${memo} ${paragraph}`)].join(
    "; ",
  );
}

/**
 * The fingerprint of what a finding rests on: its code, severity and columns, the facts that decide it, the
 * settings it turns on, the rule's version. The as-of date is not in it: time alone re-opens a finding only
 * when it makes it worse.
 */
export function findingFingerprint(
  finding: Finding,
  kind: CaseKind,
  facts: Facts,
  context: ReviewContext,
): string {
  const rests: Record<string, Data> = {};
  for (const key of restsOn(finding, kind, facts, context)) rests[key] = facts[key];
  const settings: Record<string, Data> = {};
  for (const [codes, key] of SETTINGS_READ) if (codes.test(finding.code)) settings[key] = context[key];
  return fingerprint({
    code: finding.code,
    severity: finding.severity,
    columns: finding.columns,
    facts: rests,
    settings,
    rule: ruleVersion(finding.code),
  });
}

/**
 * The facts of a row that a finding rests on: those it names, those its rule names, and every fact without
 * which the policy would not say the same (found by asking it, one fact left out at a time).
 */
export function restsOn(
  finding: Finding,
  kind: CaseKind,
  facts: Facts,
  context: ReviewContext,
): readonly FactKey[] {
  const named = new Set([...finding.columns, ...(ruleFor(finding.code)?.columns ?? [])]);
  const said = finding.code === DUPLICATE_ROW ? null : sayingOf(finding);
  const place = placeOf(finding);
  return Object.keys(facts).filter((key) => {
    if (facts[key] === null) return false;
    if (named.has(key)) return true;
    if (said === null) return false;
    const { findings } = openReview(kind, { ...facts, [key]: null }, context);
    const same = findings.find((other) => other.code === finding.code && placeOf(other) === place);
    return same === undefined || sayingOf(same) !== said;
  });
}

function sayingOf({ severity, columns, message }: Finding): string {
  return [severity, columns.join(","), message].join("\n");
}
