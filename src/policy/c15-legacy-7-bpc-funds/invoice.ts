import { isBad, isKnown } from "../kernel/bad";
import { invalid, known, notApplicable, unknown } from "../kernel/answer";
import type { Day } from "../kernel/dates";
import type { Answer } from "../kernel/types";
import type { BpcCase } from "./bpc-case";
import type { Phase } from "./phase";

export const INVOICE_ROUTES = [
  "Prior year adjustment",
  "Ask DSCA CFD and DFAS-IN",
  "Pay from expired funds",
] as const;
export type InvoiceRoute = (typeof INVOICE_ROUTES)[number];

const PYA: Answer<InvoiceRoute> = known("Prior year adjustment");
const ASK: Answer<InvoiceRoute> = known("Ask DSCA CFD and DFAS-IN");
const PAY: Answer<InvoiceRoute> = known("Pay from expired funds");
const NO_INVOICE = notApplicable("There is no invoice and no funds are required.");
const ORDINARY = notApplicable("The funds have not expired: the invoice is paid as usual.");

/**
 * Where an invoice, or a need for funds without one, goes (7.5.1, 7.5.3.1, 7.6.4). First that fits: after
 * cancellation or once balances were returned, prior year adjustment; after drawdown, ask; cancelled, prior
 * year adjustment; expired, pay from the expired funds.
 */
export function invoiceRouteOf(row: BpcCase): Answer<InvoiceRoute> {
  if (row.standing.status !== "known") return row.standing;
  if (row.lastFy.status === "not-applicable") return row.lastFy;
  const day = dayOfNeed(row);
  return typeof day === "number" ? routeOf(row, day) : day;
}

/** The day the invoice came, or the as-of date where funds are required without one. */
function dayOfNeed(row: BpcCase): Day | Answer<never> {
  const { invoiceDate, fundsRequired } = row.facts;
  if (isBad(invoiceDate)) return invalid(["invoiceDate"]);
  if (invoiceDate !== null) return invoiceDate;
  if (isBad(fundsRequired)) return invalid(["fundsRequired"]);
  if (fundsRequired !== true) return NO_INVOICE;
  return row.asOf ?? unknown(["asOf"]);
}

function routeOf(row: BpcCase, day: Day): Answer<InvoiceRoute> {
  const calendar = row.calendar;
  if (calendar.status === "known" && day > calendar.value.cancellation.day)
    return step(row, "bpc.invoice-cancelled", PYA);
  const returned = since(row, "balancesReturnedDate", day);
  if (returned === true) return step(row, "bpc.invoice-returned", PYA);
  if (typeof returned === "object") return returned;
  if (calendar.status !== "known") return calendar;
  const drawn = since(row, "drawdownDate", day);
  if (drawn === true) return step(row, "bpc.invoice-drawdown", ASK);
  if (typeof drawn === "object") return drawn;
  const phase = row.phase;
  if (phase.status !== "known") return isNotExpired(phase) ? ORDINARY : phase;
  if (phase.value === "Cancelled") return step(row, "bpc.invoice-cancelled", PYA);
  return phase.value === "Expired" ? step(row, "bpc.invoice-expired", PAY) : ORDINARY;
}

/** Only whether the period of availability has begun is open: the funds have not expired either way. */
function isNotExpired(phase: Answer<Phase>): boolean {
  return phase.status === "unknown" && phase.missing.every((key) => key === "tas");
}

function step(row: BpcCase, id: string, route: Answer<InvoiceRoute>): Answer<InvoiceRoute> {
  if (route.status === "known") row.trace?.step(id, route.value);
  return route;
}

/** Was the act done, on or before the day of need? */
function since(
  row: BpcCase,
  column: "balancesReturnedDate" | "drawdownDate",
  day: Day,
): boolean | Answer<never> {
  const act = row.facts[column];
  return isKnown(act) && act > day ? false : row.done(column);
}
