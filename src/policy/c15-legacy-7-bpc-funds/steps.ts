import type { StepText } from "../kernel/section";
import { P } from "./edition";

/** What each step of an explanation does, with its paragraph. `reading` marks our interpretation. */
export const bpcSteps: Readonly<Record<string, StepText>> = {
  "bpc.applies": { paragraph: "25-47", text: "BPC legacy case (taken as one when blank)" },
  "bpc.no-year": {
    paragraph: P.close,
    text: "No-year symbol (X): 31 U.S.C. 1555, no cancelling year",
    reading: true,
  },
  "bpc.availability": { paragraph: P.close, text: "Last fiscal year of availability" },
  "bpc.statutory": {
    paragraph: P.close,
    text: "Other statutorily authorized period: the cancelling year given",
  },
  "bpc.cancelling-year": {
    paragraph: P.close,
    text: "Cancelling year: generally the fifth year after the funds expire",
  },
  "bpc.expiration": { paragraph: P.general, text: "Funds expire on September 30 of that year" },
  "bpc.due-value-review": { paragraph: P.cancelling, text: "Value review: March 31 of the cancelling year" },
  "bpc.due-completion": { paragraph: P.close, text: "Prior to July 31: by July 30 of the cancelling year" },
  "bpc.due-closure": { paragraph: P.cancelling, text: "Closure certificate: no later than July 31" },
  "bpc.due-memo": { paragraph: P.alternate, text: "Funds Return Memorandum: no later than July 31" },
  "bpc.due-cancellation": {
    paragraph: P.close,
    text: "Last usable day: September 30 of the cancelling year",
    reading: true,
  },
  "bpc.phase": {
    paragraph: P.general,
    text: "Phase on the as-of date; each September 30 belongs to the phase it ends",
  },
  "bpc.use": { paragraph: P.general, text: "Use of funds in this phase (cancelled: 7.5.2, no purpose)" },
  "bpc.use-expired": {
    paragraph: P.general,
    text: "Expired funds: liquidate earlier obligations, incur no new ones",
  },
  "bpc.use-scope": { paragraph: P.general, text: "Upward adjustments of expired funds: within scope only" },
  "bpc.use-availability": { paragraph: P.general, text: "Obligation incurred in the period of availability" },
  "bpc.use-transfer": {
    paragraph: P.general,
    text: '"Prior to transfer" can be read two ways',
    reading: true,
  },
  "bpc.value-review": { paragraph: P.cancelling, text: "Value reviewed and reduced by March 31" },
  "bpc.nothing-to-reduce": {
    paragraph: P.cancelling,
    text: "Value equals the highest requirement: nothing to reduce",
    reading: true,
  },
  "bpc.completion": { paragraph: P.close, text: "Deliveries, invoices and payments complete by July 30" },
  "bpc.certificate": { paragraph: P.cancelling, text: "Closure certificate to DFAS-IN by July 31" },
  "bpc.return-memo": { paragraph: P.alternate, text: "Funds Return Memorandum to DFAS-IN by July 31" },
  "bpc.path-later-funds": {
    paragraph: P.alternate,
    text: "The case holds later funds: it cannot close with this fund",
    reading: true,
  },
  "bpc.path-forecast": {
    paragraph: P.cancelling,
    text: "Forecast whether the case can close by July 31",
    reading: true,
  },
  "bpc.path-record": {
    paragraph: P.alternate,
    text: "What is on record: memorandum, certificate or closed case",
    reading: true,
  },
  "bpc.path-calendar": {
    paragraph: P.alternate,
    text: "July 31 has passed without a certificate",
    reading: true,
  },
  "bpc.reduction": { paragraph: P.cancelling, text: "Case value less highest financial requirement" },
  "bpc.drawdown": { paragraph: P.alternate, text: "Balances to draw down, as far as given" },
  "bpc.cancelled-funds": { paragraph: P.cancelled, text: "Cancelled, with a balance above zero" },
  "bpc.invoice-cancelled": { paragraph: P.transport, text: "After cancellation: prior year adjustment" },
  "bpc.invoice-returned": { paragraph: P.afterReturn, text: "Balances were returned: prior year adjustment" },
  "bpc.invoice-drawdown": {
    paragraph: P.cancelling,
    text: "After drawdown, before cancellation: ask DSCA CFD and DFAS-IN",
  },
  "bpc.invoice-expired": { paragraph: P.general, text: "Expired funds liquidate earlier obligations" },
  "bpc.credit": { paragraph: P.credits, text: "Credit after cancellation, by the status of the case" },
  "bpc.credit-to-treasury": { paragraph: P.credits, text: "DSCA returns the credit to the Treasury" },
  "bpc.debit": { paragraph: P.credits, text: "Debits follow the Prior Year Adjustment process" },
  "bpc.transport": { paragraph: P.transport, text: "Cancelled transportation residual goes to the Treasury" },
  "bpc.next-action": { paragraph: P.close, text: "The earliest open duty" },
};
