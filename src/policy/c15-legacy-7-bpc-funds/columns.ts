import { act, choice, date, fiscalYear, money, publicColumns, tas, text, yesNo } from "../kernel/columns";
import type { FactsOf } from "../kernel/columns";

/** The columns of a BPC table, in sheet order: one row is one fund of one case. Keys are fixed. */
export const bpcColumns = {
  caseId: text("Case", { aliases: ["Case ID", "BPC case", "Case designator"] }),
  program: text("Program", { aliases: ["Program code", "BPC program"] }),
  partner: text("Partner", { aliases: ["Country", "Beneficiary"] }),
  implementingAgency: text("Implementing agency", {
    aliases: ["IA", "Agency"],
  }),
  caseType: choice("Case type", ["BPC legacy", "BPC", "FMS"], {
    words: { Legacy: "BPC legacy", "Legacy BPC": "BPC legacy", Pseudo: "BPC legacy" },
  }),
  tas: tas("TAS", {
    aliases: ["Treasury Account Symbol", "Treasury symbol", "TAFS"],
  }),
  availabilityEndFy: fiscalYear("Last FY of availability", {
    aliases: ["Availability end FY", "Expiration FY", "Funds expire FY", "Last year of availability"],
  }),
  cancellingFy: fiscalYear("Cancelling FY", {
    aliases: ["Canceling FY", "Cancellation FY", "Cancelling fiscal year"],
  }),
  laterFundsOnCase: yesNo("Later funds on case", {
    aliases: ["Later funds"],
  }),
  caseValue: money("Case value (this fund)", {
    aliases: ["Case value"],
  }),
  highestRequirement: money("Highest financial requirement", {
    aliases: ["Highest requirement"],
  }),
  valueReducedDate: act("Value reviewed and reduced", {
    aliases: ["Value reduced", "Value review date"],
  }),
  deliveriesCompleteDate: act("Deliveries complete", {
    aliases: ["Deliveries complete date"],
  }),
  invoicesCompleteDate: act("Invoices complete", {
    aliases: ["Invoices complete date"],
  }),
  lastPaymentDate: act("Last payment", {
    aliases: ["Last payment date", "Final payment"],
  }),
  sscDate: act("SSC", {
    aliases: ["SSC date", "Supply/services complete"],
  }),
  closureBegunDate: act("Closure begun", {
    aliases: ["Closure started", "Closure begun date"],
  }),
  estimatedClosureDate: date("Estimated closure date", {
    aliases: ["ECD", "Estimated closure"],
  }),
  implementedDate: date("Implemented", {
    aliases: ["Implementation date", "Implemented date"],
  }),
  closureCertificateDate: act("Closure certificate", {
    aliases: ["Closure certificate date", "Certificate submitted"],
  }),
  caseStatus: choice("Case status", ["Open", "Closed", "Reopened"], {
    aliases: ["Status"],
    words: { "Re-opened": "Reopened", Active: "Open" },
  }),
  canCloseByJuly31: yesNo("Can close by July 31", {
    aliases: ["Can close by 31 July", "Closable"],
  }),
  undeliveredOrders: money("Undelivered orders", {
    aliases: ["UDO"],
  }),
  unpaidObligations: money("Delivered orders unpaid", {
    aliases: ["Unpaid obligations", "Delivered orders, unpaid"],
  }),
  uncollectedReimbursements: money("Uncollected reimbursements"),
  drawdownDate: act("OA drawn down", {
    aliases: ["Obligation authority drawn down", "Drawdown date"],
  }),
  returnMemoDate: act("Funds return memo", {
    aliases: ["Funds return memorandum", "DIFS memo", "Return memo"],
  }),
  balancesReturnedDate: act("Balances returned", {
    aliases: ["Balances returned date"],
  }),
  fundsOnCase: money("Funds on case (this fund)", { aliases: ["Funds on case"] }),
  proposedUse: choice("Proposed use", ["New obligation", "Liquidation", "Upward adjustment"], {
    words: { Liquidate: "Liquidation", "Upward within-scope adjustment": "Upward adjustment" },
  }),
  obligationDate: date("Original obligation", {
    aliases: ["Original obligation date", "Obligation date"],
  }),
  withinScope: yesNo("Within scope"),
  transferDate: date("Transferred to Trust Fund", {
    aliases: ["Transfer date"],
  }),
  invoiceDate: date("Invoice received", { aliases: ["Invoice date"] }),
  guidanceRequestedDate: act("Guidance requested", {
    aliases: ["Guidance requested date"],
  }),
  pyaRequestedDate: act("PYA requested", {
    aliases: ["Prior year adjustment requested"],
  }),
  fundsRequired: yesNo("Funds required"),
  creditDate: date("Credit received", { aliases: ["Credit date"] }),
  creditAmount: money("Credit", { aliases: ["Credit amount"] }),
  debitAmount: money("Debit", { aliases: ["Debit amount"] }),
  postedAs: choice("Posted as", ["Gross", "Net"]),
  creditDisposition: choice("Credit settled by", ["Re-closed", "DFAS-IN"], {
    aliases: ["Credit disposition"],
    words: { Reclosed: "Re-closed", "DFAS-IN SCA": "DFAS-IN", DFAS: "DFAS-IN" },
  }),
  transportResidual: money("Transportation residual", {
    aliases: ["Transport residual"],
  }),
} as const;

export type BpcFacts = FactsOf<typeof bpcColumns>;
export const bpcColumnList = publicColumns(bpcColumns);
