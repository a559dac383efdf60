import type { Answer } from "../../../src/policy";
import {
  CLOSE,
  COMPLETION,
  drawdownOf,
  pathOf,
  reductionOf,
  stateOf,
  valueReviewOf,
  type Due,
} from "./bpc-duties";
import { bpcFindings } from "./bpc-findings";
import {
  cancelledOf,
  contradictions,
  fundOf,
  liquidationOf,
  newObligationsOf,
  phaseOf,
  useOf,
} from "./bpc-fund";
import { nextActionOf } from "./bpc-next-action";
import {
  cancelledFundsOf,
  creditAfterCancellation,
  creditAmountOf,
  creditRouteOf,
  invoiceRouteOf,
  onceCancelled,
} from "./bpc-routes";
import type { BpcRow } from "./bpc-row";
import { KEYS, type BpcKey, type BpcState } from "./bpc-state";
import { dayOf } from "./read";
import {
  BAD,
  invalid,
  isValue,
  known,
  NOT_APPLICABLE,
  type ReferenceContext,
  type ReferenceFinding,
  type ReferenceReview,
} from "./shape";

function allAnswers(answer: Answer): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const key of KEYS) answers[key] = answer;
  return answers;
}

export function reviewBpc(row: BpcRow, context: ReferenceContext): ReferenceReview {
  const findings: ReferenceFinding[] = [];
  for (const { code } of row.bad) findings.push({ code, severity: "error", missing: null });
  contradictions(row, findings);
  const { caseType } = row;
  if (isValue(caseType) && caseType !== "BPC legacy") {
    findings.push({ code: "bpc.not-legacy", severity: "info", missing: null });
    return { answers: allAnswers(NOT_APPLICABLE), findings };
  }
  if (caseType === BAD) {
    const answers = allAnswers(invalid(["caseType"]));
    if (row.debitAmount === null) answers["debitToPya"] = NOT_APPLICABLE;
    if (row.transportResidual === null) answers["transportToTreasury"] = NOT_APPLICABLE;
    return { answers, findings };
  }

  const { asOf } = context;
  const fund = fundOf(row);
  const { end, cancelling, cancellingAnswer } = fund;
  const phase = phaseOf(fund, asOf);
  const due = (month: number, day: number): Due => ({
    due: cancelling === null ? null : dayOf(cancelling, month, day),
    why: cancellingAnswer,
  });
  const review = due(3, 31);
  const complete = due(7, 30);
  const closure = due(7, 31);
  const onDay = (text: string): Answer =>
    cancelling === null ? cancellingAnswer : known(`${cancelling}-${text}`);

  const cancelled = cancelledOf(fund, asOf);
  const path = pathOf(row, fund, closure, asOf);
  const reduction = reductionOf(row);
  const lateCredit = creditAfterCancellation(row, fund);
  const july = onDay("07-31");
  const answers: Record<BpcKey, Answer> = {
    expirationDate: end === null ? fund.endAnswer : known(`${end}-09-30`),
    cancellingFy: cancelling === null ? cancellingAnswer : known(cancelling),
    valueReviewDue: onDay("03-31"),
    completeBy: onDay("07-30"),
    closureDue: july,
    returnMemoDue: july,
    cancellationDate: onDay("09-30"),
    phase,
    newObligations: newObligationsOf(fund, phase, asOf),
    liquidation: liquidationOf(fund, phase, asOf),
    proposedUseAllowed: useOf(row, fund, phase, asOf),
    valueReview: valueReviewOf(row, review, reduction, context),
    completion: stateOf(row, COMPLETION, complete, context),
    closureCertificate: stateOf(row, ["closureCertificateDate"], closure, context),
    returnMemo:
      path.status !== "known"
        ? path
        : path.value === CLOSE
          ? NOT_APPLICABLE
          : stateOf(row, ["returnMemoDate"], closure, context),
    path,
    reduction,
    drawdown: drawdownOf(row, path),
    cancelledFundsOnCase: cancelledFundsOf(row, cancelled),
    invoiceRoute: invoiceRouteOf(row, fund, phase, asOf),
    creditRoute: creditRouteOf(row, lateCredit),
    creditToTreasury: creditAmountOf(row, lateCredit),
    debitToPya: onceCancelled(row.debitAmount, "debitAmount", cancelled),
    transportToTreasury: onceCancelled(row.transportResidual, "transportResidual", cancelled),
    nextAction: NOT_APPLICABLE,
  };
  const state: BpcState = {
    row,
    context,
    fund,
    review,
    complete,
    closure,
    answers,
    lateCredit,
    cancelled: cancelled === true,
  };
  answers.nextAction = nextActionOf(state);
  bpcFindings(state, findings);
  return { answers, findings };
}
