import type { FunctionSpec } from "./spec";

/** C6.4.9, returns and buy backs. */
export const returnSpecs: Readonly<Record<string, FunctionSpec>> = {
  RETURNCHECK: {
    kind: "return-or-buy-back",
    place: "column",
    heading: "Return check",
    result: "plain",
    parameters: [
      { name: "providedUnderAeca" },
      { name: "sme" },
      { name: "fullyFunctioning" },
      { name: "needsRepair" },
      { name: "requirement" },
      { name: "sensitive", optional: true },
      { name: "releaseDetermination", optional: true },
      { name: "requestDate", optional: true },
      { name: "exportControls", optional: true },
    ],
  },
  BUYBACKCHECK: {
    kind: "return-or-buy-back",
    place: "column",
    heading: "Buy back check",
    result: "plain",
    parameters: [
      { name: "soldUnderFms" },
      { name: "contractVehicle" },
      { name: "fundSource" },
      { name: "requestDate", optional: true },
    ],
  },
  BUYBACKTRANSPORT: {
    kind: "return-or-buy-back",
    place: "column",
    heading: "Buy back transport",
    result: "plain",
    parameters: [{ name: "initiator" }, { name: "loaFunding", optional: true }],
  },
  BUYBACKRECONCILE: {
    kind: "return-or-buy-back",
    place: "column",
    heading: "Buy back reconcile",
    result: "plain",
    parameters: [{ name: "caseStatus" }, { name: "contractExecuted" }],
  },
  BUYBACKRECORD: {
    kind: "return-or-buy-back",
    place: "column",
    heading: "Buy back record",
    result: "plain",
    parameters: [
      { name: "partner", facts: ["recordPartner"] },
      { name: "articles", facts: ["recordArticles"] },
      { name: "recipient", facts: ["recordRecipient"] },
      { name: "authority", facts: ["recordAuthority"], optional: true },
      { name: "use", optional: true },
    ],
  },
};
