import { inDollars } from "../kernel/answer";
import type { Answer, AnswerSpec, IsoDate } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
import { expirationOf, type CancellingYear, type Due } from "./calendar";
import { P } from "./edition";
import { liquidationOf, newObligationsOf } from "./phase";

/** What can be asked of a fund of a BPC case. */
export const bpcAnswerSpecs: readonly AnswerSpec[] = [
  { key: "nextAction", heading: "Next action", type: "next-action", paragraph: P.close },
  { key: "phase", heading: "Phase", type: "word", paragraph: P.general },
  { key: "cancellingFy", heading: "Cancelling year", type: "fiscal-year", paragraph: P.close },
  { key: "expirationDate", heading: "Expires", type: "date", paragraph: P.general },
  { key: "valueReviewDue", heading: "Value review due", type: "date", paragraph: P.cancelling },
  { key: "completeBy", heading: "Complete by", type: "date", paragraph: P.close },
  { key: "closureDue", heading: "Closure due", type: "date", paragraph: P.cancelling },
  { key: "returnMemoDue", heading: "Return memo due", type: "date", paragraph: P.alternate },
  { key: "cancellationDate", heading: "Cancels", type: "date", paragraph: P.close },
  { key: "path", heading: "Path", type: "word", paragraph: P.alternate },
  { key: "valueReview", heading: "Value review", type: "word", paragraph: P.cancelling },
  { key: "completion", heading: "Completion", type: "word", paragraph: P.close },
  {
    key: "closureCertificate",
    heading: "Closure certificate state",
    type: "word",
    paragraph: P.cancelling,
  },
  { key: "returnMemo", heading: "Return memo state", type: "word", paragraph: P.alternate },
  { key: "reduction", heading: "Reduction", type: "money", paragraph: P.cancelling },
  { key: "drawdown", heading: "Drawdown", type: "money", paragraph: P.alternate },
  { key: "newObligations", heading: "New obligations allowed", type: "yes-no", paragraph: P.general },
  { key: "liquidation", heading: "Liquidation allowed", type: "yes-no", paragraph: P.general },
  { key: "proposedUseAllowed", heading: "Proposed use allowed", type: "yes-no", paragraph: P.general },
  { key: "cancelledFundsOnCase", heading: "Cancelled funds on case", type: "yes-no", paragraph: P.cancelled },
  {
    key: "invoiceRoute",
    heading: "Invoice route",
    type: "word",
    paragraph: P.cancelling,
  },
  {
    key: "creditRoute",
    heading: "Credit route",
    type: "list",
    paragraph: P.credits,
  },
  { key: "creditToTreasury", heading: "Credit to Treasury", type: "money", paragraph: P.credits },
  { key: "debitToPya", heading: "Debit to PYA", type: "money", paragraph: P.credits },
  {
    key: "transportToTreasury",
    heading: "Transportation to Treasury",
    type: "money",
    paragraph: P.transport,
  },
];

function dueDate(row: BpcCase, which: (year: CancellingYear) => Due, step: string): Answer<IsoDate> {
  const calendar = row.calendar;
  if (calendar.status !== "known") return calendar;
  const due = which(calendar.value);
  row.trace?.step(step, due.iso);
  return due.answer;
}

function expirationDate(row: BpcCase): Answer<IsoDate> {
  const lastFy = row.lastFy;
  if (lastFy.status !== "known") return lastFy;
  const expiration = expirationOf(lastFy.value);
  row.trace?.step("bpc.expiration", expiration.iso);
  return expiration.answer;
}

/** Each answer on its own, as the contract gives it. */
export const bpcAnswers: Readonly<Record<string, (row: BpcCase) => Answer>> = {
  nextAction: (row) => row.nextAction,
  phase: (row) => row.phase,
  cancellingFy: (row) => row.cancellingFy,
  expirationDate,
  valueReviewDue: (row) => dueDate(row, (year) => year.valueReview, "bpc.due-value-review"),
  completeBy: (row) => dueDate(row, (year) => year.completion, "bpc.due-completion"),
  closureDue: (row) => dueDate(row, (year) => year.closure, "bpc.due-closure"),
  returnMemoDue: (row) => dueDate(row, (year) => year.closure, "bpc.due-memo"),
  cancellationDate: (row) => dueDate(row, (year) => year.cancellation, "bpc.due-cancellation"),
  path: (row) => row.path,
  valueReview: (row) => row.valueReview,
  completion: (row) => row.completion,
  closureCertificate: (row) => row.closureCertificate,
  returnMemo: (row) => row.returnMemo,
  reduction: (row) => inDollars(row.reduction),
  drawdown: (row) => inDollars(row.drawdown),
  newObligations: (row) => newObligationsOf(row.phase, row.life),
  liquidation: (row) => liquidationOf(row.phase, row.life),
  proposedUseAllowed: (row) => row.proposedUse,
  cancelledFundsOnCase: (row) => row.cancelledFunds,
  invoiceRoute: (row) => row.invoiceRoute,
  creditRoute: (row) => row.creditRoute,
  creditToTreasury: (row) => inDollars(row.creditToTreasury),
  debitToPya: (row) => inDollars(row.debitToPya),
  transportToTreasury: (row) => inDollars(row.transportToTreasury),
};

/** All answers of a row, in one object of one shape. */
export function answerBpcCase(row: BpcCase): Record<string, Answer> {
  const calendar = row.calendar;
  const year = calendar.status === "known" ? calendar.value : null;
  const undated = calendar as Answer<never>;
  const { phase, life } = row;
  const closure = year?.closure.answer ?? undated;
  return {
    nextAction: row.nextAction,
    phase,
    cancellingFy: row.cancellingFy,
    expirationDate: expirationDate(row),
    valueReviewDue: year?.valueReview.answer ?? undated,
    completeBy: year?.completion.answer ?? undated,
    closureDue: closure,
    returnMemoDue: closure,
    cancellationDate: year?.cancellation.answer ?? undated,
    path: row.path,
    valueReview: row.valueReview,
    completion: row.completion,
    closureCertificate: row.closureCertificate,
    returnMemo: row.returnMemo,
    reduction: inDollars(row.reduction),
    drawdown: inDollars(row.drawdown),
    newObligations: newObligationsOf(phase, life),
    liquidation: liquidationOf(phase, life),
    proposedUseAllowed: row.proposedUse,
    cancelledFundsOnCase: row.cancelledFunds,
    invoiceRoute: row.invoiceRoute,
    creditRoute: row.creditRoute,
    creditToTreasury: inDollars(row.creditToTreasury),
    debitToPya: inDollars(row.debitToPya),
    transportToTreasury: inDollars(row.transportToTreasury),
  };
}
