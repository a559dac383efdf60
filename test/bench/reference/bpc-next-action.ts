import type { Answer, AnswerValue } from "../../../src/policy";
import { ALTERNATE } from "./bpc-duties";
import { ASK, PYA } from "./bpc-routes";
import type { BpcRow } from "./bpc-row";
import type { BpcState } from "./bpc-state";
import { isoOf } from "./read";
import { AS_OF, BAD, happened, invalid, isValue, known, NOT_APPLICABLE, type Cell } from "./shape";

const is = (answer: Answer, value: AnswerValue): boolean =>
  answer.status === "known" && answer.value === value;

interface Candidate {
  readonly date: number;
  /** true: open; false: done or no duty; an answer: not decided. */
  readonly open: Truth;
  readonly action: string;
  readonly paragraph: string;
}

type Truth = boolean | Answer;

/** One known No decides; else the first that is not decided. */
const both = (one: Truth, other: Truth): Truth =>
  one === false || other === false ? false : one === true ? other : one;

/** A duty by its act: open until it has happened. */
function openAct(done: Cell<number>, column: string, asOf: number): Truth {
  if (done === BAD) return invalid([column]);
  return done === null || done > asOf;
}

const openByState = (state: Answer): Truth =>
  state.status === "known" ? state.value !== "Met" && state.value !== "Met late" : state;

/** A status that cannot be read may be Closed, where these duties do not press. */
const pressingOf = ({ caseStatus }: BpcRow): Truth => (caseStatus === BAD ? invalid(["caseStatus"]) : true);

/** The duties that do not press on a Closed row or once the funds are cancelled, in the order of the paragraphs. */
function datedDuties(state: BpcState, asOf: number): Candidate[] {
  const { row, answers } = state;
  const pressing = pressingOf(row);
  const path = answers.path;
  const closing: Truth = path.status === "invalid" ? path : !is(path, ALTERNATE);
  const alternate: Truth = path.status === "invalid" ? path : is(path, ALTERNATE);
  const certificate = openAct(row.closureCertificateDate, "closureCertificateDate", asOf);
  const march = state.review.due!;
  const july = state.closure.due!;
  const ssc = row.sscDate;
  const notBegun = both(openAct(row.closureBegunDate, "closureBegunDate", asOf), certificate);
  return [
    {
      date: isValue(ssc) ? ssc : 0,
      open: both(pressing, both(ssc === BAD ? invalid(["sscDate"]) : happened(ssc, asOf), notBegun)),
      action: "Begin closure",
      paragraph: "C15-Legacy.7.1.1",
    },
    {
      date: march,
      open: both(pressing, openByState(answers.valueReview)),
      action: "Review and reduce value",
      paragraph: "C15-Legacy.7.5.1",
    },
    {
      date: state.complete.due!,
      open: both(pressing, both(closing, openByState(answers.completion))),
      action: "Complete deliveries, invoices and payments",
      paragraph: "C15-Legacy.7.1.1",
    },
    {
      date: july,
      open: both(pressing, both(closing, certificate)),
      action: "Submit closure certificate to DFAS-IN",
      paragraph: "C15-Legacy.7.5.1",
    },
    {
      date: july,
      open: both(pressing, both(alternate, openAct(row.drawdownDate, "drawdownDate", asOf))),
      action: "Draw down obligation authority",
      paragraph: "C15-Legacy.7.5.3",
    },
    {
      date: july,
      open: both(pressing, both(alternate, openAct(row.returnMemoDate, "returnMemoDate", asOf))),
      action: "Submit DIFS Funds Return Memorandum to DFAS-IN",
      paragraph: "C15-Legacy.7.5.3",
    },
  ];
}

/** A credit after cancellation that nothing has settled. */
function openCredit(row: BpcRow, route: Answer): Truth {
  if (route.status === "not-applicable" || isValue(row.creditDisposition)) return false;
  if (route.status !== "known") return route;
  return row.creditDisposition === null || invalid(["creditDisposition"]);
}

export function nextActionOf(state: BpcState): Answer {
  const { row, context, fund, answers, cancelled } = state;
  const { asOf } = context;
  if (fund.noYear) return NOT_APPLICABLE;
  if (fund.cancelling === null) return fund.cancellingAnswer;
  if (asOf === null) return AS_OF;
  const past = cancelled || row.caseStatus === "Closed";
  const funds = answers.cancelledFundsOnCase;
  const cancelledFunds: Truth =
    funds.status === "known"
      ? funds.value === true
      : funds.status === "unknown" && row.caseStatus === "Closed"
        ? false
        : funds;
  const route = answers.invoiceRoute;
  const doubtful: Truth = route.status === "invalid" ? route : false;
  const ask: Truth = past ? false : both(pressingOf(row), is(route, ASK) || doubtful);
  const debit = answers.debitToPya;
  const owes: Truth =
    debit.status === "known" && (debit.value as number) > 0
      ? true
      : doubtful === false && debit.status === "invalid"
        ? debit
        : doubtful;
  const notAsked = openAct(row.pyaRequestedDate, "pyaRequestedDate", asOf);
  const candidates: Candidate[] = [
    {
      date: asOf,
      open: both(cancelledFunds, openAct(row.closureCertificateDate, "closureCertificateDate", asOf)),
      action: "Submit closure certificate to DFAS-IN",
      paragraph: "C15-Legacy.7.5.2",
    },
    ...(past ? [] : datedDuties(state, asOf)),
    {
      date: asOf,
      open: openCredit(row, answers.creditRoute),
      action:
        row.caseStatus === "Reopened"
          ? "Process the credit, reconcile and re-close the case"
          : "Ask DSCA to re-open or DFAS-IN SCA to process the credit",
      paragraph: "C15-Legacy.7.6.3",
    },
    {
      date: asOf,
      open: both(ask, openAct(row.guidanceRequestedDate, "guidanceRequestedDate", asOf)),
      action: "Request guidance from DSCA CFD and DFAS-IN",
      paragraph: "C15-Legacy.7.5.1",
    },
    {
      date: asOf,
      open: both(is(route, PYA) ? true : owes, notAsked),
      action: "Seek current-year funds by prior year adjustment",
      paragraph: is(route, PYA) ? "C15-Legacy.7.5.3.1" : "C15-Legacy.7.6.3",
    },
  ];
  let first: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.open !== false && (first === null || candidate.date < first.date)) first = candidate;
  }
  if (first === null) return NOT_APPLICABLE;
  if (first.open !== true) return first.open as Answer;
  const { action, paragraph } = first;
  return known({ date: isoOf(first.date), action, actor: "IA", paragraph });
}
