import { isKnown } from "../kernel/bad";
import type { Day } from "../kernel/dates";
import type { Check } from "../kernel/finding";
import { dollarsOfCents } from "../kernel/money";
import type { Answer, Severity } from "../kernel/types";
import { REQUIREMENT_ABOVE_VALUE } from "./amounts";
import type { BpcCase } from "./bpc-case";
import type { CancellingYear, Due } from "./calendar";
import { IN_FORCE_DAY, P } from "./edition";
import { isNoYear } from "./fund";
import { closureNotBegun } from "./next-action";
import type { State } from "./states";

type BpcCheck = Check<BpcCase>;

/** What a message says where the cancelling year is not known. */
const MARCH_31 = "March 31 of the cancelling year";
const JULY_31 = "July 31 of the cancelling year";

/** The calendar of a row whose dates are known. */
function calendarOf(row: BpcCase): CancellingYear | null {
  return row.calendar.status === "known" ? row.calendar.value : null;
}

/** Duties of 7.1.1 and 7.5.1-.3 no longer press on a closed case or once the funds are cancelled. */
function pressing(row: BpcCase, severity: Severity): Severity {
  return row.past ? "info" : severity;
}

/** The same for a duty of 7.5; due before September 25, 2025 it stood in DSCA 22-33, outside this memorandum. */
function pressing75(row: BpcCase, severity: Severity, due: Day | undefined): Severity {
  return due !== undefined && due < IN_FORCE_DAY ? "info" : pressing(row, severity);
}

/** Severity of a state; none where there is nothing to say. */
const SEVERITY_OF_STATE: Readonly<Partial<Record<State, Severity>>> = {
  Overdue: "error",
  "Due today": "warning",
  Due: "warning",
  "Met late": "warning",
};

/** The due day is over on the as-of date. */
function isOver(row: BpcCase, due: Due | undefined): boolean {
  return due !== undefined && row.asOf !== null && row.asOf > due.day;
}

function onAlternate(row: BpcCase): boolean {
  return row.onAlternatePath === null;
}

/** Alternate path with memorandum submitted and obligation authority drawn down: closing may take its time. */
function alternateDone(row: BpcCase): boolean {
  return onAlternate(row) && row.done("returnMemoDate") === true && row.done("drawdownDate") === true;
}

function stateCheck(
  code: string,
  paragraph: string,
  rules: readonly string[],
  title: string,
  columns: readonly string[],
  stateOf: (row: BpcCase) => Answer<State>,
  dueOf: (year: CancellingYear) => Due,
  relaxedByAlternate: boolean,
): BpcCheck {
  return {
    code,
    paragraphs: [paragraph],
    severities: ["error", "warning", "info"],
    rules,
    columns,
    title,
    check(row, found, rule) {
      const calendar = calendarOf(row);
      const state = stateOf(row);
      if (!calendar || state.status !== "known") return;
      const severity = SEVERITY_OF_STATE[state.value];
      if (!severity) return;
      const due = dueOf(calendar);
      const settled = relaxedByAlternate && alternateDone(row);
      const of75 = paragraph !== P.close;
      found.add(
        rule,
        settled ? "info" : of75 ? pressing75(row, severity, due.day) : pressing(row, severity),
        flagged(row, columns),
        {
          due: due.iso,
          actor: "IA",
          data: { state: state.value, due: due.iso, day: due.day, settled },
        },
      );
    },
  };
}

/** The cells to look at: those acts not on record in time, else all. */
function flagged(row: BpcCase, columns: readonly string[]): readonly string[] {
  const open = columns.filter((column) => row.done(column as "sscDate") === false);
  return open.length > 0 ? open : columns;
}

const valueReview = stateCheck(
  "bpc.value-review",
  P.cancelling,
  ["R64"],
  "Value not reviewed and reduced by March 31",
  ["valueReducedDate"],
  (row) => row.valueReview,
  (year) => year.valueReview,
  false,
);

const completion = stateCheck(
  "bpc.completion",
  P.close,
  ["R60"],
  "Deliveries, invoices and payments not complete before July 31",
  ["deliveriesCompleteDate", "invoicesCompleteDate", "lastPaymentDate"],
  (row) => row.completion,
  (year) => year.completion,
  true,
);

const closureCertificate = stateCheck(
  "bpc.closure-certificate",
  P.cancelling,
  ["R59", "R65"],
  "Closure certificate not with DFAS-IN by July 31",
  ["closureCertificateDate"],
  (row) => row.closureCertificate,
  (year) => year.closure,
  true,
);

const returnMemo = stateCheck(
  "bpc.return-memo",
  P.alternate,
  ["R75"],
  "Funds Return Memorandum not with DFAS-IN by July 31",
  ["returnMemoDate"],
  (row) => row.returnMemo,
  (year) => year.closure,
  false,
);

const valueAbove: BpcCheck = {
  code: "bpc.value-above-requirement",
  paragraphs: [P.cancelling],
  severities: ["error", "warning", "info"],
  rules: ["R57", "R64"],
  columns: ["caseValue", "highestRequirement"],
  title: "Case value above the highest financial requirement",
  check(row, found, rule) {
    const { reduction } = row;
    if (isNoYear(row.facts) || reduction.status !== "known" || reduction.value <= 0) return;
    const due = calendarOf(row)?.valueReview;
    const passed = isOver(row, due);
    found.add(rule, pressing75(row, passed ? "error" : "warning", due?.day), ["caseValue"], {
      due: due?.iso,
      actor: "IA",
      data: { reduction: dollarsOfCents(reduction.value), due: due?.iso ?? MARCH_31, day: due?.day, passed },
    });
  },
};

