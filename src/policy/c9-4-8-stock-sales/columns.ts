import { act, choice, date, money, percent, publicColumns, ruleDate, text, yesNo } from "../kernel/columns";
import type { FactsOf } from "../kernel/columns";

export const METHODS = ["No replacement", "Identical", "Equivalent", "Last cost"] as const;
/** How a sale from stock is priced: the paragraph of C9.4.8 that gives the cost. */
export type Method = (typeof METHODS)[number];

/** The columns of a stock sale table, in sheet order. Keys are fixed. */
export const stockSaleColumns = {
  caseId: text("Case", "FMS case identifier; Case and Line identify a row.", {
    aliases: ["Case ID", "FMS case", "Case designator"],
  }),
  lineId: text("Line", "Line of the case.", { aliases: ["Line number", "Line ID", "Line item"] }),
  article: text("Article", "The defense article sold.", {
    aliases: ["Defense article", "Item", "Nomenclature"],
  }),
  partner: text("Partner", "The purchasing country or organization.", {
    aliases: ["Country", "Purchaser", "FMS purchaser"],
  }),
  implementingAgency: text("Implementing agency", "The agency that runs the case.", {
    aliases: ["IA", "Agency"],
  }),
  agreementDate: ruleDate(
    "Agreement date",
    "Date the agreement for sale was entered into; blank until signed.",
    {
      aliases: ["LOA date", "LOA signed", "Date of agreement"],
    },
  ),
  authority: choice(
    "Authority",
    ["AECA 21", "AECA 22", "EDA", "Other"],
    "Statute of the sale; blank is taken as AECA 21.",
    {
      aliases: ["Sale authority", "Legal authority"],
      words: {
        "Section 21": "AECA 21",
        "AECA Section 21": "AECA 21",
        "AECA sec. 21": "AECA 21",
        "22 U.S.C. 2761": "AECA 21",
        "Section 22": "AECA 22",
        "AECA Section 22": "AECA 22",
        "AECA sec. 22": "AECA 22",
        "22 U.S.C. 2762": "AECA 22",
        "Excess defense articles": "EDA",
      },
    },
  ),
  fromStock: yesNo("From DoD stock", "Is the article sold from DoD stock? Blank is taken as Yes.", {
    aliases: ["From stock"],
  }),
  intentToReplace: yesNo("Intent to replace", "Does the implementing agency intend to replace the article?", {
    aliases: ["Intends to replace", "Replace"],
  }),
  intentDate: date("Intent determined", "Date of that determination; blank: made by the agreement.", {
    aliases: ["Intent determination date"],
  }),
  laterIntentToReplace: yesNo(
    "Later intent",
    "Intent recorded after the agreement; it does not change the price.",
    {
      aliases: ["Intent after agreement"],
    },
  ),
  forReadiness: yesNo(
    "For readiness",
    "Does the replacement address a loss of capability or readiness? Blank is taken as Yes.",
    {
      aliases: ["Capability or readiness", "Readiness loss"],
    },
  ),
  identicalMeetsRequirement: yesNo(
    "Identical meets requirement",
    "Would the identical type, model and series meet the agency's requirements?",
  ),
  identicalObtainable: yesNo("Identical obtainable", "Can the identical type, model and series be obtained?"),
  identicalCost: money("Identical replacement cost", "Estimated cost of the identical article, in dollars.", {
    aliases: ["Identical cost"],
  }),
  equivalentQualifies: yesNo(
    "Functional equivalent",
    "Judgement under C9.4.8.4: is the desired replacement a functional equivalent?",
    {
      aliases: ["Is functional equivalent"],
    },
  ),
  equivalentObtainable: yesNo("Equivalent obtainable", "Can some functional equivalent be obtained?"),
  equivalentCost: money(
    "Equivalent replacement cost",
    "Estimated cost of a functional equivalent, in dollars.",
    { aliases: ["Equivalent cost"] },
  ),
  desiredCost: money(
    "Desired replacement cost",
    "Cost of a desired article that is no functional equivalent; for comparison only.",
    {
      aliases: ["Desired cost"],
    },
  ),
  lastAcquisitionCost: money(
    "Last acquisition cost",
    "What DoD last paid for the article sold, in dollars.",
    { aliases: ["Last cost"] },
  ),
  acquisitionCost: money(
    "Acquisition cost",
    "DoD's acquisition cost of the very item being sold, in dollars.",
    { aliases: ["DoD acquisition cost"] },
  ),
  depreciation: money("Depreciation", "Depreciation of the article sold, in dollars.", {
    aliases: ["Depreciation amount"],
  }),
  depreciationPercent: percent(
    "Depreciation %",
    "Depreciation in percent of the acquisition cost, if not given in dollars.",
    {
      aliases: ["Depreciation percent", "Depreciation percentage", "Depreciation rate"],
    },
  ),
  munition: yesNo("Munition", "Is it a munition as 10 U.S.C. 101(e)(4) defines it?", {
    aliases: ["Is munition"],
  }),
  serviceable: yesNo("Serviceable", "Is the munition serviceable?", { aliases: ["Is serviceable"] }),
  restrictedMunition: yesNo("Restricted by C4.5", "Does C4.5 or another SAMM section restrict its sale?", {
    aliases: ["Restricted"],
  }),
  requestedMethod: choice("Method", METHODS, "Pricing method the row wants to use, to be checked.", {
    aliases: ["Pricing method"],
    words: {
      "No intent to replace": "No replacement",
      "Actual value": "No replacement",
      "Functional equivalent": "Equivalent",
      "Last acquisition cost": "Last cost",
    },
  }),
  priceQuoted: money("Article price quoted", "Line total for the article, before surcharges, in dollars.", {
    aliases: ["Quoted price", "Price quoted"],
  }),
  nationalFunds: money("National funds", "Dollars paid with the purchaser's national funds."),
  grantFunds: money("Grant funds", "Dollars paid with U.S. grant assistance (FMF, BPC and other)."),
  fundSource: choice(
    "Fund source",
    ["National", "FMF", "BPC", "Other grant", "Mixed"],
    "May stand instead of the two amounts.",
    {
      aliases: ["Funding source", "Source of funds"],
      words: {
        "National funds": "National",
        "Foreign Military Financing": "FMF",
        "Building Partner Capacity": "BPC",
        Grant: "Other grant",
      },
    },
  ),
  depositAccount: choice(
    "Deposit account",
    ["SDAF", "Treasury", "Procurement", "Split"],
    "Account the proceeds were recorded to.",
    {
      aliases: ["Proceeds account", "Deposited to"],
      words: {
        "Special Defense Acquisition Fund": "SDAF",
        "Miscellaneous receipts": "Treasury",
        "U.S. Treasury": "Treasury",
        "Procurement account": "Procurement",
      },
    },
  ),
  noticeDate: act(
    "Differential notice",
    "Date the purchaser was made fully aware of the cost-value differential.",
    {
      aliases: ["Notice date", "Differential notice date"],
    },
  ),
  purchaserProceeds: yesNo(
    "Purchaser proceeds",
    "Does the purchaser clearly desire to proceed despite the differential?",
    {
      aliases: ["Purchaser wants to proceed"],
    },
  ),
  purchaserProceedsDate: act("Purchaser's decision", "Date of that decision.", {
    aliases: ["Purchaser decision date", "Decision date"],
  }),
} as const;

export type StockFacts = FactsOf<typeof stockSaleColumns>;
export const stockSaleColumnList = publicColumns(stockSaleColumns);
