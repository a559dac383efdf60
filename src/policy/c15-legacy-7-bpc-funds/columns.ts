import { act, choice, date, fiscalYear, money, publicColumns, tas, text, yesNo } from "../kernel/columns";
import type { FactsOf } from "../kernel/columns";

/** The columns of a BPC table, in sheet order: one row is one fund of one case. Keys are fixed. */
export const bpcColumns = {
  caseId: text("Case", "BPC case identifier.", { aliases: ["Case ID", "BPC case", "Case designator"] }),
  program: text("Program", "BPC program.", { aliases: ["Program code", "BPC program"] }),
  partner: text("Partner", "The partner the program builds.", { aliases: ["Country", "Beneficiary"] }),
  implementingAgency: text("Implementing agency", "The agency that runs the case.", {
    aliases: ["IA", "Agency"],
  }),
  caseType: choice(
    "Case type",
    ["BPC legacy", "BPC", "FMS"],
    "BPC legacy falls under chapter 15-Legacy; blank is taken as legacy.",
    {
      words: { Legacy: "BPC legacy", "Legacy BPC": "BPC legacy", Pseudo: "BPC legacy" },
    },
  ),
  tas: tas("TAS", "Treasury Account Symbol of the fund.", {
    aliases: ["Treasury Account Symbol", "Treasury symbol", "TAFS"],
  }),
  availabilityEndFy: fiscalYear(
    "Last FY of availability",
    "Fiscal year in which the funds expire for new obligation.",
    {
      aliases: ["Availability end FY", "Expiration FY", "Funds expire FY", "Last year of availability"],
    },
  ),
  cancellingFy: fiscalYear("Cancelling FY", "Only where a statute sets a period other than five years.", {
    aliases: ["Canceling FY", "Cancellation FY", "Cancelling fiscal year"],
  }),
  laterFundsOnCase: yesNo("Later funds on case", "Does the case also hold funds that cancel later?", {
    aliases: ["Later funds"],
  }),
  caseValue: money("Case value (this fund)", "Case value of this fund as it is now, in dollars.", {
    aliases: ["Case value"],
  }),
  highestRequirement: money(
    "Highest financial requirement",
    "Highest financial requirement of this fund, in dollars.",
    {
      aliases: ["Highest requirement"],
    },
  ),
  valueReducedDate: act("Value reviewed and reduced", "Date the value was reviewed and reduced.", {
    aliases: ["Value reduced", "Value review date"],
  }),
  deliveriesCompleteDate: act("Deliveries complete", "Date vendors had delivered everything.", {
    aliases: ["Deliveries complete date"],
  }),
  invoicesCompleteDate: act("Invoices complete", "Date vendors had submitted all invoices.", {
    aliases: ["Invoices complete date"],
  }),
  lastPaymentDate: act("Last payment", "Date the last outstanding obligation was paid.", {
    aliases: ["Last payment date", "Final payment"],
  }),
  sscDate: act("SSC", "Date the case became supply/services complete.", {
    aliases: ["SSC date", "Supply/services complete"],
  }),
  closureBegunDate: act("Closure begun", "Date closure was begun.", {
    aliases: ["Closure started", "Closure begun date"],
  }),
  estimatedClosureDate: date("Estimated closure date", "Estimated Closure Date milestone in DSAMS.", {
    aliases: ["ECD", "Estimated closure"],
  }),
  implementedDate: date("Implemented", "Date the case was implemented.", {
    aliases: ["Implementation date", "Implemented date"],
  }),
  closureCertificateDate: act("Closure certificate", "Date the closure certificate went to DFAS-IN.", {
    aliases: ["Closure certificate date", "Certificate submitted"],
  }),
  caseStatus: choice("Case status", ["Open", "Closed", "Reopened"], "Status of the case.", {
    aliases: ["Status"],
    words: { "Re-opened": "Reopened", Active: "Open" },
  }),
  canCloseByJuly31: yesNo(
    "Can close by July 31",
    "Forecast: can the case close by July 31 of the cancelling year?",
    {
      aliases: ["Can close by 31 July", "Closable"],
    },
  ),
  undeliveredOrders: money("Undelivered orders", "Undelivered orders to be drawn down, in dollars.", {
    aliases: ["UDO"],
  }),
  unpaidObligations: money("Delivered orders unpaid", "Unpaid obligations to be drawn down, in dollars.", {
    aliases: ["Unpaid obligations", "Delivered orders, unpaid"],
  }),
  uncollectedReimbursements: money(
    "Uncollected reimbursements",
    "Uncollected reimbursements to be drawn down, in dollars.",
  ),
  drawdownDate: act("OA drawn down", "Date obligation authority was drawn down in the general ledger.", {
    aliases: ["Obligation authority drawn down", "Drawdown date"],
  }),
  returnMemoDate: act("Funds return memo", "Date the DIFS Funds Return Memorandum went to DFAS-IN.", {
    aliases: ["Funds return memorandum", "DIFS memo", "Return memo"],
  }),
  balancesReturnedDate: act("Balances returned", "Date unliquidated balances were returned to Treasury.", {
    aliases: ["Balances returned date"],
  }),
  fundsOnCase: money(
    "Funds on case (this fund)",
    "Unliquidated balance of this fund on the case, in dollars.",
    { aliases: ["Funds on case"] },
  ),
  proposedUse: choice(
    "Proposed use",
    ["New obligation", "Liquidation", "Upward adjustment"],
    "Use of the funds to be checked.",
    {
      words: { Liquidate: "Liquidation", "Upward within-scope adjustment": "Upward adjustment" },
    },
  ),
  obligationDate: date("Original obligation", "Date of the obligation to be adjusted.", {
    aliases: ["Original obligation date", "Obligation date"],
  }),
  withinScope: yesNo("Within scope", "Is the adjustment within the scope of that obligation?"),
  transferDate: date("Transferred to Trust Fund", "Date the funds were transferred to the FMS Trust Fund.", {
    aliases: ["Transfer date"],
  }),
  invoiceDate: date("Invoice received", "Date an invoice was received.", { aliases: ["Invoice date"] }),
  guidanceRequestedDate: act("Guidance requested", "Date guidance was asked of the DSCA CFD and DFAS-IN.", {
    aliases: ["Guidance requested date"],
  }),
  pyaRequestedDate: act("PYA requested", "Date current-year funds were asked for by prior year adjustment.", {
    aliases: ["Prior year adjustment requested"],
  }),
  fundsRequired: yesNo("Funds required", "Are funds required after balances were returned?"),
  creditDate: date("Credit received", "Date a credit was received.", { aliases: ["Credit date"] }),
  creditAmount: money("Credit", "Amount of the credit, in dollars.", { aliases: ["Credit amount"] }),
  debitAmount: money("Debit", "Amount of a debit, in dollars.", { aliases: ["Debit amount"] }),
  postedAs: choice(
    "Posted as",
    ["Gross", "Net"],
    "Were credit and debit posted separately or as one net amount?",
  ),
  creditDisposition: choice("Credit settled by", ["Re-closed", "DFAS-IN"], "How the credit was settled.", {
    aliases: ["Credit disposition"],
    words: { Reclosed: "Re-closed", "DFAS-IN SCA": "DFAS-IN", DFAS: "DFAS-IN" },
  }),
  transportResidual: money(
    "Transportation residual",
    "Residual in the DSCA FMS transportation clearing sub-account, in dollars.",
    {
      aliases: ["Transport residual"],
    },
  ),
} as const;

export type BpcFacts = FactsOf<typeof bpcColumns>;
export const bpcColumnList = publicColumns(bpcColumns);
