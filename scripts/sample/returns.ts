import type { SampleCase } from "./types";

const bandaria = { partner: "Bandaria", implementingAgency: "Army" } as const;
const atlantica = { partner: "Atlantica", implementingAgency: "Navy" } as const;
const kumara = { partner: "Kumara", implementingAgency: "Air Force" } as const;
const good = {
  providedUnderAeca: true,
  soldUnderFms: true,
  sme: false,
  fullyFunctioning: true,
  needsRepair: false,
} as const;
const told = { changeOfEndUseDate: "2026-04-02", scoNotifiedDate: "2026-04-02" } as const;
const buyBack = {
  ...{ channel: "Buy back", soldUnderFms: true, providedUnderAeca: true, requestDate: "2026-04-15" },
  ...{ contractVehicle: "FAR/DFARS", fundSource: "DoD procurement", loaFunding: "Partner", initiator: "DoD" },
} as const;

/** Returns and buy backs, C6.4.9. */
export const returns: readonly SampleCase[] = [
  {
    shows: "A return that passes every gate, with the acts on record. No issues.",
    facts: {
      ...{ caseId: "BN-B-RAA", lineId: "001", article: "Spare engines (3)", ...bandaria, ...good, ...told },
      ...{ channel: "WWRS return", requestDate: "2026-04-01", requirement: "DoD", sensitive: false },
      ...{ releaseDetermination: false, initiator: "Partner", loaFunding: "Partner", use: "DoD" },
    },
  },
  {
    shows: "Significant military equipment does not pass as a return; a buy back may.",
    facts: {
      ...{
        caseId: "BN-B-RAB",
        lineId: "001",
        article: "Fire control units (2)",
        ...bandaria,
        ...good,
        sme: true,
      },
      ...{ channel: "WWRS return", requestDate: "2026-04-20", requirement: "DoD", initiator: "Partner" },
      ...{ loaFunding: "Partner", sensitive: false, releaseDetermination: false },
    },
  },
  {
    shows: "Not provided under the AECA, in need of repair, and nobody requires it.",
    facts: {
      ...{
        caseId: "AT-P-RBA",
        lineId: "002",
        article: "Depth finders (9)",
        ...atlantica,
        channel: "WWRS return",
      },
      ...{ requestDate: "2026-05-06", providedUnderAeca: false, soldUnderFms: false, sme: false },
      ...{ fullyFunctioning: false, needsRepair: true, requirement: "None", sensitive: false },
    },
  },
  {
    shows: "Needed only by another FMS partner, sensitive, and a release determination is required.",
    facts: {
      ...{ caseId: "KU-D-RCA", lineId: "001", article: "Laser designators (4)", ...kumara, ...good },
      ...{ channel: "WWRS return", requestDate: "2026-05-11", requirement: "FMS", sensitive: true },
      ...{ releaseDetermination: true, initiator: "Partner", loaFunding: "Partner" },
    },
  },
  {
    shows:
      "Eligible, but not to another FMS partner; neither request nor notice is on record; DoD-initiated.",
    facts: {
      ...{ caseId: "KU-D-RCB", lineId: "003", article: "Encryption devices (6)", ...kumara, ...good },
      ...{ channel: "WWRS return", requestDate: "2026-06-01", requirement: "Both", sensitive: true },
      ...{ releaseDetermination: true, initiator: "DoD", loaFunding: "Partner", use: "DoD" },
    },
  },
  {
    shows: "Limited to DoD, yet meant for a follow-on sale.",
    facts: {
      ...{
        caseId: "AT-P-RBB",
        lineId: "001",
        article: "Sonar processors (2)",
        ...atlantica,
        ...good,
        ...told,
      },
      ...{ channel: "WWRS return", requestDate: "2026-04-01", requirement: "Both", sensitive: true },
      ...{ releaseDetermination: true, initiator: "Partner", loaFunding: "Partner", use: "Follow-on" },
    },
  },
  {
    shows: "Whether it needs repair and who requires it are not known.",
    facts: {
      ...{
        caseId: "AT-P-RBC",
        lineId: "004",
        article: "Compressors (5)",
        ...atlantica,
        channel: "WWRS return",
      },
      ...{ requestDate: "2026-06-12", providedUnderAeca: true, sme: false },
    },
  },
  {
    shows:
      "Requested under the earlier text, which asked for export controls and release determinations together.",
    facts: {
      ...{ caseId: "BN-B-RAC", lineId: "002", article: "Field telephones (60)", ...bandaria, ...good },
      ...{ channel: "WWRS return", requestDate: "2025-11-18", requirement: "FMS", sensitive: true },
      ...{ releaseDetermination: true, exportControls: false, initiator: "Partner", loaFunding: "Partner" },
    },
  },
  {
    shows: "A buy back with everything on record. No issues.",
    facts: {
      ...{ caseId: "KU-D-RCC", lineId: "001", article: "Mobile radars (1)", ...kumara, ...buyBack, ...told },
      ...{ contractNumber: "X-26-0001", buyBackAmount: 2400000, dfarsReviewedDate: "2026-04-20" },
      ...{ payee: "FMS Trust Fund", newFmsCase: false, caseStatus: "Open", contractExecuted: true },
      ...{ reconciledDate: "2026-06-20", recordPartner: "Kumara", recordArticles: "Mobile radar, 1 each" },
      ...{
        recordRecipient: "Air Force",
        use: "DoD",
        dsamsIndicator: true,
        transportCoordinator: "DoD purchaser",
      },
    },
  },
  {
    shows:
      "Contract executed: reconcile now. A new case was opened, the money went elsewhere, the record is empty.",
    facts: {
      ...{
        caseId: "BN-B-RAD",
        lineId: "001",
        article: "Bridging equipment",
        ...bandaria,
        ...buyBack,
      },
      ...{
        contractNumber: "X-26-0002",
        buyBackAmount: 860000,
        payee: "Other",
        newFmsCase: true,
        caseStatus: "Open",
      },
      ...{ contractExecuted: true, use: "Follow-on", transportCoordinator: "Partner" },
    },
  },
  {
    shows: "Bought outside FAR and DFARS, with FMS funds, and never sold under FMS.",
    facts: {
      ...{ caseId: "AT-P-RBD", lineId: "001", article: "Fuel pumps (20)", ...atlantica, channel: "Buy back" },
      ...{ requestDate: "2026-05-19", soldUnderFms: false, contractVehicle: "Other", fundSource: "FMS" },
      ...{ loaFunding: "Partner", initiator: "DoD", caseStatus: "Closed", contractExecuted: false },
    },
  },
  {
    shows: "Other funds and an LOA that was not partner-funded: both want a look. Not yet executed.",
    facts: {
      ...{ caseId: "KU-D-RCD", lineId: "002", article: "Test sets (3)", ...kumara, ...buyBack, ...told },
      ...{ fundSource: "Other", loaFunding: "FMF", dfarsReviewedDate: "2026-05-02", caseStatus: "Open" },
      ...{ contractExecuted: false, use: "DoD", newFmsCase: false },
    },
  },
  {
    shows: "Too little is known of this buy back, and two cells contradict each other.",
    facts: {
      ...{
        caseId: "BN-B-RAE",
        lineId: "003",
        article: "Water purification units",
        ...bandaria,
        channel: "Buy back",
      },
      ...{
        requestDate: "2026-06-25",
        soldUnderFms: true,
        buyBackAmount: "TBD",
        fullyFunctioning: true,
        needsRepair: true,
      },
    },
  },
  {
    shows: "A buy back requested before the paragraph was in force.",
    facts: {
      ...{ caseId: "AT-P-RBE", lineId: "001", article: "Winches (8)", ...atlantica, channel: "Buy back" },
      ...{
        requestDate: "2026-02-03",
        soldUnderFms: true,
        contractVehicle: "FAR/DFARS",
        fundSource: "DoD procurement",
      },
    },
  },
];
