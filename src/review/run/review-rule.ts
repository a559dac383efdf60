import { ruleOf, type CaseKind, type FactKey, type Finding, type RuleRecord } from "../../policy";

/** Code of the one check that concerns the table and not the policy. */
export const DUPLICATE_ROW = "review.duplicate-row";

/**
 * Two rows with the same Case, Line and fund. A warning: the memoranda say nothing of tables, but amounts
 * of such rows count twice in every total, so a person should look. It cites nothing.
 */
export const duplicateRowRule: RuleRecord = {
  code: DUPLICATE_ROW,
  kinds: ["stock-sale", "return-or-buy-back", "bpc-case"],
  type: "check",
  citations: [],
  rules: [],
  inForceFrom: "1900-03-01",
  inForceBasis: "not policy",
  severities: ["warning"],
  columns: ["caseId", "lineId", "tas", "availabilityEndFy", "program"],
  title: "Duplicate row",
  why: "Amounts of a case entered twice count twice in every total, and the two rows may come to differ.",
  samm: "The SAMM says nothing of this: it is a check of the table.",
  action: "Remove one of the rows, or correct its Case, Line or fund.",
  actor: "Analyst",
};

/** What the catalogue says of a code: the policy's, or this layer's own. */
export function ruleFor(code: string): RuleRecord | undefined {
  return code === DUPLICATE_ROW ? duplicateRowRule : ruleOf(code);
}

const finding = (columns: readonly FactKey[], what: string): Finding => ({
  code: DUPLICATE_ROW,
  severity: "warning",
  columns,
  message: `Another row of this table has the same ${what}: amounts may count twice. Remove one, or correct it.`,
  citations: [],
});

const byLine = finding(["caseId", "lineId"], "Case and Line");
const byFund = finding(["caseId", "tas", "availabilityEndFy"], "Case and fund");

/** The finding of a duplicate row. It names no row number: rows may be sorted after it is written. */
export function duplicateRow(kind: CaseKind, keys: readonly (FactKey | null)[]): Finding {
  const whole = kind === "bpc-case" ? byFund : byLine;
  return { ...whole, columns: whole.columns.filter((key) => keys.includes(key)) };
}
