import type { CaseKind } from "./kernel/types";

/** What SAMM says behind each answer, our reading where there is one, and the rules it computes. */
export interface AnswerProse {
  readonly rules: readonly string[];
  readonly samm: string;
  readonly interpretation?: string;
  readonly alternative?: string;
}

const stock: Readonly<Record<string, AnswerProse>> = {
  method: {
    rules: ["R37", "R38", "R41", "R42", "R43", "R44"],
    samm: "Without intent to replace: actual value. With intent: identical article, else functional equivalent, else last acquisition cost.",
    interpretation: "An identical article that cannot be obtained counts as not meeting the requirement.",
  },
  price: {
    rules: ["R38", "R42", "R43", "R44", "R48"],
    samm: "The cost the method names, less any depreciation of the article sold.",
    interpretation: "Exact to the cent; only a depreciation percentage is rounded, half up.",
  },
  actualValue: {
    rules: ["R38"],
    samm: "DoD's acquisition cost of the item being sold, less any depreciation.",
  },
  depreciationApplied: {
    rules: ["R51", "R52"],
    samm: "Serviceable munitions retain their full value and should not be depreciated.",
    interpretation: "This holds for sales with and without intent to replace.",
  },
  differential: { rules: ["R49"], samm: "The difference between the replacement price and actual value." },
  substantiallyHigher: {
    rules: ["R49"],
    samm: "Substantially higher, without a number.",
    interpretation: "The threshold is the analyst's; at or below actual value the answer is No without one.",
  },
  noticeGiven: {
    rules: ["R49", "R50"],
    samm: "Fully aware and clearly desiring to proceed, prior to any binding agreement.",
    interpretation: "A notice on the day of the agreement is not prior to it.",
  },
  proceedsSdaf: {
    rules: ["R39"],
    samm: "Without intent, what national funds paid goes to the Special Defense Acquisition Fund.",
  },
  proceedsTreasury: {
    rules: ["R40"],
    samm: "Without intent, what U.S. grant assistance paid goes to Treasury as miscellaneous receipts.",
  },
  proceedsProcurement: {
    rules: ["R45"],
    samm: "With intent, all proceeds go to the current procurement account.",
  },
};

const returns: Readonly<Record<string, AnswerProse>> = {
  eligibility: {
    rules: ["R4", "R5", "R9", "R10", "R11", "R15", "R19", "R24"],
    samm: "Returns and buy backs each have stated conditions, all of which must be met.",
    interpretation: "Eligible means that the stated gates are passed, not that DoD accepts.",
  },
  limits: {
    rules: ["R11"],
    samm: "Sensitive articles requiring release determinations do not go to other partners for FMS-funded requirements.",
    interpretation: "With both requirements the article may come back for DoD only.",
  },
  actions: {
    rules: ["R6", "R7", "R21"],
    samm: "Change of end use request and notice to the SCO; for buy backs a review of DFARS 225.70.",
  },
  openActions: {
    rules: ["R6", "R7", "R21", "R26"],
    samm: "The actions asked for.",
    interpretation: "An action without a date on record is open.",
  },
  payee: {
    rules: ["R22"],
    samm: "Funds due the partner go to its FMS Trust Fund account (partner-funded LOAs).",
    interpretation: "Other LOA funding is left for review.",
  },
  transport: {
    rules: ["R32", "R33"],
    samm: "DoD-initiated: the DoD purchaser. Partner-initiated: the partner with the DoD purchaser.",
    interpretation: "Other LOA funding is left for review.",
  },
  newFmsCase: { rules: ["R18"], samm: "A buy back does not constitute a new FMS case." },
  reconcile: {
    rules: ["R25", "R27"],
    samm: "On an open case, not supply/services complete, once the contract is met and fully executed.",
    interpretation: "Closed and supply/services complete cases are not reconciled on.",
  },
  recordGaps: {
    rules: ["R28", "R29", "R31"],
    samm: "Original partner, articles, recipient, authority for any retransfer; DSAMS indicator and remarks may serve.",
    interpretation: "Asked of open cases only; authority only for a follow-on transfer.",
  },
};

