import {
  answerText,
  openDuties,
  reviewCase,
  ruleCatalogue,
  type CaseKind,
  type CellValue,
  type ReviewContext,
} from "../../src/policy";

/**
 * Every numbered rule of the memoranda (R1 to R87), each proved by an assertion, or named as a pointer with
 * the reason why nothing of a row can prove it.
 */
type Facts = Record<string, CellValue>;
interface Proof {
  readonly kind: CaseKind;
  readonly facts: Facts;
  readonly asOf?: string;
  readonly context?: Partial<ReviewContext>;
  readonly answers?: Record<string, string>;
  readonly finds?: readonly string[];
  readonly not?: readonly string[];
}

const RETURN: Facts = {
  channel: "WWRS return",
  requestDate: "2026-04-01",
  providedUnderAeca: true,
  sme: false,
  fullyFunctioning: true,
  requirement: "DoD",
};
const BUY: Facts = {
  channel: "Buy back",
  requestDate: "2026-04-01",
  soldUnderFms: true,
  contractVehicle: "FAR/DFARS",
  fundSource: "DoD procurement",
  loaFunding: "Partner",
  initiator: "DoD",
  use: "DoD",
};
const SALE: Facts = {
  agreementDate: "2025-02-03",
  intentToReplace: false,
  acquisitionCost: 1000,
  depreciation: 400,
  munition: false,
};
const REPLACE: Facts = {
  ...SALE,
  intentToReplace: true,
  identicalMeetsRequirement: true,
  identicalObtainable: true,
  identicalCost: 1500,
};
const BPC: Facts = { caseType: "BPC legacy", availabilityEndFy: 2021 };
const CANCELLED = "2026-11-02";

const returns = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "return-or-buy-back",
  facts: { ...RETURN, ...facts },
  ...rest,
});
const buys = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "return-or-buy-back",
  facts: { ...BUY, ...facts },
  ...rest,
});
const sells = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "stock-sale",
  facts: { ...SALE, ...facts },
  ...rest,
});
const replaces = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "stock-sale",
  facts: { ...REPLACE, ...facts },
  ...rest,
});
const funds = (facts: Facts, asOf: string, rest: Omit<Proof, "kind" | "facts" | "asOf">): Proof => ({
  kind: "bpc-case",
  facts: { ...BPC, ...facts },
  asOf,
  ...rest,
});

