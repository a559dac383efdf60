import type { FunctionSpec, ParameterSpec } from "./spec";

const cancellingFy: ParameterSpec = { name: "cancellingFy", optional: true };
const funds: ParameterSpec = {
  name: "funds",
  label: "Funds",
  facts: ["tas", "availabilityEndFy"],
  type: "funds",
};
const asOf: ParameterSpec = { name: "asOf", label: "As of", facts: [], type: "date" };

/** C15-Legacy.7, BPC funds. */
export const bpcSpecs: Readonly<Record<string, FunctionSpec>> = {
  BPCDEADLINE: {
    kind: "bpc-case",
    place: "column",
    heading: "BPC deadline",
    result: "date",
    parameters: [
      funds,
      {
        name: "milestone",
        label: "Milestone",
        type: "choice",
        facts: [],
        setting: true,
        words: ["Expiration", "Value review", "Completion", "Closure", "Return memo", "Cancellation"],
      },
      cancellingFy,
    ],
  },
  BPCPHASE: {
    kind: "bpc-case",
    place: "column",
    heading: "BPC phase",
    result: "plain",
    parameters: [funds, asOf, cancellingFy],
  },
  BPCUSE: {
    kind: "bpc-case",
    place: "column",
    heading: "BPC use",
    result: "plain",
    parameters: [
      funds,
      { name: "use", facts: ["proposedUse"] },
      asOf,
      { name: "obligationDate", optional: true },
      { name: "withinScope", optional: true },
      { name: "transferDate", optional: true },
      cancellingFy,
    ],
  },
  BPCREDUCTION: {
    kind: "bpc-case",
    place: "column",
    heading: "BPC reduction",
    result: "money",
    parameters: [{ name: "caseValue" }, { name: "highestRequirement" }],
  },
  BPCINVOICE: {
    kind: "bpc-case",
    place: "column",
    heading: "BPC invoice",
    result: "plain",
    parameters: [
      funds,
      { name: "invoiceDate" },
      { name: "drawdownDate", optional: true },
      { name: "balancesReturnedDate", optional: true },
      cancellingFy,
    ],
  },
  BPCCREDIT: {
    kind: "bpc-case",
    place: "column",
    heading: "BPC credit",
    result: "plain",
    parameters: [funds, { name: "creditDate" }, { name: "caseStatus", optional: true }, cancellingFy],
  },
  TAS: {
    kind: "bpc-case",
    place: "column",
    heading: "TAS part",
    result: "plain",
    parameters: [
      { name: "symbol", facts: ["tas"] },
      {
        name: "part",
        label: "Part",
        type: "choice",
        facts: [],
        setting: true,
        optional: true,
        words: ["First FY", "Last FY", "Agency", "Account", "Availability"],
      },
    ],
  },
};
