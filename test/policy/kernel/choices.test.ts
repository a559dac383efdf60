import { bpcColumns, returnColumns, stockSaleColumns } from "../../../src/policy";

/** Other ways people write the words of a choice column, column by column. */
const SPELLINGS = [
  [
    "stock sale",
    stockSaleColumns,
    {
      authority: {
        "AECA 21": ["aeca21", "Section 21", "AECA Section 21", "AECA sec. 21", "22 U.S.C. 2761"],
        "AECA 22": ["Section 22", "AECA Section 22", "AECA sec. 22", "22 U.S.C. 2762"],
        EDA: ["Excess defense articles"],
      },
      requestedMethod: {
        "No replacement": ["No intent to replace", "Actual value"],
        Equivalent: ["Functional equivalent"],
        "Last cost": ["Last acquisition cost"],
      },
      fundSource: {
        National: ["National funds"],
        FMF: ["Foreign Military Financing"],
        BPC: ["Building Partner Capacity"],
        "Other grant": ["Grant"],
      },
      depositAccount: {
        SDAF: ["Special Defense Acquisition Fund"],
        Treasury: ["Miscellaneous receipts", "U.S. Treasury"],
        Procurement: ["Procurement account"],
      },
    },
  ],
  [
    "return or buy back",
    returnColumns,
    {
      channel: { "WWRS return": ["Return", "WWRS", "21(m) return"], "Buy back": ["Buyback", "BUY-BACK"] },
      requirement: {
        DoD: ["DoD-funded", "DoD requirement"],
        FMS: ["FMS-funded", "FMS requirement"],
        Both: ["DoD and FMS"],
        None: ["No requirement"],
      },
      initiator: { Partner: ["FMS partner"], DoD: ["USG", "U.S. Government"] },
      loaFunding: { Partner: ["Partner-funded", "National", "National funds"] },
      use: {
        DoD: ["DoD use"],
        "Follow-on": ["Follow-on sale", "Follow-on transfer", "Follow-on sale or transfer"],
      },
      contractVehicle: { "FAR/DFARS": ["DFARS", "FAR and DFARS"] },
      fundSource: {
        "DoD procurement": ["DoD procurement appropriation", "DoD procurement appropriations"],
        FMS: ["FMS funds"],
      },
      payee: {
        "FMS Trust Fund": ["FMS Trust Fund account", "Partner's FMS Trust Fund account", "Trust Fund"],
      },
      caseStatus: {
        SSC: ["Supply/services complete", "Supply complete", "Supply Service Complete"],
        Open: ["Active"],
      },
      transportCoordinator: { "DoD purchaser": ["DoD", "Purchaser"], Partner: ["FMS partner"] },
    },
  ],
  [
    "BPC case",
    bpcColumns,
    {
      caseType: { "BPC legacy": ["Legacy", "Legacy BPC", "Pseudo"] },
      caseStatus: { Reopened: ["Re-opened"], Open: ["Active"] },
      proposedUse: { Liquidation: ["Liquidate"], "Upward adjustment": ["Upward within-scope adjustment"] },
      creditDisposition: { "Re-closed": ["Reclosed"], "DFAS-IN": ["DFAS-IN SCA", "DFAS"] },
    },
  ],
] as const;

describe.each(SPELLINGS)("Choices of a %s", (_, columns, spellings) => {
  test.each(Object.entries(spellings))("%s", (column, words) => {
    const { read } = (columns as Record<string, { read: (value: unknown) => unknown }>)[column]!;
    for (const [word, others] of Object.entries(words as Record<string, string[]>))
      for (const each of [word, ...others]) expect([each, read(each)]).toEqual([each, word]);
  });
});