const PROOFS: Readonly<Record<string, readonly Proof[]>> = {
  R1: [
    returns({ sme: true }, { finds: ["return.sme"] }),
    buys({ sme: true }, { answers: { eligibility: "Eligible" } }),
  ],
  R2: [returns({ sme: true }, { finds: ["return.suggest-buy-back"] })],
  R4: [returns({}, { answers: { eligibility: "Eligible" } })],
  R5: [buys({ soldUnderFms: null, providedUnderAeca: false }, { answers: { eligibility: "Not eligible" } })],
  R6: [
    returns({}, { finds: ["transfer.change-of-end-use"] }),
    returns({ changeOfEndUseDate: "2026-04-02" }, { not: ["transfer.change-of-end-use"] }),
  ],
  R7: [
    buys({}, { finds: ["transfer.sco-not-notified"] }),
    buys({ scoNotifiedDate: "2026-04-02" }, { not: ["transfer.sco-not-notified"] }),
  ],
  R8: [
    returns(
      { soldUnderFms: false },
      { finds: ["return.not-primary-use"], answers: { eligibility: "Eligible" } },
    ),
  ],
  R9: [
    returns({ providedUnderAeca: false }, { finds: ["return.not-aeca"] }),
    returns({ fullyFunctioning: false }, { finds: ["return.not-functioning"] }),
    returns({ needsRepair: true, fullyFunctioning: null }, { finds: ["return.not-functioning"] }),
  ],
  R10: [
    returns({ requirement: "None" }, { finds: ["return.no-requirement"] }),
    returns({ requirement: "FMS", sensitive: false }, { answers: { eligibility: "Eligible" } }),
  ],
  R11: [
    returns(
      { requirement: "FMS", sensitive: true, releaseDetermination: true },
      { finds: ["return.release-determination"] },
    ),
    returns(
      { requirement: "Both", sensitive: true, releaseDetermination: true },
      { answers: { limits: "Not to another FMS partner" }, finds: ["return.limited-to-dod"] },
    ),
  ],
  R12: [
    returns({ initiator: "DoD" }, { finds: ["return.not-primary-use"] }),
    returns({ initiator: "Partner", loaFunding: "Partner" }, { not: ["return.not-primary-use"] }),
  ],
  R13: [returns({ use: "Follow-on" }, { finds: ["transfer.onward-authority"] })],
  R15: [buys({ soldUnderFms: false }, { finds: ["buyback.not-sold-under-fms"] })],
  R16: [buys({ use: "Follow-on" }, { answers: { eligibility: "Eligible" } })],
  R17: [buys({ use: "Follow-on" }, { finds: ["transfer.onward-authority"] })],
  R18: [buys({ newFmsCase: true }, { answers: { newFmsCase: "No" }, finds: ["buyback.new-fms-case"] })],
  R19: [buys({ contractVehicle: "Other" }, { finds: ["buyback.not-far-dfars"] })],
  R20: [
    buys({ loaFunding: "FMF" }, { finds: ["buyback.not-partner-funded"] }),
    buys({}, { not: ["buyback.not-partner-funded"] }),
  ],
  R21: [
    buys({}, { finds: ["buyback.dfars-review"] }),
    buys({ dfarsReviewedDate: "2026-04-02" }, { not: ["buyback.dfars-review"] }),
  ],
  R22: [buys({ payee: "Other" }, { answers: { payee: "FMS Trust Fund" }, finds: ["buyback.payee"] })],
  R24: [
    buys({ fundSource: "FMS" }, { finds: ["buyback.fms-funds"] }),
    buys({ fundSource: "Other" }, { finds: ["buyback.other-funds"] }),
  ],
  R25: [
    buys(
      { caseStatus: "Open", contractExecuted: true },
      { answers: { reconcile: "Now" }, finds: ["buyback.reconcile-due"] },
    ),
    buys({ caseStatus: "SSC" }, { answers: { reconcile: "No: case is supply/services complete" } }),
  ],
  R26: [buys({ contractExecuted: true }, { finds: ["transfer.sco-not-notified"] })],
  R27: [
    buys({ caseStatus: "Open", contractExecuted: false }, { finds: ["buyback.reconcile-after-execution"] }),
  ],
  R28: [buys({ caseStatus: "Open" }, { finds: ["buyback.record-incomplete"] })],
  R29: [
    buys(
      { caseStatus: "Open", use: "Follow-on" },
      { answers: { recordGaps: "recordPartner; recordArticles; recordRecipient; recordAuthority" } },
    ),
  ],
  R31: [
    buys(
      { caseStatus: "Open", dsamsIndicator: true, caseRemarks: "see DSAMS" },
      { answers: { recordGaps: "none" }, not: ["buyback.record-incomplete"] },
    ),
  ],
  R32: [
    buys(
      { transportCoordinator: "Partner" },
      { answers: { transport: "DoD purchaser" }, finds: ["buyback.transport-coordinator"] },
    ),
  ],
  R33: [
    buys(
      { initiator: "Partner", transportCoordinator: "DoD purchaser" },
      { answers: { transport: "Partner with DoD purchaser" }, finds: ["buyback.transport-coordinator"] },
    ),
  ],
  R37: [
    sells({ intentToReplace: null }, { finds: ["stock.intent-not-determined"] }),
    sells({ authority: "AECA 22" }, { finds: ["stock.not-applicable"] }),
  ],
  R38: [
    sells({}, { answers: { price: "600", actualValue: "600" } }),
    sells({ intentDate: "2025-02-04" }, { finds: ["stock.intent-after-agreement"] }),
  ],
  R39: [sells({ fundSource: "National" }, { answers: { proceedsSdaf: "600", proceedsTreasury: "0" } })],
  R40: [
    sells({ fundSource: "FMF" }, { answers: { proceedsTreasury: "600" } }),
    sells({ fundSource: "BPC" }, { answers: { proceedsTreasury: "600" } }),
  ],
  R41: [replaces({ forReadiness: false }, { finds: ["stock.purpose-not-readiness"] })],
  R42: [replaces({}, { answers: { method: "Identical", price: "1100" } })],
  R43: [
    replaces(
      {
        identicalMeetsRequirement: false,
        equivalentQualifies: true,
        equivalentObtainable: true,
        equivalentCost: 2500,
      },
      { answers: { method: "Equivalent", price: "2100" } },
    ),
  ],
  R44: [
    replaces(
      { identicalObtainable: false, equivalentObtainable: false, lastAcquisitionCost: 900 },
      { answers: { method: "Last cost", price: "500" } },
    ),
  ],
  R45: [
    replaces(
      { fundSource: "National", depositAccount: "SDAF" },
      { answers: { proceedsProcurement: "1100", proceedsSdaf: "0" }, finds: ["stock.deposit-account"] },
    ),
  ],
  R46: [
    replaces(
      {
        identicalMeetsRequirement: false,
        equivalentQualifies: null,
        equivalentObtainable: true,
        equivalentCost: 2500,
      },
      { finds: ["stock.price-unknown"] },
    ),
  ],
  R47: [replaces({ equivalentQualifies: false }, { finds: ["stock.non-equivalent-replacement"] })],
  R48: [replaces({ equivalentQualifies: false, desiredCost: 90000 }, { answers: { price: "1100" } })],
  R49: [
    replaces(
      {},
      {
        context: { differentialThresholdPercent: 25 },
        answers: { substantiallyHigher: "Yes", noticeGiven: "No" },
        finds: ["stock.differential-notice-required"],
      },
    ),
    replaces(
      { noticeDate: "2025-02-03", purchaserProceeds: true },
      { context: { differentialThresholdPercent: 25 }, finds: ["stock.differential-notice-late"] },
    ),
    replaces({}, { finds: ["stock.differential-threshold-undefined"] }),
  ],
  R50: [
    replaces(
      { noticeDate: "2025-02-02", purchaserProceeds: false },
      { context: { differentialThresholdPercent: 25 }, finds: ["stock.differential-consent-missing"] },
    ),
  ],
  R51: [
    replaces(
      { munition: true, serviceable: true },
      { answers: { price: "1500", depreciationApplied: "0" }, finds: ["stock.munition-depreciated"] },
    ),
  ],
  R52: [sells({ munition: null }, { answers: {}, finds: ["stock.price-unknown"] })],
  R53: [
    sells(
      { munition: true, serviceable: true, restrictedMunition: true },
      { finds: ["stock.munition-restricted"] },
    ),
  ],
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
  R83: [funds({ debitAmount: 3 }, CANCELLED, { answers: { debitToPya: "3" }, finds: ["bpc.debit"] })],
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

/** Rules no row can prove: they are stated in the catalogue, with the reason. */
const POINTERS: Readonly<Record<string, string>> = {
  R3: "names where restrictions and financing guidance stand; shown with the DFARS review",
  R14: "a reference to Appendix 8",
  R23: "a reference to FMR volume 15, chapter 7",
  R30: "DSCA's request is not a fact of the row; said in the message on the record",
  R34: "a general duty that C9.4.8 carries out for stock",
  R35: "indirect cost is no part of the article price",
  R36: "a reference to the FMR and to C9.4.8",
  R63: "a reference to chapter 16 and Appendix 7",
  R70: "a consequence, not a condition; said in the message on cancelled funds",
  R72: "a duty of DSCA and DFAS-IN, not of the row; said with cancelled funds",
  R76: "a duty of DSCA, not of the row; said with the alternate process",
  R86: "renumbering of paragraphs; the citations use the new numbers",
};

function proof({ kind, facts, asOf = "2026-11-02", context, answers, finds, not }: Proof): void {
  const review = reviewCase(kind, facts, { asOf, ...context });
  const given = Object.fromEntries(
    Object.keys(answers ?? {}).map((key) => [
      key,
      review.answers[key] ? answerText(review.answers[key]) : "left out",
    ]),
  );
  expect(given).toEqual(answers ?? {});
  const codes = review.findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([...(finds ?? [])]));
  expect(codes.filter((code) => not?.includes(code))).toEqual([]);
}

