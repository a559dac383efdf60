import type { Answer } from "../../../src/policy";
import type { BpcRow } from "./bpc-row";
import { dayOf } from "./read";
import {
  AS_OF,
  BAD,
  invalid,
  isValue,
  known,
  NOT_APPLICABLE,
  REVIEW,
  undecided,
  unknown,
  type ReferenceFinding,
} from "./shape";

const ACTS = [
  "valueReducedDate",
  "deliveriesCompleteDate",
  "invoicesCompleteDate",
  "lastPaymentDate",
  "sscDate",
  "closureBegunDate",
  "closureCertificateDate",
  "drawdownDate",
  "returnMemoDate",
  "balancesReturnedDate",
  "guidanceRequestedDate",
  "pyaRequestedDate",
] as const;
export type ActColumn = (typeof ACTS)[number];

/** The fund of the row: its years, no-year, or why they are not known. */
export interface Fund {
  readonly noYear: boolean;
  readonly trustFund: boolean;
  /** First year of availability, where the TAS says it. */
  readonly begin: number | null;
  readonly end: number | null;
  readonly cancelling: number | null;
  /** Why `end` is not known. */
  readonly endAnswer: Answer;
  /** Why `cancelling` is not known. */
  readonly cancellingAnswer: Answer;
}

/** Marks contradicting cells unreadable, and notes the finding. */
export function contradictions(row: BpcRow, findings: ReferenceFinding[]): void {
  const { tas, availabilityEndFy, cancellingFy, implementedDate } = row;
  const clash = (code: string): void => {
    findings.push({ code, severity: "error", missing: null });
  };
  const noYear = isValue(tas) && tas.end === null;
  const symbolYear = isValue(tas) ? tas.end : null;
  const lastYear = isValue(availabilityEndFy) ? availabilityEndFy : symbolYear;
  if (noYear && tas.account !== "8242") {
    if (isValue(availabilityEndFy) || isValue(cancellingFy)) {
      clash("input.contradiction");
      row.tas = BAD;
      if (isValue(availabilityEndFy)) row.availabilityEndFy = BAD;
      if (isValue(cancellingFy)) row.cancellingFy = BAD;
    }
  } else if (symbolYear !== null && isValue(availabilityEndFy) && symbolYear !== availabilityEndFy) {
    clash("input.contradiction");
    row.tas = BAD;
    row.availabilityEndFy = BAD;
  } else if (isValue(cancellingFy) && lastYear !== null && cancellingFy < lastYear) {
    clash("input.contradiction");
    row.cancellingFy = BAD;
    if (isValue(availabilityEndFy)) row.availabilityEndFy = BAD;
    if (symbolYear !== null) row.tas = BAD;
  }
  if (!isValue(implementedDate)) return;
  for (const column of ACTS) {
    const act = row[column];
    if (isValue(act) && act < implementedDate) {
      clash("input.date-order");
      row[column] = BAD;
    }
  }
}

export function fundOf(row: BpcRow): Fund {
  const { tas, availabilityEndFy, cancellingFy } = row;
  const trustFund = isValue(tas) && tas.end === null && tas.account === "8242";
  const noYear = isValue(tas) && tas.end === null && !trustFund;
  let end: number | null = null;
  let begin: number | null = null;
  if (isValue(tas) && tas.end !== null) {
    end = tas.end;
    begin = tas.begin;
  } else if (isValue(availabilityEndFy)) {
    end = availabilityEndFy;
  }
  let endAnswer: Answer = NOT_APPLICABLE;
  if (!noYear && end === null) {
    if (availabilityEndFy === BAD) endAnswer = invalid(["availabilityEndFy"]);
    else endAnswer = tas === BAD ? invalid(["tas"]) : unknown(["availabilityEndFy"]);
  }
  let cancelling: number | null = null;
  let cancellingAnswer = endAnswer;
  if (!noYear) {
    if (cancellingFy === BAD) cancellingAnswer = invalid(["cancellingFy"]);
    else if (cancellingFy !== null) cancelling = cancellingFy;
    else if (end !== null) cancelling = end + 5;
  }
  return { noYear, trustFund, begin, end, cancelling, endAnswer, cancellingAnswer };
}

