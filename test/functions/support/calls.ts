/** Two rows of arguments for a function of facts, each parameter given. The order is the function's own. */
export type Rows = Readonly<Record<string, readonly [first: unknown, second: unknown]>>;

/** Every function of facts with arguments that decide its answer, so that each of its parameters is read. */
export const calls: Readonly<Record<string, Rows>> = {
  STOCKMETHOD: {
    intentToReplace: [true, true],
    identicalMeetsRequirement: [true, false],
    identicalObtainable: [true, false],
    equivalentQualifies: [true, true],
    equivalentObtainable: [true, true],
  },
  STOCKPRICE: {
    method: ["Identical", "Last cost"],
    acquisitionCost: [1000, 900],
    depreciation: [400, 250.5],
    identicalCost: [1500, 1400],
    equivalentCost: [1600, 1700],
    lastAcquisitionCost: [1100, 1200],
    munition: [false, true],
    serviceable: [true, false],
  },
  STOCKPROCEEDS: {
    method: ["No replacement", "Identical"],
    price: [600, 1100],
    nationalFunds: [500, 1100],
    grantFunds: [100, 0],
    account: ["SDAF", "Procurement"],
  },
  STOCKNOTICE: {
    price: [1500, 1500],
    actualValue: [600, 1400],
    thresholdPercent: [25, 25],
    noticeDate: [45_000, 45_000],
    purchaserProceeds: [true, true],
    agreementDate: [45_100, 45_100],
  },
  RETURNCHECK: {
    providedUnderAeca: [true, true],
    sme: [false, true],
    fullyFunctioning: [true, true],
    needsRepair: [false, false],
    requirement: ["Both", "DoD"],
    sensitive: [true, false],
    releaseDetermination: [true, false],
    requestDate: [46_200, 46_000],
    exportControls: [false, true],
  },
  BUYBACKCHECK: {
    soldUnderFms: [true, false],
    contractVehicle: ["FAR/DFARS", "Other"],
    fundSource: ["DoD procurement", "FMS"],
    requestDate: [46_200, 46_300],
  },
  BUYBACKTRANSPORT: { initiator: ["DoD", "Partner"], loaFunding: ["Partner", "FMF"] },
  BUYBACKRECONCILE: { caseStatus: ["Open", "SSC"], contractExecuted: [true, false] },
  BUYBACKRECORD: {
    partner: ["Bandaria", "Bandaria"],
    articles: ["Radar sets", "Radar sets"],
    recipient: ["DoD", "Another partner"],
    authority: ["AECA 3(a)", "AECA 3(a)"],
    use: ["DoD", "Follow-on"],
  },
  BPCDEADLINE: {
    funds: [2021, "2020/2021"],
    milestone: ["Closure", "Completion"],
    cancellingFy: [2026, 2027],
  },
  BPCPHASE: { funds: [2021, "2020/2021"], asOf: [46_234, 46_500], cancellingFy: [2026, 2027] },
  BPCUSE: {
    funds: ["2020/2021", 2021],
    use: ["Upward adjustment", "New obligation"],
    asOf: [45_000, 45_000],
    obligationDate: [44_100, 44_100],
    withinScope: [true, true],
    transferDate: [45_100, 44_900],
    cancellingFy: [2026, 2027],
  },
  BPCREDUCTION: { caseValue: [500_000, 450_000], highestRequirement: [450_000, 450_000] },
  BPCINVOICE: {
    funds: [2021, "2020/2021"],
    invoiceDate: [46_220, 46_230],
    drawdownDate: [46_200, 46_200],
    balancesReturnedDate: [46_225, 46_225],
    cancellingFy: [2026, 2027],
  },
  BPCCREDIT: {
    funds: [2021, "2020/2021"],
    creditDate: [46_400, 46_000],
    caseStatus: ["Closed", "Open"],
    cancellingFy: [2026, 2027],
  },
  TAS: { symbol: ["097-2020/2021-0100", "97X0100"], part: ["Agency", "Availability"] },
};

/** A small table of BPC funds, headings first: what the functions over case tables are given. */
export const fundTable: readonly (readonly unknown[])[] = [
  ["Case", "TAS", "Case value (this fund)", "Highest financial requirement", "SSC", "Case status"],
  ["B1-D-ABC", "097-2020/2021-0100", 500_000, 450_000, 46_000, "Open"],
  ["B1-D-ABD", "97-2022-0100", 300_000, 300_000, "", "Open"],
  ["B1-D-ABE", "97-2019-0100", 200_000, 200_000, "", "Closed"],
];
