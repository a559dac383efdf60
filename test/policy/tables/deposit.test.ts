import { reviewCase } from "../../../src/policy";
import { describeTable, type TableRow } from "../support/decision-table";
import { CANCELLED, REPLACE, SALE } from "../support/proof";

const depositDomain = {
  intent: ["Yes", "No"],
  account: ["SDAF", "Treasury", "Procurement", "Split"],
  source: ["National", "FMF", "BPC", "Other grant", "Mixed", null],
} as const;
const grants = ["FMF", "BPC", "Other grant"] as const;

/** National funds to the SDAF, grant assistance to Treasury, with intent all to procurement; a blank source may be any. */
const depositTable: readonly TableRow<typeof depositDomain, boolean>[] = [
  { when: { intent: "Yes", account: "Procurement" }, then: true },
  { when: { intent: "Yes", account: ["SDAF", "Treasury", "Split"] }, then: false },
  { when: { intent: "No", account: "Procurement" }, then: false },
  { when: { intent: "No", account: "SDAF", source: ["National", null] }, then: true },
  { when: { intent: "No", account: "SDAF", source: [...grants, "Mixed"] }, then: false },
  { when: { intent: "No", account: "Treasury", source: [...grants, null] }, then: true },
  { when: { intent: "No", account: "Treasury", source: ["National", "Mixed"] }, then: false },
  { when: { intent: "No", account: "Split", source: ["Mixed", null] }, then: true },
  { when: { intent: "No", account: "Split", source: ["National", ...grants] }, then: false },
];

describeTable(
  "C9.4.8.1.1, .3: can the proceeds go to the account?",
  depositDomain,
  depositTable,
  (each, can) => {
    const row = { ...(each.intent === "Yes" ? REPLACE : SALE), depositAccount: each.account };
    const { findings } = reviewCase("stock-sale", { ...row, fundSource: each.source }, { asOf: CANCELLED });
    const found = findings.some(({ code }) => code === "stock.deposit-account");
    expect({ ...each, can: !found }).toEqual({ ...each, can });
  },
);
