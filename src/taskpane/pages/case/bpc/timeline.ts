import {
  isKnown,
  isoOfDay,
  readDate,
  type Answer,
  type CellValue,
  type IsoDate,
  type Review,
  type ReviewContext,
} from "../../../../policy";
import { textOf } from "../answer-words";

export type Tone = "done" | "late" | "open" | "overdue" | "passed" | "ahead" | "today";

/** Something on the line of time. */
export interface Moment {
  readonly date: IsoDate;
  readonly title: string;
  readonly note: string;
  readonly tone: Tone;
}

/** A date the SAMM sets, with the answer that says how it stands. */
interface Milestone {
  readonly date: string;
  readonly title: string;
  readonly state?: string;
}

const MILESTONES: readonly Milestone[] = [
  { date: "expirationDate", title: "Funds expire for new obligation" },
  { date: "valueReviewDue", title: "Value reviewed and reduced", state: "valueReview" },
  { date: "completeBy", title: "Deliveries, invoices, payments complete", state: "completion" },
  { date: "closureDue", title: "Closure certificate with DFAS-IN", state: "closureCertificate" },
  { date: "returnMemoDue", title: "Funds return memorandum with DFAS-IN", state: "returnMemo" },
  { date: "cancellationDate", title: "Funds cancel: last day they can be used" },
];

/** What the row says was done, as far as no milestone tells it. */
const ACTS: readonly (readonly [key: string, title: string])[] = [
  ["valueReducedDate", "Value reduced"],
  ["sscDate", "Supply/services complete"],
  ["closureBegunDate", "Closure begun"],
  ["lastPaymentDate", "Last payment"],
  ["drawdownDate", "Obligation authority drawn down"],
  ["closureCertificateDate", "Closure certificate"],
  ["returnMemoDate", "Funds return memorandum"],
  ["balancesReturnedDate", "Balances returned to Treasury"],
];

const TONES: Readonly<Record<string, Tone>> = {
  Met: "done",
  "Met late": "late",
  "Due today": "open",
  Due: "open",
  Overdue: "overdue",
  "Not yet due": "ahead",
};

/** Milestones, what was done, and the as-of date, in order of date. Empty when no date is known. */
export function timeline(
  facts: Readonly<Record<string, CellValue>>,
  { answers }: Review,
  context: ReviewContext,
): readonly Moment[] {
  const today = readDate(context.asOf);
  const asOf = isKnown(today) ? isoOfDay(today) : "";
  const milestones = MILESTONES.flatMap((milestone) => milestoneMoment(milestone, answers, asOf));
  if (milestones.length === 0) return [];
  const acts = ACTS.flatMap(([key, title]): Moment[] => {
    const day = readDate(facts[key] ?? null);
    if (!isKnown(day) || isoOfDay(day) > asOf) return [];
    return [{ date: isoOfDay(day), title, note: "done", tone: "done" }];
  });
  const now: Moment[] = asOf === "" ? [] : [{ date: asOf, title: "As of", note: "", tone: "today" }];
  return [...milestones, ...acts, ...now].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function milestoneMoment(
  { date, title, state }: Milestone,
  answers: Readonly<Partial<Record<string, Answer>>>,
  asOf: IsoDate,
): readonly Moment[] {
  const day = textOf(answers[date]);
  if (day === undefined) return [];
  if (state === undefined) return [{ date: day, title, note: "", tone: day < asOf ? "passed" : "ahead" }];
  const answer = answers[state];
  if (answer === undefined || answer.status === "not-applicable") return [];
  const word = textOf(answer);
  if (word === undefined) return [{ date: day, title, note: "not known whether it applies", tone: "open" }];
  return [{ date: day, title, note: word.toLowerCase(), tone: TONES[word] ?? "open" }];
}
