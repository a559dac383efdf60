import { CANCELLED, funds, type Proof } from "./proof";

const NO_YEAR =
  "Not applicable: No-year funds (X) have no period of availability and no cancelling year; they close only under 31 U.S.C. 1555.";

/** Rules of the memorandum, each proved by what `reviewCase` makes of a row. */
export const bpcProofs: Readonly<Record<string, readonly Proof[]>> = {
  R54: [
    funds({ proposedUse: "New obligation", transferDate: "2021-01-01" }, "2024-05-01", {
      finds: ["bpc.trust-fund-no-exemption"],
    }),
  ],
  R55: [
    funds({ proposedUse: "New obligation" }, "2021-10-01", {
      answers: { newObligations: "No" },
      finds: ["bpc.use-not-allowed"],
    }),
  ],
  R56: [
    funds(
      {
        proposedUse: "Upward adjustment",
        withinScope: true,
        obligationDate: "2021-03-01",
        transferDate: "2021-06-01",
      },
      "2024-05-01",
      { answers: { proposedUseAllowed: "Yes" } },
    ),
    funds({ proposedUse: "Upward adjustment", withinScope: false }, "2024-05-01", {
      answers: { proposedUseAllowed: "No" },
    }),
  ],
  R57: [
    funds({ caseValue: 10, highestRequirement: 4 }, "2026-04-01", {
      answers: { reduction: "6" },
      finds: ["bpc.value-above-requirement"],
    }),
  ],
  R58: [
    funds({}, "2024-05-01", { answers: { cancellingFy: "2026", cancellationDate: "2026-09-30" } }),
    funds({ cancellingFy: 2030 }, "2024-05-01", {
      answers: { closureDue: "2030-07-31" },
      finds: ["bpc.statutory-period"],
    }),
    // No-year funds do not cancel: nothing of the cancelling year is asked of them, whatever the other cells hold.
    funds(
      {
        tas: "97X0100",
        availabilityEndFy: null,
        cancellingFy: "soon",
        laterFundsOnCase: true,
        closureCertificateDate: "soon",
        fundsOnCase: 5,
        invoiceDate: "soon",
        creditDate: "soon",
      },
      CANCELLED,
      {
        answers: {
          cancellingFy: NO_YEAR,
          path: NO_YEAR,
          closureCertificate: NO_YEAR,
          cancelledFundsOnCase: NO_YEAR,
          invoiceRoute: NO_YEAR,
          creditRoute: NO_YEAR,
        },
      },
    ),
  ],
  R59: [
    funds({}, "2026-08-01", { answers: { closureDue: "2026-07-31" }, finds: ["bpc.closure-certificate"] }),
  ],
  R60: [
    funds({}, "2026-07-31", {
      answers: { completeBy: "2026-07-30", completion: "Overdue" },
      finds: ["bpc.completion"],
    }),
  ],
  R61: [
    funds({ estimatedClosureDate: "2026-08-01" }, "2026-05-01", { finds: ["bpc.estimated-closure-late"] }),
    funds({ estimatedClosureDate: "2026-07-31" }, "2026-05-01", { not: ["bpc.estimated-closure-late"] }),
  ],
  R62: [
    funds({ sscDate: "2026-04-30" }, "2026-05-01", { finds: ["bpc.closure-not-begun"] }),
    funds({ sscDate: "2026-05-01" }, "2026-05-01", { not: ["bpc.closure-not-begun"] }),
    funds({}, "", { answers: { nextAction: "Unknown: needs asOf" } }),
  ],
  R64: [
    funds({}, "2026-04-01", {
      answers: { valueReviewDue: "2026-03-31", valueReview: "Overdue" },
      finds: ["bpc.value-review"],
    }),
  ],
  R65: [
    funds({ closureCertificateDate: "2026-07-31" }, "2026-08-01", {
      answers: { closureCertificate: "Met" },
      not: ["bpc.closure-certificate"],
    }),
  ],
  R66: [
    funds({ canCloseByJuly31: false }, "2026-05-01", {
      answers: { path: "Alternate funds return" },
      finds: ["bpc.alternate-return"],
    }),
  ],
  R67: [
    funds({ drawdownDate: "2026-07-15", invoiceDate: "2026-08-01" }, "2026-08-01", {
      answers: { invoiceRoute: "Ask DSCA CFD and DFAS-IN" },
      finds: ["bpc.invoice"],
    }),
  ],
  R68: [
    funds({ proposedUse: "Liquidation" }, "2026-10-01", {
      answers: { phase: "Cancelled", liquidation: "No" },
      finds: ["bpc.use-not-allowed"],
    }),
  ],
  R69: [
    funds({ fundsOnCase: 5 }, "2026-10-01", {
      answers: { cancelledFundsOnCase: "Yes" },
      finds: ["bpc.cancelled-funds"],
    }),
  ],
  R71: [
    funds({ fundsOnCase: 5 }, "2026-10-01", {
      answers: { nextAction: "2026-10-01: Submit closure certificate to DFAS-IN (IA, C15-Legacy.7.5.2)" },
    }),
    funds({}, "2026-10-01", { finds: ["bpc.cancelled-funds-unknown"] }),
    funds({ fundsOnCase: "TBD", caseStatus: "Closed" }, "2026-10-01", {
      answers: { nextAction: "Cannot be decided: fundsOnCase cannot be used" },
    }),
  ],
  R73: [funds({ laterFundsOnCase: true }, "2026-05-01", { answers: { path: "Alternate funds return" } })],
  R74: [
    funds({ canCloseByJuly31: false, undeliveredOrders: 1, unpaidObligations: 2 }, "2026-05-01", {
      answers: { drawdown: "3" },
      finds: ["bpc.drawdown-missing"],
    }),
  ],
  R75: [
    funds({ canCloseByJuly31: false }, "2026-08-01", {
      answers: { returnMemoDue: "2026-07-31", returnMemo: "Overdue" },
      finds: ["bpc.return-memo"],
    }),
  ],
  R77: [
    funds({ balancesReturnedDate: "2026-08-20", fundsRequired: true }, "2026-09-01", {
      answers: { invoiceRoute: "Prior year adjustment" },
      finds: ["bpc.invoice"],
    }),
  ],
  R78: [
    funds({ returnMemoDate: "2026-07-20", caseStatus: "Closed" }, "2026-08-01", {
      finds: ["bpc.remains-open"],
    }),
  ],
  R79: [
    funds({ caseStatus: "Closed", creditDate: "2026-10-05", creditAmount: 7 }, CANCELLED, {
      answers: { creditRoute: "DSCA re-opens the case; DFAS-IN SCA processes the credit" },
      finds: ["bpc.credit"],
    }),
  ],
  R80: [
    funds({ caseStatus: "Reopened", creditDate: "2026-10-05" }, CANCELLED, {
      answers: { creditRoute: "Process, reconcile, re-close" },
    }),
  ],
  R81: [
    funds({ caseStatus: "Closed", creditDate: "2026-10-05", creditAmount: 7 }, CANCELLED, {
      answers: { creditToTreasury: "7" },
    }),
  ],
  R82: [
    funds({ creditAmount: 7, debitAmount: 3, postedAs: "Net", creditDate: "2026-10-05" }, CANCELLED, {
      finds: ["bpc.net-posting"],
    }),
  ],
  R83: [
    funds({ debitAmount: 3 }, CANCELLED, { answers: { debitToPya: "3" }, finds: ["bpc.debit"] }),
    funds({ fundsOnCase: 0, debitAmount: "TBD" }, CANCELLED, {
      answers: { nextAction: "Cannot be decided: debitAmount cannot be used" },
    }),
    funds({ fundsOnCase: 0, debitAmount: "TBD", invoiceDate: "soon" }, CANCELLED, {
      answers: { nextAction: "Cannot be decided: invoiceDate cannot be used" },
    }),
  ],
  R84: [
    funds({ transportResidual: 3 }, CANCELLED, {
      answers: { transportToTreasury: "3" },
      finds: ["bpc.transport-residual"],
    }),
  ],
  R85: [
    funds({ invoiceDate: "2026-10-05" }, CANCELLED, { answers: { invoiceRoute: "Prior year adjustment" } }),
  ],
  R87: [funds({}, "2025-09-24", { finds: ["bpc.before-25-47"] })],
};
