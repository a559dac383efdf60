import type { SampleCase } from "./types";

const bandaria = { partner: "Bandaria", implementingAgency: "Army", caseType: "BPC legacy" } as const;
const atlantica = { partner: "Atlantica", implementingAgency: "Navy", caseType: "BPC legacy" } as const;
const kumara = { partner: "Kumara", implementingAgency: "Air Force", caseType: "BPC legacy" } as const;
const acts = {
  deliveriesCompleteDate: "2026-05-05",
  invoicesCompleteDate: "2026-06-01",
  lastPaymentDate: "2026-06-15",
} as const;

/** BPC cases, C15-Legacy.7. One row is one fund of one case. */
export const bpcCases: readonly SampleCase[] = [
  {
    shows: "Funds still available: nothing is due yet. No issues.",
    facts: {
      ...{ caseId: "B1-B-TAA", program: "Train and equip 2025", ...bandaria, tas: "097-2025/2026-0100" },
      ...{
        caseValue: 1200000,
        highestRequirement: 1200000,
        implementedDate: "2025-06-02",
        caseStatus: "Open",
      },
      ...{ fundsOnCase: 640000, proposedUse: "New obligation" },
    },
  },
  {
    shows:
      "Cancels this September and cannot close by July 31: memo and drawdown are due, the value review is overdue.",
    facts: {
      ...{ caseId: "B2-P-TBA", program: "Maritime security 2020", ...atlantica, tas: "097-2020/2021-0100" },
      ...{
        caseValue: 2400000,
        highestRequirement: 2150000,
        implementedDate: "2021-02-01",
        caseStatus: "Open",
      },
      ...{
        canCloseByJuly31: false,
        undeliveredOrders: 120000,
        unpaidObligations: 45000,
        uncollectedReimbursements: 0,
      },
      ...{ fundsOnCase: 250000, sscDate: "2026-06-30", estimatedClosureDate: "2026-10-15" },
    },
  },
  {
    shows: "Cancels this September and closes in time: the certificate falls due this month.",
    facts: {
      ...{ caseId: "B3-D-TCA", program: "Border security 2021", ...kumara, availabilityEndFy: 2021 },
      ...{ caseValue: 900000, highestRequirement: 900000, valueReducedDate: "2026-03-12", ...acts },
      ...{
        sscDate: "2026-06-16",
        closureBegunDate: "2026-06-17",
        canCloseByJuly31: true,
        caseStatus: "Open",
      },
      ...{ estimatedClosureDate: "2026-07-28", fundsOnCase: 15000 },
    },
  },
  {
    shows: "Whether the case can close by July 31 is not forecast; the requirement is above the value.",
    facts: {
      ...{ caseId: "B1-B-TAB", program: "Train and equip 2021", ...bandaria, tas: "97-2021-0100" },
      ...{
        caseValue: 500000,
        highestRequirement: 520000,
        valueReducedDate: "2026-04-09",
        caseStatus: "Open",
      },
      ...{ fundsOnCase: 80000, deliveriesCompleteDate: "2026-06-20" },
    },
  },
  {
    shows: "Memo and drawdown are done: the case remains open until it is reconciled.",
    facts: {
      ...{ caseId: "B2-P-TBB", program: "Maritime security 2021", ...atlantica, availabilityEndFy: 2021 },
      ...{
        caseValue: 700000,
        highestRequirement: 700000,
        valueReducedDate: "2026-03-30",
        caseStatus: "Open",
      },
      ...{
        canCloseByJuly31: false,
        undeliveredOrders: 30000,
        unpaidObligations: 10000,
        uncollectedReimbursements: 0,
      },
      ...{
        drawdownDate: "2026-06-22",
        returnMemoDate: "2026-06-24",
        fundsOnCase: 0,
        invoiceDate: "2026-07-01",
      },
    },
  },
  {
    shows: "Cancelled with a balance: closure certificate at once. A transportation residual is left.",
    facts: {
      ...{ caseId: "B3-D-TCB", program: "Counter-narcotics 2019", ...kumara, tas: "097-2019/2020-0100" },
      ...{
        caseValue: 310000,
        highestRequirement: 310000,
        valueReducedDate: "2025-03-01",
        caseStatus: "Open",
      },
      ...{
        fundsOnCase: 42000,
        transportResidual: 3100,
        proposedUse: "Liquidation",
        deliveriesCompleteDate: "2025-05-01",
      },
    },
  },
  {
    shows: "Cancelled, and nobody has said what is left on the case.",
    facts: {
      ...{
        caseId: "B1-B-TAC",
        program: "Train and equip 2019",
        ...bandaria,
        availabilityEndFy: 2019,
        caseStatus: "Open",
      },
      ...{ caseValue: 150000, highestRequirement: 150000, invoiceDate: "2026-02-11" },
    },
  },
  {
    shows: "A credit and a debit on a closed case whose funds are cancelled, posted net.",
    facts: {
      ...{ caseId: "B2-P-TBC", program: "Maritime security 2018", ...atlantica, availabilityEndFy: 2018 },
      ...{
        caseStatus: "Closed",
        closureCertificateDate: "2023-07-20",
        fundsOnCase: 0,
        creditDate: "2026-05-14",
      },
      ...{ creditAmount: 5600, debitAmount: 1200, postedAs: "Net" },
    },
  },
  {
    shows: "The credit was settled by DFAS-IN, the debit is being funded.",
    facts: {
      ...{ caseId: "B2-P-TBD", program: "Maritime security 2017", ...atlantica, availabilityEndFy: 2017 },
      ...{
        caseStatus: "Reopened",
        fundsOnCase: 0,
        creditDate: "2026-04-02",
        creditAmount: 900,
        debitAmount: 250,
      },
      ...{ postedAs: "Gross", creditDisposition: "DFAS-IN", pyaRequestedDate: "2026-04-20" },
    },
  },
  {
    shows: "A new obligation of expired funds, which their transfer to the Trust Fund does not allow either.",
    facts: {
      ...{ caseId: "B3-D-TCC", program: "Border security 2024", ...kumara, tas: "097-2023/2024-0100" },
      ...{ caseValue: 800000, highestRequirement: 800000, caseStatus: "Open", fundsOnCase: 200000 },
      ...{ proposedUse: "New obligation", transferDate: "2024-08-01", invoiceDate: "2026-06-30" },
    },
  },
  {
    shows:
      "An upward adjustment out of scope; supply complete but closure not begun; a statutory cancelling year.",
    facts: {
      ...{
        caseId: "B1-B-TAD",
        program: "Train and equip 2022",
        ...bandaria,
        availabilityEndFy: 2022,
        cancellingFy: 2029,
      },
      ...{ caseValue: 430000, highestRequirement: 400000, caseStatus: "Open", sscDate: "2026-05-29" },
      ...{
        proposedUse: "Upward adjustment",
        obligationDate: "2021-11-03",
        withinScope: false,
        fundsOnCase: 30000,
      },
    },
  },
  {
    shows: "No-year funds do not cancel by the five-year rule.",
    facts: {
      ...{ caseId: "B3-D-TCD", program: "Special program", ...kumara, tas: "097 X 0100", caseStatus: "Open" },
      ...{ caseValue: 95000, highestRequirement: 95000 },
    },
  },
  {
    shows: "The Trust Fund's own symbol says nothing of the appropriation behind it.",
    facts: {
      ...{
        caseId: "B2-P-TBE",
        program: "Maritime security",
        ...atlantica,
        tas: "97X8242",
        caseStatus: "Open",
      },
      ...{ caseValue: 60000, highestRequirement: 60000 },
    },
  },
  {
    shows: "Neither symbol nor fiscal year: no date can be given.",
    facts: {
      ...{
        caseId: "B1-B-TAE",
        program: "Train and equip",
        ...bandaria,
        caseStatus: "Open",
        caseValue: 45000,
      },
      ...{ highestRequirement: 45000 },
    },
  },
  {
    shows: "First available in 2025: whether the legacy chapter applies is not said.",
    facts: {
      ...{
        caseId: "B3-D-TCE",
        program: "Border security 2025",
        partner: "Kumara",
        implementingAgency: "Air Force",
      },
      ...{
        availabilityEndFy: 2026,
        tas: "097-2025/2026-0100",
        caseValue: 100000,
        highestRequirement: 100000,
      },
      ...{ caseStatus: "Open", fundsOnCase: 100000 },
    },
  },
  {
    shows:
      "An FMS case: this chapter does not apply. Symbol and year cannot be read, and a date comes before its case.",
    facts: {
      ...{ caseId: "B2-P-TBF", program: "National funds", partner: "Atlantica", implementingAgency: "Navy" },
      ...{ caseType: "FMS", tas: "97-20", availabilityEndFy: "next year", caseStatus: "Open" },
      ...{ implementedDate: "2024-05-01", deliveriesCompleteDate: "2023-05-01" },
    },
  },
];
