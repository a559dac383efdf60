import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, Lacking, lacking, NO, notApplicable, review, unknown, YES } from "../kernel/answer";
import { dollarText, type Cents } from "../kernel/money";
import type { Trace } from "../kernel/trace";
import type { Answer } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
import type { BpcFacts } from "./columns";

export const REQUIREMENT_ABOVE_VALUE = review(
  "The highest financial requirement is above the case value; 7.5.1 speaks of reducing a value, not of raising it.",
);

/** By how much the value is to be reduced: case value less the highest financial requirement (7.5.1). */
export function reductionOf(
  facts: Pick<BpcFacts, "caseValue" | "highestRequirement">,
  trace?: Trace,
): Answer<Cents> {
  const { caseValue, highestRequirement } = facts;
  if (isKnown(caseValue) && isKnown(highestRequirement)) {
    const reduction = caseValue - highestRequirement;
    trace?.step("bpc.reduction", dollarText(reduction));
    return reduction < 0 ? REQUIREMENT_ABOVE_VALUE : known(reduction);
  }
  const lack = new Lacking();
  lack.needs("caseValue", caseValue);
  lack.needs("highestRequirement", highestRequirement);
  return lack.answer() ?? unknown([]);
}

const BALANCES = ["undeliveredOrders", "unpaidObligations", "uncollectedReimbursements"] as const;

/** Obligation authority to draw down under the alternate process: the balances given (7.5.3). */
export function drawdownOf(row: BpcCase): Answer<Cents> {
  const path = row.onAlternatePath;
  if (path !== null) return path;
  let sum: Cents | null = null;
  const bad: string[] = [];
  for (const column of BALANCES) {
    const balance = row.facts[column];
    if (isBad(balance)) bad.push(column);
    else if (balance !== null) sum = (sum ?? 0) + balance;
  }
  if (bad.length > 0) return invalid(bad);
  if (sum === null) return unknown([...BALANCES]);
  row.trace?.step("bpc.drawdown", dollarText(sum));
  return known(sum);
}

/** Cancelled funds on the case, whatever its status: cancelled, with a balance above zero (7.5.2). */
export function cancelledFundsOf(row: BpcCase): Answer<boolean> {
  if (row.standing.status !== "known") return row.standing;
  const { fundsOnCase } = row.facts;
  const cancelled = row.cancelled;
  if (cancelled.status === "not-applicable") return cancelled;
  if (fundsOnCase === 0 || (cancelled.status === "known" && !cancelled.value)) return step(row, NO);
  const lack = new Lacking();
  lack.take(cancelled);
  lack.needs("fundsOnCase", fundsOnCase);
  return lack.answer() ?? step(row, YES);
}

function step(row: BpcCase, answer: Answer<boolean>): Answer<boolean> {
  row.trace?.step("bpc.cancelled-funds", answer === YES ? "Yes" : "No");
  return answer;
}

const NOT_CANCELLED = notApplicable("The funds are not cancelled.");

/** An amount that goes its way once the funds are cancelled (7.6.3 debits, 7.6.4 transportation residuals). */
export function onceCancelled(
  row: BpcCase,
  column: "debitAmount" | "transportResidual",
  id: string,
): Answer<Cents> {
  const amount = row.facts[column];
  if (amount === null) return notApplicable("There is no such amount on the row.");
  const cancelled = row.cancelled;
  if (cancelled.status !== "known") return cancelled;
  if (!cancelled.value) return NOT_CANCELLED;
  if (!isKnown(amount)) return lacking(column, amount);
  row.trace?.step(id, dollarText(amount));
  return known(amount);
}
