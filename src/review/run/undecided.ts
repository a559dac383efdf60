import { isKnown, readMoney, type Answer, type CaseKind, type Cents, type FactKey } from "../../policy";
import type { RowReview } from "./review-rows";

/**
 * True when the review could not decide something about the row: a finding says that facts are missing
 * (`unknown`), or that a cell cannot be read or contradicts another (`input.*`).
 */
export function isUndecided(reviewed: RowReview): boolean {
  return reviewed.findings.some(
    (finding) => finding.severity === "unknown" || finding.code.startsWith("input."),
  );
}

/**
 * Where the money of a row stands, per kind, the first that is known:
 * a stock sale: the price the policy computes, the price quoted, the acquisition cost;
 * a return or buy back: the buy back amount (a return has none);
 * a BPC case: the funds on the case, the case value (both of this fund).
 */
const AMOUNTS: Readonly<
  Record<CaseKind, { readonly answer?: string; readonly columns: readonly FactKey[] }>
> = {
  "stock-sale": { answer: "price", columns: ["priceQuoted", "acquisitionCost"] },
  "return-or-buy-back": { columns: ["buyBackAmount"] },
  "bpc-case": { columns: ["fundsOnCase", "caseValue"] },
};

/** The money a row is about, in cents (see `AMOUNTS`); undefined when the row does not say. */
export function amountOf(kind: CaseKind, reviewed: RowReview): Cents | undefined {
  const { answer, columns } = AMOUNTS[kind];
  const known = answer === undefined ? undefined : dollarsOf(reviewed.review.answers[answer]);
  if (known !== undefined) return Math.round(known * 100);
  for (const column of columns) {
    const cents = readMoney(reviewed.facts[column]);
    if (isKnown(cents)) return cents;
  }
  return undefined;
}

function dollarsOf(answer: Answer | undefined): number | undefined {
  return answer?.status === "known" && typeof answer.value === "number" ? answer.value : undefined;
}