const bpc: Readonly<Record<string, AnswerProse>> = {
  nextAction: {
    rules: ["R57", "R62", "R64", "R65", "R71", "R75", "R77", "R79", "R83"],
    samm: "Each duty with its date and actor.",
    interpretation: "The earliest open one, overdue ones included; immediately is the as-of date.",
  },
  phase: {
    rules: ["R54", "R55", "R68"],
    samm: "Available, then expired, then cancelled.",
    interpretation: "Each September 30 belongs to the phase it ends.",
  },
  cancellingFy: {
    rules: ["R58"],
    samm: "Generally the fifth year after the funds expire for new obligation, or other statutorily authorized period.",
    interpretation: "Plus five unless a year is given.",
  },
  expirationDate: {
    rules: ["R55"],
    samm: "Funds expire for new obligation at the end of their last year of availability.",
  },
  valueReviewDue: { rules: ["R64"], samm: "March 31 of the final fiscal year." },
  completeBy: { rules: ["R60"], samm: "Prior to July 31.", interpretation: "That is July 30." },
  closureDue: {
    rules: ["R59", "R65"],
    samm: "No later than July 31 of the cancelling year.",
    interpretation: "The calendar year of the same number.",
  },
  returnMemoDue: {
    rules: ["R75"],
    samm: "No later than July 31 of the fiscal year of the funds' cancellation.",
  },
  cancellationDate: {
    rules: ["R57", "R58"],
    samm: "The end of the cancelling year.",
    interpretation: "Funds are usable on September 30 and cancelled on October 1.",
  },
  path: {
    rules: ["R66", "R73"],
    samm: "Close by July 31, or Alternate Funds Return.",
    interpretation: "Later funds, forecast, record, calendar: the first that fits.",
  },
  valueReview: { rules: ["R64"], samm: "Reviewed and reduced by March 31." },
  completion: { rules: ["R60"], samm: "Delivered, invoiced and paid prior to July 31." },
  closureCertificate: { rules: ["R65"], samm: "To DFAS-IN no later than July 31." },
  returnMemo: { rules: ["R75"], samm: "To DFAS-IN no later than July 31, on the alternate path." },
  reduction: { rules: ["R64"], samm: "Down to the highest financial requirement." },
  drawdown: {
    rules: ["R74"],
    samm: "Undelivered orders, unpaid obligations and/or uncollected reimbursements.",
  },
  newObligations: { rules: ["R55"], samm: "Expired funds are no longer available for new obligations." },
  liquidation: {
    rules: ["R56", "R68"],
    samm: "Expired funds liquidate earlier obligations; cancelled funds nothing.",
  },
  proposedUseAllowed: {
    rules: ["R54", "R55", "R56", "R68"],
    samm: "By phase; upward adjustments within scope of obligations incurred in the period of availability prior to transfer.",
    interpretation: "After the transfer but within availability: review.",
    alternative: "Prior to transfer may qualify the period of availability, or the obligation.",
  },
  cancelledFundsOnCase: {
    rules: ["R68", "R69", "R71"],
    samm: "Cancelled funds identified on an existing case.",
  },
  invoiceRoute: {
    rules: ["R67", "R77", "R85"],
    samm: "Ask after drawdown; prior year adjustment once balances are returned or funds cancelled.",
    interpretation: "The branch is whether balances have been returned.",
  },
  creditRoute: {
    rules: ["R79", "R80"],
    samm: "Closed: DSCA re-opens or DFAS-IN SCA processes. Re-opened: process, reconcile, re-close.",
  },
  creditToTreasury: { rules: ["R81"], samm: "DSCA returns the credit to the Treasury." },
  debitToPya: { rules: ["R83"], samm: "Debits follow the prior year adjustment process." },
  transportToTreasury: { rules: ["R84"], samm: "Cancelled transportation residuals go to the Treasury." },
};

export const ANSWER_PROSE: Readonly<Record<CaseKind, Readonly<Record<string, AnswerProse>>>> = {
  "stock-sale": stock,
  "return-or-buy-back": returns,
  "bpc-case": bpc,
};
