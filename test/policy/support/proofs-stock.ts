import { sells, replaces, type Proof } from "./proof";

/** Rules of the memorandum, each proved by what `reviewCase` makes of a row. */
export const stockProofs: Readonly<Record<string, readonly Proof[]>> = {
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
};
