import { act, choice, money, publicColumns, record, ruleDate, text, yesNo } from "../kernel/columns";
import type { FactsOf } from "../kernel/columns";

/** The columns of a table of returns and buy backs, in sheet order. Keys are fixed. */
export const returnColumns = {
  caseId: text("Case", "FMS case under which the article was bought.", {
    aliases: ["Case ID", "FMS case", "Case designator"],
  }),
  lineId: text("Line", "Line of the case.", { aliases: ["Line number", "Line ID", "Line item"] }),
  partner: text("Partner", "The country or organization giving the article back.", {
    aliases: ["Country", "FMS partner"],
  }),
  article: text("Article", "The defense article.", { aliases: ["Defense article", "Item", "Nomenclature"] }),
  implementingAgency: text("Implementing agency", "The agency of the FMS case.", {
    aliases: ["IA", "Agency"],
  }),
  channel: choice("Channel", ["WWRS return", "Buy back"], "Return through WWRS, or purchase by DoD.", {
    aliases: ["Return or buy back"],
    words: {
      Return: "WWRS return",
      WWRS: "WWRS return",
      "21(m) return": "WWRS return",
      "Buy-back": "Buy back",
    },
  }),
  requestDate: ruleDate(
    "Request date",
    "Date of the request; blank: the edition in force on the as-of date.",
    { aliases: ["Date of request"] },
  ),
  providedUnderAeca: yesNo(
    "Provided under AECA",
    "Was the article provided under the Arms Export Control Act?",
    { aliases: ["AECA"] },
  ),
  soldUnderFms: yesNo("Sold under FMS", "Was it sold to the partner through FMS?", {
    aliases: ["Bought under FMS", "Purchased under FMS"],
  }),
  sme: yesNo("SME", "Is it Significant Military Equipment?", { aliases: ["Significant Military Equipment"] }),
  fullyFunctioning: yesNo("Fully functioning", "Is it in fully functioning condition?"),
  needsRepair: yesNo(
    "Needs repair",
    "Does it need repair or rehabilitation? Blank with fully functioning Yes is taken as No.",
    {
      aliases: ["Needs repair or rehabilitation"],
    },
  ),
  requirement: choice(
    "Requirement",
    ["DoD", "FMS", "Both", "None"],
    "Who funds the requirement for the article.",
    {
      aliases: ["Requirement funded by"],
      words: {
        "DoD-funded": "DoD",
        "DoD requirement": "DoD",
        "FMS-funded": "FMS",
        "FMS requirement": "FMS",
        "DoD and FMS": "Both",
        "No requirement": "None",
      },
    },
  ),
  sensitive: yesNo("Sensitive", "Is it a sensitive defense article?"),
  releaseDetermination: yesNo("Release determination", "Does it require a release determination?", {
    aliases: ["Requires release determination"],
  }),
  exportControls: yesNo(
    "Export controls",
    "Does it require export controls? Only the text before March 13, 2026 asks.",
    {
      aliases: ["Requires export controls"],
    },
  ),
  initiator: choice("Initiated by", ["Partner", "DoD"], "Who asked for the return or buy back.", {
    aliases: ["Initiator", "Solicited by"],
    words: { "FMS partner": "Partner", USG: "DoD", "U.S. Government": "DoD" },
  }),
  loaFunding: choice("LOA funding", ["Partner", "FMF", "BPC", "Other"], "What paid for the original LOA.", {
    aliases: ["Original LOA funding"],
    words: { "Partner-funded": "Partner", National: "Partner", "National funds": "Partner" },
  }),
  changeOfEndUseDate: act(
    "Change of end use requested",
    "Date the partner's request went to State (PM/RSAT), per C8.7.3.",
    {
      aliases: ["Change of end use request", "COEU requested"],
    },
  ),
  changeOfEndUseApprovedDate: act("Change of end use approved", "Date of approval, for the record.", {
    aliases: ["COEU approved"],
  }),
  scoNotifiedDate: act("SCO notified", "Date the Security Cooperation Organization was notified.", {
    aliases: ["SCO notice", "SCO notified date"],
  }),
  use: choice("Use", ["DoD", "Follow-on"], "DoD use, or follow-on sale or transfer to another partner.", {
    aliases: ["Intended use"],
    words: {
      "DoD use": "DoD",
      "Follow-on sale": "Follow-on",
      "Follow-on transfer": "Follow-on",
      "Follow-on sale or transfer": "Follow-on",
    },
  }),
  contractVehicle: choice(
    "Contract vehicle",
    ["FAR/DFARS", "Other"],
    "Buy back: is the contract covered by FAR and DFARS?",
    {
      aliases: ["Contract type"],
      words: { FAR: "FAR/DFARS", DFARS: "FAR/DFARS", "FAR and DFARS": "FAR/DFARS" },
    },
  ),
  contractNumber: text("Contract", "Buy back contract number, for the record.", {
    aliases: ["Contract no."],
    role: "record",
  }),
  buyBackAmount: money("Buy back amount", "What DoD pays the partner, in dollars, for the record.", {
    role: "record",
  }),
  fundSource: choice("Fund source", ["DoD procurement", "FMS", "Other"], "Buy back: what pays for it.", {
    aliases: ["Funding source", "Source of funds"],
    words: {
      "DoD procurement appropriation": "DoD procurement",
      "DoD procurement appropriations": "DoD procurement",
      "FMS funds": "FMS",
    },
  }),
  dfarsReviewedDate: act("DFARS 225.70 reviewed", "Buy back: date DFARS subpart 225.70 was reviewed.", {
    aliases: ["DFARS review", "DFARS reviewed"],
  }),
  payee: choice("Funds paid to", ["FMS Trust Fund", "Other"], "Buy back: where funds due the partner go.", {
    words: {
      "FMS Trust Fund account": "FMS Trust Fund",
      "Partner's FMS Trust Fund account": "FMS Trust Fund",
      "Trust Fund": "FMS Trust Fund",
    },
  }),
  newFmsCase: yesNo("New FMS case", "Buy back: was a new FMS case opened for it?"),
  caseStatus: choice(
    "FMS case status",
    ["Open", "SSC", "Closed"],
    "Status of the original FMS case; SSC is supply/services complete, still open.",
    {
      aliases: ["Case status", "Status"],
      words: {
        "Supply/services complete": "SSC",
        "Supply complete": "SSC",
        "Supply Service Complete": "SSC",
        Active: "Open",
      },
    },
  ),
  contractExecuted: yesNo(
    "Contract requirements met and executed",
    "Are the buy back contract's requirements met and fully executed (not merely signed)?",
    {
      aliases: ["Contract fully executed", "Contract executed"],
    },
  ),
  reconciledDate: act("Reconciled on FMS case", "Date the buy back was reconciled on the FMS case.", {
    aliases: ["Reconciled"],
  }),
  recordPartner: record("Record: partner", "Central record: the original purchasing partner."),
  recordArticles: record("Record: articles", "Central record: the articles originally bought under FMS."),
  recordRecipient: record("Record: recipient", "Central record: who receives the bought back articles."),
  recordAuthority: record(
    "Record: retransfer authority",
    "Central record: the legal authority for any retransfer.",
    {
      aliases: ["Record: authority", "Retransfer authority"],
    },
  ),
  dsamsIndicator: yesNo("DSAMS buy back indicator", "Is the buy back indicator set in DSAMS?", {
    role: "record",
    aliases: ["Buy back indicator"],
  }),
  caseRemarks: record("Case remarks", "Case remarks that, with the indicator, may serve as the record."),
  transportCoordinator: choice(
    "Transport coordinated by",
    ["Partner", "DoD purchaser"],
    "Who coordinates transport under the contract.",
    {
      aliases: ["Transportation coordinated by", "Transport coordinator"],
      words: { DoD: "DoD purchaser", Purchaser: "DoD purchaser", "FMS partner": "Partner" },
    },
  ),
} as const;

export type ReturnFacts = FactsOf<typeof returnColumns>;
export const returnColumnList = publicColumns(returnColumns);
