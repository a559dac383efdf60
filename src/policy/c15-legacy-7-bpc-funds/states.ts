import { isBad, isKnown, type Fact } from "../kernel/bad";
import { invalid, known, unknown } from "../kernel/answer";
import type { Day } from "../kernel/dates";
import type { Answer, FactKey } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
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

/**
 * State of a duty with a due date on the as-of date. `acts` are the dates it is done by (all of them must be
 * on record; one dated later has not happened yet; one that is not on record leaves it open, whatever the
 * others hold). The due day itself is in time.
 */
export function dutyState(
  row: BpcCase,
  which: (year: CancellingYear) => Due,
  acts: readonly (readonly [FactKey, Fact<Day>])[],
  step: string,
): Answer<State> {
  if (row.standing.status !== "known") return row.standing;
  const calendar = row.calendar;
  if (calendar.status === "not-applicable") return calendar;
  const asOf = row.asOf;
  const open = acts.some(([, act]) => act === null || (isKnown(act) && asOf !== null && act > asOf));
  const bad = acts.filter(([, act]) => isBad(act)).map(([key]) => key);
  if (!open && bad.length > 0) return invalid(bad);
  if (calendar.status !== "known") return calendar;
  if (asOf === null) return unknown(["asOf"]);
  const due = which(calendar.value).day;
  const state = open ? openState(row, due, asOf) : doneBy(acts.map(([, act]) => act) as Day[], due);
  row.trace?.step(step, state);
  return STATE_ANSWERS[state];
}

function doneBy(days: readonly Day[], due: Day): State {
  return Math.max(...days) <= due ? "Met" : "Met late";
}

function openState(row: BpcCase, due: Day, asOf: Day): State {
  if (asOf > due) return "Overdue";
  if (asOf === due) return "Due today";
  return due - asOf <= row.dueSoonDays ? "Due" : "Not yet due";
}

/** March 31: value reviewed and reduced; nothing to reduce is met without an act (7.5.1). */
export function valueReviewOf(row: BpcCase): Answer<State> {
  const { valueReducedDate } = row.facts;
  const state = dutyState(
    row,
    (year) => year.valueReview,
    [["valueReducedDate", valueReducedDate]],
    "bpc.value-review",
  );
  if (state.status !== "known" || isMet(state)) return state;
  const { reduction } = row;
  if (reduction.status !== "known" || reduction.value !== 0) return state;
  row.trace?.step("bpc.nothing-to-reduce", "Met");
  return STATE_ANSWERS.Met;
}

/** July 30: everything delivered, invoiced and paid prior to July 31 (7.1.1). */
export function completionOf(row: BpcCase): Answer<State> {
  const { deliveriesCompleteDate, invoicesCompleteDate, lastPaymentDate } = row.facts;
  return dutyState(
    row,
    (year) => year.completion,
    [
      ["deliveriesCompleteDate", deliveriesCompleteDate],
      ["invoicesCompleteDate", invoicesCompleteDate],
      ["lastPaymentDate", lastPaymentDate],
    ],
    "bpc.completion",
  );
}

/** July 31: closure certificate to DFAS-IN (7.5.1). */
export function closureCertificateOf(row: BpcCase): Answer<State> {
  const { closureCertificateDate } = row.facts;
  return dutyState(
    row,
    (year) => year.closure,
    [["closureCertificateDate", closureCertificateDate]],
    "bpc.certificate",
  );
}

/** July 31: DIFS Funds Return Memorandum to DFAS-IN, on the alternate path (7.5.3). */
export function returnMemoOf(row: BpcCase): Answer<State> {
  const path = row.onAlternatePath;
  if (path !== null) return path;
  const { returnMemoDate } = row.facts;
  return dutyState(row, (year) => year.closure, [["returnMemoDate", returnMemoDate]], "bpc.return-memo");
}
