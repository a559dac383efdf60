import type { SampleCase } from "./types";

const ready = { authority: "AECA 21", fromStock: true, forReadiness: true, munition: false } as const;
const bandaria = { partner: "Bandaria", implementingAgency: "Army" } as const;
const atlantica = { partner: "Atlantica", implementingAgency: "Navy" } as const;
const kumara = { partner: "Kumara", implementingAgency: "Air Force" } as const;

/** Sales from stock, C9.4.8. */
export const stockSales: readonly SampleCase[] = [
  {
    shows: "Not replaced: the actual value, deposited by source of funds. No issues.",
    facts: {
      ...{ caseId: "BN-B-SAA", lineId: "001", article: "Night vision goggles (40)", ...bandaria, ...ready },
      ...{ agreementDate: "2026-03-02", intentToReplace: false, intentDate: "2026-01-15" },
      ...{
        acquisitionCost: 480000,
        depreciation: 144000,
        requestedMethod: "No replacement",
        priceQuoted: 336000,
      },
      ...{ nationalFunds: 336000, fundSource: "National", depositAccount: "SDAF" },
    },
  },
  {
    shows:
      "Replaced by the identical article. The price is not above the actual value by the threshold. No issues.",
    facts: {
      ...{ caseId: "AT-P-SBB", lineId: "001", article: "Radio sets (12)", ...atlantica, ...ready },
      ...{ agreementDate: "2026-04-20", intentToReplace: true, intentDate: "2026-02-10" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 260000 },
      ...{ acquisitionCost: 240000, depreciation: 12000, requestedMethod: "Identical", priceQuoted: 248000 },
      ...{ nationalFunds: 248000, fundSource: "National", depositAccount: "Procurement" },
    },
  },
  {
    shows: "The quoted price is not the one the method gives.",
    facts: {
      ...{ caseId: "BN-B-SAC", lineId: "001", article: "Cargo trucks (6)", ...bandaria, ...ready },
      ...{ agreementDate: "2026-05-04", intentToReplace: true, intentDate: "2026-03-01" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 1150000 },
      ...{
        acquisitionCost: 1000000,
        depreciation: 200000,
        requestedMethod: "Identical",
        priceQuoted: 905000,
      },
      ...{ nationalFunds: 950000, fundSource: "National", depositAccount: "Procurement" },
    },
  },
  {
    shows: "Substantially higher by the analyst's own threshold, signed, and no notice on record.",
    facts: {
      ...{ caseId: "KU-D-SCA", lineId: "001", article: "Transport parachutes (200)", ...kumara, ...ready },
      ...{ agreementDate: "2026-06-01", intentToReplace: true, intentDate: "2026-04-11" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 900000 },
      ...{ acquisitionCost: 500000, depreciation: 100000, requestedMethod: "Identical", priceQuoted: 800000 },
      ...{ nationalFunds: 800000, fundSource: "National", depositAccount: "Procurement" },
    },
  },
  {
    shows: "The notice was given after the agreement.",
    facts: {
      ...{ caseId: "KU-D-SCB", lineId: "002", article: "Field generators (30)", ...kumara, ...ready },
      ...{ agreementDate: "2026-05-18", intentToReplace: true, intentDate: "2026-03-20" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 620000 },
      ...{ acquisitionCost: 400000, depreciation: 60000, requestedMethod: "Identical", priceQuoted: 560000 },
      ...{ nationalFunds: 560000, fundSource: "National", depositAccount: "Procurement" },
      ...{ noticeDate: "2026-06-02", purchaserProceeds: true },
    },
  },
  {
    shows: "Notice in time, but the purchaser's wish to proceed is not recorded.",
    facts: {
      ...{ caseId: "AT-P-SBC", lineId: "001", article: "Sonobuoys (80)", ...atlantica, ...ready },
      ...{ agreementDate: "2026-09-15", intentToReplace: true, intentDate: "2026-06-01" },
      ...{ identicalMeetsRequirement: false, equivalentQualifies: true, equivalentObtainable: true },
      ...{ equivalentCost: 720000, acquisitionCost: 480000, depreciation: 20000 },
      ...{ requestedMethod: "Equivalent", priceQuoted: 700000, noticeDate: "2026-06-20" },
      ...{ nationalFunds: 700000, fundSource: "National", depositAccount: "Procurement" },
    },
  },
  {
    shows:
      "The identical article can be had, so its price is due, not the last cost; paid into the wrong account.",
    facts: {
      ...{ caseId: "BN-B-SAD", lineId: "003", article: "Mine detectors (15)", ...bandaria, ...ready },
      ...{ agreementDate: "2026-04-01", intentToReplace: true, intentDate: "2026-02-01" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 310000 },
      ...{ lastAcquisitionCost: 280000, acquisitionCost: 300000, depreciation: 45000 },
      ...{ requestedMethod: "Last cost", priceQuoted: 265000, nationalFunds: 265000, fundSource: "National" },
      ...{ depositAccount: "SDAF" },
    },
  },
  {
    shows:
      "Neither identical nor equivalent can be had: last cost. The desired article does not qualify; intent changed later.",
    facts: {
      ...{ caseId: "KU-D-SCC", lineId: "001", article: "Patrol boats (2)", ...kumara, ...ready },
      ...{
        agreementDate: "2026-02-16",
        intentToReplace: true,
        intentDate: "2026-01-20",
        laterIntentToReplace: false,
      },
      ...{ identicalMeetsRequirement: false, equivalentQualifies: false, equivalentObtainable: false },
      ...{
        desiredCost: 5200000,
        lastAcquisitionCost: 3900000,
        acquisitionCost: 4100000,
        depreciation: 900000,
      },
      ...{
        requestedMethod: "Last cost",
        priceQuoted: 3000000,
        nationalFunds: 3000000,
        fundSource: "National",
      },
      ...{ depositAccount: "Procurement" },
    },
  },
  {
    shows: "A serviceable munition is not depreciated; it is also restricted by C4.5.",
    facts: {
      ...{ caseId: "AT-P-SBD", lineId: "002", article: "Artillery rounds (500)", ...atlantica, ...ready },
      ...{ agreementDate: "2026-05-11", intentToReplace: false, intentDate: "2026-02-20" },
      ...{ acquisitionCost: 750000, depreciation: 150000, munition: true, serviceable: true },
      ...{ restrictedMunition: true, requestedMethod: "No replacement", priceQuoted: 600000 },
      ...{ nationalFunds: 500000, grantFunds: 250000, fundSource: "Mixed", depositAccount: "Split" },
    },
  },
  {
    shows: "Whether it is a munition is not known, so neither is the price.",
    facts: {
      ...{ caseId: "BN-B-SAE", lineId: "001", article: "Signal cartridges (1,000)", ...bandaria },
      ...{ authority: "AECA 21", fromStock: true, agreementDate: "2026-08-20", intentToReplace: false },
      ...{ acquisitionCost: 60000, depreciation: 9000, requestedMethod: "No replacement" },
    },
  },
  {
    shows: "No intent is recorded though the agreement is signed; the replacement does not serve readiness.",
    facts: {
      ...{ caseId: "KU-D-SCD", lineId: "004", article: "Field kitchens (8)", ...kumara },
      ...{
        authority: "AECA 21",
        fromStock: true,
        forReadiness: false,
        agreementDate: "2026-03-30",
        munition: false,
      },
      ...{ acquisitionCost: 220000, depreciation: 66000, priceQuoted: 154000 },
    },
  },
  {
    shows: "Replacement that does not address readiness: the price wants a look.",
    facts: {
      ...{
        caseId: "KU-D-SCE",
        lineId: "001",
        article: "Water trailers (5)",
        ...kumara,
        ...ready,
        forReadiness: false,
      },
      ...{ agreementDate: "2026-06-22", intentToReplace: true, intentDate: "2026-05-01" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 98000 },
      ...{ acquisitionCost: 90000, depreciation: 18000, requestedMethod: "Identical", priceQuoted: 80000 },
    },
  },
  {
    shows: "Depreciation above the replacement cost: never a negative price.",
    facts: {
      ...{ caseId: "AT-P-SBE", lineId: "001", article: "Radar spares", ...atlantica, ...ready },
      ...{ agreementDate: "2026-04-27", intentToReplace: true, intentDate: "2026-01-30" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 40000 },
      ...{ acquisitionCost: 95000, depreciation: 52000, requestedMethod: "Identical", priceQuoted: 0 },
    },
  },
  {
    shows: "Fully depreciated and free of charge; the amounts by source do not sum to the price.",
    facts: {
      ...{ caseId: "BN-B-SAF", lineId: "002", article: "Tents (100)", ...bandaria, ...ready },
      ...{ agreementDate: "2026-01-12", intentToReplace: false, intentDate: "2025-12-01" },
      ...{
        acquisitionCost: 70000,
        depreciationPercent: "100%",
        requestedMethod: "No replacement",
        priceQuoted: 0,
      },
      ...{ nationalFunds: 500, grantFunds: 0, fundSource: "National", depositAccount: "SDAF" },
    },
  },
  {
    shows: "Signed before C9.4.8 stood in the SAMM.",
    facts: {
      ...{ caseId: "BN-B-SAG", lineId: "001", article: "Helmets (300)", ...bandaria, ...ready },
      ...{
        agreementDate: "2024-05-02",
        intentToReplace: false,
        acquisitionCost: 120000,
        depreciation: 30000,
      },
    },
  },
  {
    shows: "The intent was determined after the agreement, so none was known when it was signed.",
    facts: {
      ...{ caseId: "AT-P-SBF", lineId: "001", article: "Life rafts (25)", ...atlantica, ...ready },
      ...{ agreementDate: "2026-02-16", intentToReplace: true, intentDate: "2026-03-05" },
      ...{ identicalMeetsRequirement: true, identicalObtainable: true, identicalCost: 150000 },
      ...{ acquisitionCost: 140000, depreciation: 20000, requestedMethod: "Identical", priceQuoted: 130000 },
    },
  },
  {
    shows:
      "An Excess Defense Article, to which C9.4.8 does not apply; and cells that cannot be read, each in its way.",
    facts: {
      ...{ caseId: "KU-D-SCF", lineId: "001", article: "Utility vehicles (4)", ...kumara, authority: "EDA" },
      ...{
        agreementDate: "25 May 26",
        munition: "maybe",
        requestedMethod: "Cheapest",
        acquisitionCost: "USD 5",
      },
      ...{
        depreciation: -5,
        depreciationPercent: 0.5,
        identicalCost: 10.005,
        priceQuoted: 1e13,
        desiredCost: "#N/A",
      },
    },
  },
];