const titleOf = (rule: string): string =>
  ruleCatalogue.find(({ rules }) => rules.includes(rule))?.title ?? "";

describe.each(Object.entries(PROOFS))("%s", (rule, proofs) => {
  test(`is proved: ${titleOf(rule)}`, () => proofs.forEach(proof));
});

test("R1 to R87 are each proved, or named as a pointer and stated in the catalogue", () => {
  const all = Array.from({ length: 87 }, (_, index) => `R${index + 1}`);
  expect(all.filter((rule) => (rule in PROOFS ? 1 : 0) + (rule in POINTERS ? 1 : 0) !== 1)).toEqual([]);
  expect(Object.keys(POINTERS).filter((rule) => titleOf(rule) === "")).toEqual([]);
});

test("Open duties name who acts: the partner for the change of end use, the agency for closure", () => {
  const actor = (kind: CaseKind, facts: Facts, asOf: string): (string | undefined)[] =>
    openDuties(kind, facts, { asOf }).map((duty) => duty.actor);
  expect(actor("return-or-buy-back", RETURN, "2026-11-02")).toEqual(["Partner", "Partner"]);
  expect(actor("bpc-case", BPC, "2026-07-31")).toEqual(["IA", "IA", "IA"]);
  expect(actor("stock-sale", { ...SALE, intentToReplace: null }, "2026-11-02")).toEqual([
    "Implementing agency",
  ]);
});
