import type { Answer } from "../../../src/policy";
import { dayOf } from "./read";
import {
  actionsOf,
  END_USE,
  SCO,
  openActionsOf,
  payeeOf,
  reconcileOf,
  recordGapsOf,
  transportOf,
} from "./returns-duties";
import {
  ANSWER_KEYS,
  buyBackFindings,
  returnFindings,
  transferFindings,
  type Answers,
} from "./returns-findings";
import { buyBackGates, eligibilityOf, limitsOf, returnGates } from "./returns-gates";
import type { Channel, ReturnRow } from "./returns-row";
import {
  BAD,
  invalid,
  isValue,
  known,
  NOT_APPLICABLE,
  unknown,
  type Find,
  type ReferenceContext,
  type ReferenceFinding,
  type ReferenceReview,
} from "./shape";

/** C6.4.9 as 26-54 words it stands from this day (memorandum date). */
const IN_FORCE = dayOf(2026, 3, 13);
const NOT_IN_FORCE: Answer = { status: "not-in-force", from: "2026-03-13" };

type Edition = "current" | "earlier" | Answer;

function allAnswers(answer: Answer): Answers {
  return {
    eligibility: answer,
    limits: answer,
    actions: answer,
    openActions: answer,
    payee: answer,
    transport: answer,
    newFmsCase: answer,
    reconcile: answer,
    recordGaps: answer,
  };
}

/** The answers of one channel under the edition in force. */
function answersOf(row: ReturnRow, channel: Channel, edition: Edition, asOf: number | null): Answers {
  if (channel === "Buy back") {
    if (typeof edition !== "string") return allAnswers(edition);
    if (edition === "earlier") return allAnswers(NOT_IN_FORCE);
    const actions = actionsOf(row, true);
    return {
      eligibility: eligibilityOf(buyBackGates(row)),
      limits: known([]),
      actions: Array.isArray(actions) ? known(actions) : actions,
      openActions: Array.isArray(actions) ? openActionsOf(row, actions, asOf) : actions,
      payee: payeeOf(row),
      transport: transportOf(row),
      newFmsCase: known(false),
      reconcile: reconcileOf(row, asOf),
      recordGaps: recordGapsOf(row),
    };
  }
  const open = typeof edition !== "string" ? edition : null;
  const earlier = edition === "earlier";
  const gates = returnGates(row, earlier);
  const actions = earlier ? [] : [END_USE, SCO];
  return {
    eligibility: open ?? eligibilityOf(gates),
    limits: open ?? limitsOf(row, gates, earlier),
    actions: open ?? known(actions),
    openActions: open ?? openActionsOf(row, actions, asOf),
    payee: NOT_APPLICABLE,
    transport: NOT_APPLICABLE,
    newFmsCase: NOT_APPLICABLE,
    reconcile: NOT_APPLICABLE,
    recordGaps: NOT_APPLICABLE,
  };
}

function sameValue(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((word) => other.includes(word));
}

function agree(one: Answer, other: Answer): boolean {
  if (one.status === "known") return other.status === "known" && sameValue(one.value, other.value);
  if (one.status === "unknown") return other.status === "unknown" && sameValue(one.missing, other.missing);
  if (one.status === "invalid") return other.status === "invalid" && sameValue(one.columns, other.columns);
  return one.status === other.status;
}

export function reviewReturn(row: ReturnRow, context: ReferenceContext): ReferenceReview {
  const findings: ReferenceFinding[] = [];
  const find: Find = (code, severity, missing) => {
    findings.push({ code, severity, missing: missing ?? null });
  };
  for (const { code } of row.bad) find(code, "error");
  if (row.fullyFunctioning === true && row.needsRepair === true) {
    find("input.contradiction", "error");
    row.fullyFunctioning = BAD;
    row.needsRepair = BAD;
  }
  if (row.soldUnderFms === true && row.providedUnderAeca === false) {
    find("input.contradiction", "error");
    row.soldUnderFms = BAD;
    row.providedUnderAeca = BAD;
  }

  const { asOf } = context;
  const { channel, requestDate } = row;
  let edition: Edition;
  if (requestDate === BAD) edition = invalid(["requestDate"]);
  else if (requestDate !== null) edition = requestDate < IN_FORCE ? "earlier" : "current";
  else if (asOf === null) edition = unknown(["asOf"]);
  else edition = asOf < IN_FORCE ? "earlier" : "current";

  let answers: Answers;
  if (isValue(channel)) {
    answers = answersOf(row, channel, edition, asOf);
  } else {
    const noChannel = channel === BAD ? invalid(["channel"]) : unknown(["channel"]);
    const asReturn = answersOf(row, "WWRS return", edition, asOf);
    const asBuyBack = answersOf(row, "Buy back", edition, asOf);
    answers = allAnswers(noChannel);
    for (const key of ANSWER_KEYS) {
      if (key !== "eligibility" && agree(asReturn[key], asBuyBack[key])) answers[key] = asReturn[key];
    }
  }

  if (channel === "Buy back") {
    if (edition === "earlier") {
      find("buyback.not-in-force", "info");
      return { answers, findings };
    }
    buyBackFindings(row, answers, asOf, find);
  } else if (channel === "WWRS return") {
    if (typeof edition === "string") returnFindings(row, answers, edition === "earlier", find);
    else if (answers.eligibility.status === "unknown") {
      find("return.eligibility-unknown", "unknown", answers.eligibility.missing);
    }
  } else if (answers.eligibility.status === "unknown") {
    find("return.eligibility-unknown", "unknown", answers.eligibility.missing);
  }
  if (edition === "current") transferFindings(row, answers, asOf, find);
  return { answers, findings };
}
