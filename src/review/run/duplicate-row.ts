import type { CaseKind, FactKey, Finding } from "../../policy";

/** Code of the one check that concerns the table and not the policy (`review-rule.ts` says why it is one). */
export const DUPLICATE_ROW = "review.duplicate-row";

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
