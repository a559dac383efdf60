import { isBad } from "../kernel/bad";
import { invalid, known, unknown } from "../kernel/answer";
import type { Day } from "../kernel/dates";
import type { Answer, FactKey } from "../kernel/types";
import type { ActColumn, BpcCase } from "./bpc-case";
import type { CancellingYear, Due } from "./calendar";

export const STATES = ["Met", "Met late", "Due today", "Due", "Overdue", "Not yet due"] as const;
export type State = (typeof STATES)[number];

const STATE_ANSWERS: Record<State, Answer<State>> = {
  Met: known("Met"),
  "Met late": known("Met late"),
  "Due today": known("Due today"),
  Due: known("Due"),
  Overdue: known("Overdue"),
  "Not yet due": known("Not yet due"),
};

/** The duty is done, on time or not. */
export function isMet(state: Answer<State>): boolean {
  return state.status === "known" && (state.value === "Met" || state.value === "Met late");
}

/** A duty: the acts it is done by, its due date, and what its step is called in an explanation. */
interface DutySpec {
  readonly acts: readonly ActColumn[];
  readonly due: (year: CancellingYear) => Due;
  readonly step: string;
}

const VALUE_REVIEW: DutySpec = {
  acts: ["valueReducedDate"],
  due: (year) => year.valueReview,
  step: "bpc.value-review",
};
const COMPLETION: DutySpec = {
  acts: ["deliveriesCompleteDate", "invoicesCompleteDate", "lastPaymentDate"],
  due: (year) => year.completion,
  step: "bpc.completion",
};
const CERTIFICATE: DutySpec = {
  acts: ["closureCertificateDate"],
  due: (year) => year.closure,
  step: "bpc.certificate",
};
const RETURN_MEMO: DutySpec = {
  acts: ["returnMemoDate"],
  due: (year) => year.closure,
  step: "bpc.return-memo",
};

/** What is on record of the acts of a duty. */
interface OnRecord {
  readonly isBlank: boolean;
  readonly bad: readonly FactKey[];
  /** The last of them, 0 without any. */
  readonly last: Day;
}

const NONE: readonly FactKey[] = [];

function onRecord(row: BpcCase, acts: readonly ActColumn[]): OnRecord {
  let isBlank = false;
  let bad = NONE;
  let last = 0;
  for (const column of acts) {
    const act = row.facts[column];
    if (act === null) isBlank = true;
    else if (isBad(act)) bad = [...bad, column];
    else if (act > last) last = act;
  }
  return { isBlank, bad, last };
}

/**
 * State of a duty on the as-of date. All of its acts must be on record; one dated later has not happened yet;
 * one that is not on record leaves it open, whatever the others hold. The due day itself is in time.
 */
function dutyState(row: BpcCase, duty: DutySpec): Answer<State> {
  const { isBlank, bad, last } = onRecord(row, duty.acts);
  if (row.standing.status !== "known") return row.standing;
  const calendar = row.calendar;
  if (calendar.status === "not-applicable") return calendar;
  const asOf = row.asOf;
  const open = isBlank || (asOf !== null && last > asOf);
  if (!open && bad.length > 0) return invalid(bad);
  if (calendar.status !== "known") return calendar;
  if (asOf === null) return unknown(["asOf"]);
  const due = duty.due(calendar.value).day;
  const state = open ? openState(row, due, asOf) : last <= due ? "Met" : "Met late";
  row.trace?.step(duty.step, state);
  return STATE_ANSWERS[state];
}

function openState(row: BpcCase, due: Day, asOf: Day): State {
  if (asOf > due) return "Overdue";
  if (asOf === due) return "Due today";
  return due - asOf <= row.dueSoonDays ? "Due" : "Not yet due";
}

/** March 31: value reviewed and reduced; nothing to reduce is met without an act (7.5.1). */
export function valueReviewOf(row: BpcCase): Answer<State> {
  const state = dutyState(row, VALUE_REVIEW);
  if (state.status !== "known" || isMet(state)) return state;
  const { reduction } = row;
  if (reduction.status !== "known" || reduction.value !== 0) return state;
  row.trace?.step("bpc.nothing-to-reduce", "Met");
  return STATE_ANSWERS.Met;
}

/** July 30: everything delivered, invoiced and paid prior to July 31 (7.1.1). */
export function completionOf(row: BpcCase): Answer<State> {
  return dutyState(row, COMPLETION);
}

/** July 31: closure certificate to DFAS-IN (7.5.1). */
export function closureCertificateOf(row: BpcCase): Answer<State> {
  return dutyState(row, CERTIFICATE);
}

/** July 31: DIFS Funds Return Memorandum to DFAS-IN, on the alternate path (7.5.3). */
export function returnMemoOf(row: BpcCase): Answer<State> {
  return row.onAlternatePath ?? dutyState(row, RETURN_MEMO);
}
