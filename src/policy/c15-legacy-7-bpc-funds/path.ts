import { isBad } from "../kernel/bad";
import { invalid, known, notApplicable, unknown } from "../kernel/answer";
import type { Answer } from "../kernel/types";
import type { BpcCase } from "./bpc-case";

export const PATHS = ["Close by July 31", "Alternate funds return"] as const;
export type Path = (typeof PATHS)[number];

const CLOSE: Answer<Path> = known("Close by July 31");
const ALTERNATE: Answer<Path> = known("Alternate funds return");
export const ON_CLOSE_PATH = notApplicable(
  "The case is to close by July 31; nothing is returned by the alternate process.",
);

/** How the funds leave the case: by its closure, or by the alternate process (7.5.1, 7.5.3). First that fits. */
export function pathOf(row: BpcCase): Answer<Path> {
  if (row.standing.status !== "known") return row.standing;
  if (row.lastFy.status === "not-applicable") return row.lastFy;
  const { laterFundsOnCase, canCloseByJuly31 } = row.facts;
  if (laterFundsOnCase === true) return step(row, "bpc.path-later-funds", ALTERNATE);
  if (isBad(laterFundsOnCase)) return invalid(["laterFundsOnCase"]);
  if (isBad(canCloseByJuly31)) return invalid(["canCloseByJuly31"]);
  if (canCloseByJuly31 === false) return step(row, "bpc.path-forecast", ALTERNATE);
  return canCloseByJuly31 ? pathOfYes(row) : pathOfRecord(row);
}

function step(row: BpcCase, id: string, path: Answer<Path>): Answer<Path> {
  row.trace?.step(id, path === CLOSE ? "close by July 31" : "alternate funds return");
  return path;
}

/** A forecast Yes holds until July 31 has passed without a certificate. */
function pathOfYes(row: BpcCase): Answer<Path> {
  const certificate = row.done("closureCertificateDate");
  const passed = july31Passed(row);
  if (certificate === true || passed === false) return step(row, "bpc.path-forecast", CLOSE);
  if (typeof certificate === "object") return certificate;
  if (typeof passed !== "boolean") return passed;
  return step(row, "bpc.path-forecast", ALTERNATE);
}

/** Without a forecast: what is on record, then the calendar. */
function pathOfRecord(row: BpcCase): Answer<Path> {
  const memo = row.done("returnMemoDate");
  if (memo === true) return step(row, "bpc.path-record", ALTERNATE);
  const certificate = row.done("closureCertificateDate");
  const { caseStatus } = row.facts;
  if (memo === false && (certificate === true || caseStatus === "Closed"))
    return step(row, "bpc.path-record", CLOSE);
  if (typeof memo === "object") return memo;
  if (typeof certificate === "object") return certificate;
  if (isBad(caseStatus)) return invalid(["caseStatus"]);
  const passed = july31Passed(row);
  if (passed === true) return step(row, "bpc.path-calendar", ALTERNATE);
  return typeof passed === "object" && passed.status === "invalid" ? passed : unknown(["canCloseByJuly31"]);
}

/** Has July 31 of the cancelling year passed on the as-of date? */
function july31Passed(row: BpcCase): boolean | Answer<never> {
  const calendar = row.calendar;
  if (calendar.status !== "known") return calendar;
  const asOf = row.asOf;
  return asOf === null ? unknown(["asOf"]) : asOf > calendar.value.closure.day;
}
