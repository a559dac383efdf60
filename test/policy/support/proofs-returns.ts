import { returns, buys, type Proof } from "./proof";

/** Rules of the memorandum, each proved by what `reviewCase` makes of a row. */
export const returnsProofs: Readonly<Record<string, readonly Proof[]>> = {
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
    // A complete record needs no case remarks: whether they can be read does not matter.
    buys(
      {
        caseStatus: "Open",
        recordPartner: "Bandaria",
        recordArticles: "Radios",
        recordRecipient: "Army",
        caseRemarks: "#N/A",
      },
      { answers: { recordGaps: "none" } },
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
};