const requirementExceeds: BpcCheck = {
  code: "bpc.requirement-exceeds-value",
  paragraphs: [P.cancelling],
  severities: ["warning", "info"],
  rules: ["R64"],
  columns: ["highestRequirement", "caseValue"],
  title: "Highest financial requirement above the case value",
  check(row, found, rule) {
    if (row.reduction === REQUIREMENT_ABOVE_VALUE)
      found.add(rule, pressing75(row, "warning", calendarOf(row)?.valueReview.day), ["highestRequirement"]);
  },
};

const closureNotBegunCheck: BpcCheck = {
  code: "bpc.closure-not-begun",
  paragraphs: [P.close],
  severities: ["error", "info"],
  rules: ["R62"],
  columns: ["closureBegunDate", "sscDate"],
  title: "Supply/services complete and closure not begun",
  check(row, found, rule) {
    const ssc = row.facts.sscDate;
    if (!isKnown(ssc) || row.asOf === null || ssc >= row.asOf) return;
    if (closureNotBegun(row) !== true) return;
    found.add(rule, pressing(row, "error"), ["closureBegunDate"], { actor: "IA" });
  },
};

const estimatedLate: BpcCheck = {
  code: "bpc.estimated-closure-late",
  paragraphs: [P.close],
  severities: ["warning", "info"],
  rules: ["R61"],
  columns: ["estimatedClosureDate"],
  title: "Estimated Closure Date after the closure date",
  check(row, found, rule) {
    const calendar = calendarOf(row);
    const { estimatedClosureDate } = row.facts;
    if (!calendar || !isKnown(estimatedClosureDate) || estimatedClosureDate <= calendar.closure.day) return;
    found.add(rule, pressing(row, "warning"), ["estimatedClosureDate"], {
      actor: "IA",
      data: { due: calendar.closure.iso },
    });
  },
};

const alternateReturn: BpcCheck = {
  code: "bpc.alternate-return",
  paragraphs: [P.cancelling, P.alternate],
  severities: ["warning", "info"],
  rules: ["R66", "R73", "R74"],
  columns: ["returnMemoDate", "drawdownDate", "canCloseByJuly31", "laterFundsOnCase"],
  title: "Alternate Funds Return is to be followed",
  check(row, found, rule) {
    if (!onAlternate(row)) return;
    const open = [
      ...(row.done("drawdownDate") === false ? ["drawdownDate"] : []),
      ...(row.done("returnMemoDate") === false ? ["returnMemoDate"] : []),
    ];
    if (open.length === 0) return;
    const due = calendarOf(row)?.closure;
    found.add(rule, pressing75(row, "warning", due?.day), open, {
      due: due?.iso,
      actor: "IA",
      data: { due: due?.iso ?? JULY_31, day: due?.day },
    });
  },
};

const drawdownMissing: BpcCheck = {
  code: "bpc.drawdown-missing",
  paragraphs: [P.alternate],
  severities: ["error", "warning", "info"],
  rules: ["R74"],
  columns: ["drawdownDate", "returnMemoDate"],
  title: "Obligation authority not drawn down",
  check(row, found, rule) {
    if (!onAlternate(row) || row.done("drawdownDate") !== false) return;
    const due = calendarOf(row)?.closure;
    const memo = row.done("returnMemoDate") === true;
    const passed = isOver(row, due);
    found.add(rule, pressing75(row, memo || passed ? "error" : "warning", due?.day), ["drawdownDate"], {
      due: due?.iso,
      actor: "IA",
      data: { memo, due: due?.iso ?? JULY_31, day: due?.day },
    });
  },
};

const remainsOpen: BpcCheck = {
  code: "bpc.remains-open",
  paragraphs: [P.afterReturn],
  severities: ["error", "info"],
  rules: ["R76", "R78"],
  columns: ["caseStatus", "returnMemoDate", "closureCertificateDate"],
  title: "A case on the alternate process remains open until reconciled and closed",
  check(row, found, rule) {
    if (row.done("returnMemoDate") !== true) return;
    const closed = row.facts.caseStatus === "Closed";
    const certificate = row.done("closureCertificateDate");
    if (closed && certificate === true) return;
    const wronglyClosed = closed && certificate === false;
    const early = row.asOf !== null && row.asOf < IN_FORCE_DAY;
    found.add(
      rule,
      wronglyClosed && !early ? "error" : "info",
      [wronglyClosed ? "caseStatus" : "returnMemoDate"],
      {
        data: { wronglyClosed },
      },
    );
  },
};

export const DUTY_CHECKS: readonly BpcCheck[] = [
  valueReview,
  valueAbove,
  requirementExceeds,
  completion,
  closureNotBegunCheck,
  estimatedLate,
  closureCertificate,
  alternateReturn,
  returnMemo,
  drawdownMissing,
  remainsOpen,
];
