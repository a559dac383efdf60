import { act, choice, date, money, percent, publicColumns, ruleDate, text, yesNo } from "../kernel/columns";
import type { FactsOf } from "../kernel/columns";

export const METHODS = ["No replacement", "Identical", "Equivalent", "Last cost"] as const;
/** How a sale from stock is priced: the paragraph of C9.4.8 that gives the cost. */
export type Method = (typeof METHODS)[number];

/** The columns of a stock sale table, in sheet order. Keys are fixed. */
export const stockSaleColumns = {
  caseId: text("Case", {
    aliases: ["Case ID", "FMS case", "Case designator"],
  }),
  lineId: text("Line", { aliases: ["Line number", "Line ID", "Line item"] }),
  article: text("Article", {
    aliases: ["Defense article", "Item", "Nomenclature"],
  }),
  partner: text("Partner", {
    aliases: ["Country", "Purchaser", "FMS purchaser"],
  }),
  implementingAgency: text("Implementing agency", {
    aliases: ["IA", "Agency"],
  }),
  agreementDate: ruleDate("Agreement date", {
    aliases: ["LOA date", "LOA signed", "Date of agreement"],
  }),
  authority: choice("Authority", ["AECA 21", "AECA 22", "EDA", "Other"], {
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
  }),
  fromStock: yesNo("From DoD stock", {
    aliases: ["From stock"],
  }),
  intentToReplace: yesNo("Intent to replace", {
    aliases: ["Intends to replace", "Replace"],
  }),
  intentDate: date("Intent determined", {
    aliases: ["Intent determination date"],
  }),
  laterIntentToReplace: yesNo("Later intent", {
    aliases: ["Intent after agreement"],
  }),
  forReadiness: yesNo("For readiness", {
    aliases: ["Capability or readiness", "Readiness loss"],
  }),
  identicalMeetsRequirement: yesNo("Identical meets requirement"),
  identicalObtainable: yesNo("Identical obtainable"),
  identicalCost: money("Identical replacement cost", {
    aliases: ["Identical cost"],
  }),
  equivalentQualifies: yesNo("Functional equivalent", {
    aliases: ["Is functional equivalent"],
  }),
  equivalentObtainable: yesNo("Equivalent obtainable"),
  equivalentCost: money("Equivalent replacement cost", { aliases: ["Equivalent cost"] }),
  desiredCost: money("Desired replacement cost", {
    aliases: ["Desired cost"],
  }),
  lastAcquisitionCost: money("Last acquisition cost", { aliases: ["Last cost"] }),
  acquisitionCost: money("Acquisition cost", { aliases: ["DoD acquisition cost"] }),
  depreciation: money("Depreciation", {
    aliases: ["Depreciation amount"],
  }),
  depreciationPercent: percent("Depreciation %", {
    aliases: ["Depreciation percent", "Depreciation percentage", "Depreciation rate"],
  }),
  munition: yesNo("Munition", {
    aliases: ["Is munition"],
  }),
  serviceable: yesNo("Serviceable", { aliases: ["Is serviceable"] }),
  restrictedMunition: yesNo("Restricted by C4.5", {
    aliases: ["Restricted"],
  }),
  requestedMethod: choice("Method", METHODS, {
    aliases: ["Pricing method"],
    words: {
      "No intent to replace": "No replacement",
      "Actual value": "No replacement",
      "Functional equivalent": "Equivalent",
      "Last acquisition cost": "Last cost",
    },
  }),
  priceQuoted: money("Article price quoted", {
    aliases: ["Quoted price", "Price quoted"],
  }),
  nationalFunds: money("National funds"),
  grantFunds: money("Grant funds"),
  fundSource: choice("Fund source", ["National", "FMF", "BPC", "Other grant", "Mixed"], {
    aliases: ["Funding source", "Source of funds"],
    words: {
      "National funds": "National",
      "Foreign Military Financing": "FMF",
      "Building Partner Capacity": "BPC",
      Grant: "Other grant",
    },
  }),
  depositAccount: choice("Deposit account", ["SDAF", "Treasury", "Procurement", "Split"], {
    aliases: ["Proceeds account", "Deposited to"],
    words: {
      "Special Defense Acquisition Fund": "SDAF",
      "Miscellaneous receipts": "Treasury",
      "U.S. Treasury": "Treasury",
      "Procurement account": "Procurement",
    },
  }),
  noticeDate: act("Differential notice", {
    aliases: ["Notice date", "Differential notice date"],
  }),
  purchaserProceeds: yesNo("Purchaser proceeds", {
    aliases: ["Purchaser wants to proceed"],
  }),
  purchaserProceedsDate: act("Purchaser's decision", {
    aliases: ["Purchaser decision date", "Decision date"],
  }),
} as const;

export type StockFacts = FactsOf<typeof stockSaleColumns>;
export const stockSaleColumnList = publicColumns(stockSaleColumns);
