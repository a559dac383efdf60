import { ruleOf, type RuleRecord } from "../../policy";
import { DUPLICATE_ROW } from "./duplicate-row";

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
  inForceFrom: "",
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
