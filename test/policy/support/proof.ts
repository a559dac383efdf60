import type { CaseKind, CellValue, ReviewContext } from "../../../src/policy";

export type Facts = Record<string, CellValue>;
export interface Proof {
  readonly kind: CaseKind;
  readonly facts: Facts;
  readonly asOf?: string;
  readonly context?: Partial<ReviewContext>;
  readonly answers?: Record<string, string>;
  readonly finds?: readonly string[];
  readonly not?: readonly string[];
}

export const RETURN: Facts = {
  channel: "WWRS return",
  requestDate: "2026-04-01",
  providedUnderAeca: true,
  sme: false,
  fullyFunctioning: true,
  requirement: "DoD",
};
export const BUY: Facts = {
  channel: "Buy back",
  requestDate: "2026-04-01",
  soldUnderFms: true,
  contractVehicle: "FAR/DFARS",
  fundSource: "DoD procurement",
  loaFunding: "Partner",
  initiator: "DoD",
  use: "DoD",
};
export const SALE: Facts = {
  agreementDate: "2025-02-03",
  intentToReplace: false,
  acquisitionCost: 1000,
  depreciation: 400,
  munition: false,
};
export const REPLACE: Facts = {
  ...SALE,
  intentToReplace: true,
  identicalMeetsRequirement: true,
  identicalObtainable: true,
  identicalCost: 1500,
};
export const BPC: Facts = { caseType: "BPC legacy", availabilityEndFy: 2021 };
export const CANCELLED = "2026-11-02";

export const returns = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "return-or-buy-back",
  facts: { ...RETURN, ...facts },
  ...rest,
});
export const buys = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "return-or-buy-back",
  facts: { ...BUY, ...facts },
  ...rest,
});
export const sells = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "stock-sale",
  facts: { ...SALE, ...facts },
  ...rest,
});
export const replaces = (facts: Facts, rest: Omit<Proof, "kind" | "facts">): Proof => ({
  kind: "stock-sale",
  facts: { ...REPLACE, ...facts },
  ...rest,
});
export const funds = (facts: Facts, asOf: string, rest: Omit<Proof, "kind" | "facts" | "asOf">): Proof => ({
  kind: "bpc-case",
  facts: { ...BPC, ...facts },
  asOf,
  ...rest,
});