export function phaseOf(fund: Fund, asOf: number | null): Answer {
  if (fund.noYear) return NOT_APPLICABLE;
  const { begin, end, cancelling } = fund;
  const bad =
    end === null && fund.endAnswer.status === "invalid"
      ? fund.endAnswer
      : cancelling === null && fund.cancellingAnswer.status === "invalid"
        ? fund.cancellingAnswer
        : null;
  if (asOf === null) return bad ?? AS_OF;
  if (cancelling !== null && asOf > dayOf(cancelling, 9, 30)) return known("Cancelled");
  if (end === null) return bad ?? fund.endAnswer;
  if (asOf < dayOf((begin ?? end) - 1, 10, 1)) {
    return begin === null ? unknown(["tas"]) : known("Not yet available");
  }
  if (asOf <= dayOf(end, 9, 30)) return known("Available");
  return cancelling === null ? fund.cancellingAnswer : known("Expired");
}

/** Are the funds cancelled? The cancelling year alone decides. */
export function cancelledOf(fund: Fund, asOf: number | null): boolean | Answer {
  if (fund.noYear) return NOT_APPLICABLE;
  if (fund.cancelling === null) return fund.cancellingAnswer;
  return asOf === null ? AS_OF : asOf > dayOf(fund.cancelling, 9, 30);
}

/** Liquidation while available or expired; the cancelling year alone settles it while it runs. */
export function liquidationOf(fund: Fund, phase: Answer, asOf: number | null): Answer {
  if (phase.status === "known") return known(phase.value === "Available" || phase.value === "Expired");
  const { end, cancelling } = fund;
  if (end === null && cancelling !== null && asOf !== null && asOf >= dayOf(cancelling - 1, 10, 1)) {
    return known(true);
  }
  return phase;
}

/** New obligations while available; past the expiration date the answer is No, whenever the funds cancel. */
export function newObligationsOf(fund: Fund, phase: Answer, asOf: number | null): Answer {
  if (phase.status === "known") return known(phase.value === "Available");
  return asOf !== null && fund.end !== null && asOf > dayOf(fund.end, 9, 30) ? known(false) : phase;
}

export function useOf(row: BpcRow, fund: Fund, phase: Answer, asOf: number | null): Answer {
  const { proposedUse, obligationDate, withinScope, transferDate } = row;
  if (fund.noYear || proposedUse === null) return NOT_APPLICABLE;
  if (phase.status !== "known") {
    if (proposedUse === "New obligation") return newObligationsOf(fund, phase, asOf);
    return proposedUse === "Liquidation" ? liquidationOf(fund, phase, asOf) : phase;
  }
  if (phase.value === "Cancelled" || phase.value === "Not yet available") return known(false);
  if (phase.value === "Available") return known(true);
  if (proposedUse === BAD) return invalid(["proposedUse"]);
  if (proposedUse === "New obligation") return known(false);
  if (proposedUse === "Liquidation") return known(true);
  if (withinScope === false) return known(false);
  if (isValue(obligationDate)) {
    if (fund.end !== null && obligationDate > dayOf(fund.end, 9, 30)) return known(false);
    if (fund.begin !== null && obligationDate < dayOf(fund.begin - 1, 10, 1)) return known(false);
  }
  const bad: string[] = [];
  const missing: string[] = [];
  if (withinScope === BAD) bad.push("withinScope");
  if (obligationDate === BAD) bad.push("obligationDate");
  if (transferDate === BAD) bad.push("transferDate");
  if (withinScope === null) missing.push("withinScope");
  if (obligationDate === null) missing.push("obligationDate");
  const first = fund.begin ?? fund.end!;
  if (isValue(obligationDate) && obligationDate < dayOf(first - 1, 10, 1)) missing.push("tas");
  if (bad.length > 0 || missing.length > 0) return undecided(bad, missing);
  return transferDate !== null && (obligationDate as number) > (transferDate as number)
    ? REVIEW
    : known(true);
}
