import { act, choice, money, publicColumns, record, ruleDate, text, yesNo } from "../kernel/columns";
import type { FactsOf } from "../kernel/columns";

/** The columns of a table of returns and buy backs, in sheet order. Keys are fixed. */
export const returnColumns = {
  caseId: text("Case", {
    aliases: ["Case ID", "FMS case", "Case designator"],
  }),
  lineId: text("Line", { aliases: ["Line number", "Line ID", "Line item"] }),
  partner: text("Partner", {
    aliases: ["Country", "FMS partner"],
  }),
  article: text("Article", { aliases: ["Defense article", "Item", "Nomenclature"] }),
  implementingAgency: text("Implementing agency", {
    aliases: ["IA", "Agency"],
  }),
  channel: choice("Channel", ["WWRS return", "Buy back"], {
    aliases: ["Return or buy back"],
    words: {
      Return: "WWRS return",
      WWRS: "WWRS return",
      "21(m) return": "WWRS return",
      "Buy-back": "Buy back",
    },
  }),
  requestDate: ruleDate("Request date", { aliases: ["Date of request"] }),
  providedUnderAeca: yesNo("Provided under AECA", { aliases: ["AECA"] }),
  soldUnderFms: yesNo("Sold under FMS", {
    aliases: ["Bought under FMS", "Purchased under FMS"],
  }),
  sme: yesNo("SME", { aliases: ["Significant Military Equipment"] }),
  fullyFunctioning: yesNo("Fully functioning"),
  needsRepair: yesNo("Needs repair", {
    aliases: ["Needs repair or rehabilitation"],
  }),
  requirement: choice("Requirement", ["DoD", "FMS", "Both", "None"], {
    aliases: ["Requirement funded by"],
    words: {
      "DoD-funded": "DoD",
      "DoD requirement": "DoD",
      "FMS-funded": "FMS",
      "FMS requirement": "FMS",
      "DoD and FMS": "Both",
      "No requirement": "None",
    },
  }),
  sensitive: yesNo("Sensitive"),
  releaseDetermination: yesNo("Release determination", {
    aliases: ["Requires release determination"],
  }),
  exportControls: yesNo("Export controls", {
    aliases: ["Requires export controls"],
  }),
  initiator: choice("Initiated by", ["Partner", "DoD"], {
    aliases: ["Initiator", "Solicited by"],
    words: { "FMS partner": "Partner", USG: "DoD", "U.S. Government": "DoD" },
  }),
  loaFunding: choice("LOA funding", ["Partner", "FMF", "BPC", "Other"], {
    aliases: ["Original LOA funding"],
    words: { "Partner-funded": "Partner", National: "Partner", "National funds": "Partner" },
  }),
  changeOfEndUseDate: act("Change of end use requested", {
    aliases: ["Change of end use request", "COEU requested"],
  }),
  changeOfEndUseApprovedDate: act("Change of end use approved", {
    aliases: ["COEU approved"],
  }),
  scoNotifiedDate: act("SCO notified", {
    aliases: ["SCO notice", "SCO notified date"],
  }),
  use: choice("Use", ["DoD", "Follow-on"], {
    aliases: ["Intended use"],
    words: {
      "DoD use": "DoD",
      "Follow-on sale": "Follow-on",
      "Follow-on transfer": "Follow-on",
      "Follow-on sale or transfer": "Follow-on",
    },
  }),
  contractVehicle: choice("Contract vehicle", ["FAR/DFARS", "Other"], {
    aliases: ["Contract type"],
    words: { DFARS: "FAR/DFARS", "FAR and DFARS": "FAR/DFARS" },
  }),
  contractNumber: text("Contract", {
    aliases: ["Contract no."],
    role: "record",
  }),
  buyBackAmount: money("Buy back amount", {
    role: "record",
  }),
  fundSource: choice("Fund source", ["DoD procurement", "FMS", "Other"], {
    aliases: ["Funding source", "Source of funds"],
    words: {
      "DoD procurement appropriation": "DoD procurement",
      "DoD procurement appropriations": "DoD procurement",
      "FMS funds": "FMS",
    },
  }),
  dfarsReviewedDate: act("DFARS 225.70 reviewed", {
    aliases: ["DFARS review", "DFARS reviewed"],
  }),
  payee: choice("Funds paid to", ["FMS Trust Fund", "Other"], {
    words: {
      "FMS Trust Fund account": "FMS Trust Fund",
      "Partner's FMS Trust Fund account": "FMS Trust Fund",
      "Trust Fund": "FMS Trust Fund",
    },
  }),
  newFmsCase: yesNo("New FMS case"),
  caseStatus: choice("FMS case status", ["Open", "SSC", "Closed"], {
    aliases: ["Case status", "Status"],
    words: {
      "Supply/services complete": "SSC",
      "Supply complete": "SSC",
      "Supply Service Complete": "SSC",
      Active: "Open",
    },
  }),
  contractExecuted: yesNo("Contract requirements met and executed", {
    aliases: ["Contract fully executed", "Contract executed"],
  }),
  reconciledDate: act("Reconciled on FMS case", {
    aliases: ["Reconciled"],
  }),
  recordPartner: record("Record: partner"),
  recordArticles: record("Record: articles"),
  recordRecipient: record("Record: recipient"),
  recordAuthority: record("Record: retransfer authority", {
    aliases: ["Record: authority", "Retransfer authority"],
  }),
  dsamsIndicator: yesNo("DSAMS buy back indicator", {
    role: "record",
    aliases: ["Buy back indicator"],
  }),
  caseRemarks: record("Case remarks"),
  transportCoordinator: choice("Transport coordinated by", ["Partner", "DoD purchaser"], {
    aliases: ["Transportation coordinated by", "Transport coordinator"],
    words: { DoD: "DoD purchaser", Purchaser: "DoD purchaser", "FMS partner": "Partner" },
  }),
} as const;

export type ReturnFacts = FactsOf<typeof returnColumns>;
export const returnColumnList = publicColumns(returnColumns);
