import type { FunctionSpec, ParameterSpec } from "./spec";

const price: ParameterSpec = {
  name: "price",
  label: "Price",
  type: "money",
  headings: ["Price"],
  facts: ["priceQuoted"],
};
const threshold: ParameterSpec = {
  name: "thresholdPercent",
  label: "Differential threshold, percent",
  type: "percent",
  facts: [],
  setting: true,
};

/** C9.4.8, sales from stock. */
export const stockSpecs: Readonly<Record<string, FunctionSpec>> = {
  STOCKMETHOD: {
    kind: "stock-sale",
    place: "column",
    heading: "Stock method",
    result: "plain",
    parameters: [
      { name: "intentToReplace" },
      { name: "identicalMeetsRequirement", optional: true },
      { name: "identicalObtainable", optional: true },
      { name: "equivalentQualifies", optional: true },
      { name: "equivalentObtainable", optional: true },
    ],
  },
  STOCKPRICE: {
    kind: "stock-sale",
    place: "column",
    heading: "Stock price",
    result: "money",
    parameters: [
      { name: "method", facts: ["requestedMethod"], otherwise: ["Permitted method", "Stock method"] },
      { name: "acquisitionCost" },
      { name: "depreciation" },
      { name: "identicalCost", optional: true },
      { name: "equivalentCost", optional: true },
      { name: "lastAcquisitionCost", optional: true },
      { name: "munition", optional: true },
      { name: "serviceable", optional: true },
    ],
  },
  STOCKPROCEEDS: {
    kind: "stock-sale",
    place: "column",
    heading: "Stock proceeds",
    result: "money",
    parameters: [
      { name: "method", facts: ["requestedMethod"], otherwise: ["Permitted method", "Stock method"] },
      price,
      { name: "nationalFunds", optional: true },
      { name: "grantFunds", optional: true },
      {
        name: "account",
        label: "Account",
        type: "choice",
        facts: [],
        setting: true,
        words: ["SDAF", "Treasury", "Procurement"],
        optional: true,
        neededInTable: true,
      },
    ],
  },
  STOCKNOTICE: {
    kind: "stock-sale",
    place: "column",
    heading: "Stock notice",
    result: "plain",
    parameters: [
      price,
      {
        name: "actualValue",
        label: "Actual value",
        type: "money",
        headings: ["Actual value"],
        facts: [],
      },
      threshold,
      { name: "noticeDate", optional: true },
      { name: "purchaserProceeds", facts: ["purchaserProceeds", "purchaserProceedsDate"], optional: true },
      { name: "agreementDate", optional: true },
    ],
  },
};
