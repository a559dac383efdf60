import { answerText, reviewCase, type CellValue } from "../../../src/policy";
import { describeTable, type TableRow } from "../support/decision-table";

const YN = ["Yes", "No", null] as const;
const agreementDate = "2025-02-03";
const asOf = "2026-11-02";

/** The word of an answer, `needs ...` when unknown, else its status. */
function word(key: string, facts: Record<string, CellValue>): string {
  const answer = reviewCase("stock-sale", { agreementDate, ...facts }, { asOf }).answers[key];
  if (answer?.status === "known") return answerText(answer);
  return answer?.status === "unknown" ? `needs ${[...answer.missing].sort().join()}` : String(answer?.status);
}

const methodDomain = {
  intent: YN,
  readiness: YN,
  meets: YN,
  identical: YN,
  qualifies: YN,
  equivalent: YN,
} as const;
const replaces = { intent: "Yes", readiness: ["Yes", null] } as const;
/** C9.4.8.2.2 is reached: the identical article will not do, or cannot be had (our reading). */
const notMeeting = { ...replaces, meets: "No" } as const;
const notObtainable = { ...replaces, meets: ["Yes", null], identical: "No" } as const;
const judged = ["Yes", "No"] as const;

const methodTable: readonly TableRow<typeof methodDomain, string>[] = [
  { when: { intent: "No" }, then: "No replacement" },
  { when: { intent: null }, then: "needs intentToReplace" },
  { when: { intent: "Yes", readiness: "No" }, then: "review" },
  { when: { ...replaces, meets: "Yes", identical: "Yes" }, then: "Identical" },
  { when: { ...replaces, meets: "Yes", identical: null }, then: "needs identicalObtainable" },
  { when: { ...replaces, meets: null, identical: "Yes" }, then: "needs identicalMeetsRequirement" },
  {
    when: { ...replaces, meets: null, identical: null },
    then: "needs identicalMeetsRequirement,identicalObtainable",
  },
  ...[notMeeting, notObtainable].flatMap((reached) => [
    { when: { ...reached, equivalent: "Yes", qualifies: judged } as const, then: "Equivalent" },
    { when: { ...reached, equivalent: "Yes", qualifies: null } as const, then: "needs equivalentQualifies" },
    { when: { ...reached, equivalent: "No" } as const, then: "Last cost" },
    {
      when: { ...reached, equivalent: null, qualifies: judged } as const,
      then: "needs equivalentObtainable",
    },
    {
      when: { ...reached, equivalent: null, qualifies: null } as const,
      then: "needs equivalentObtainable,equivalentQualifies",
    },
  ]),
];

describeTable("C9.4.8.1, .2.1-.3: pricing method", methodDomain, methodTable, (each, expected) => {
  const facts = {
    intentToReplace: each.intent,
    forReadiness: each.readiness,
    identicalMeetsRequirement: each.meets,
    identicalObtainable: each.identical,
    equivalentQualifies: each.qualifies,
    equivalentObtainable: each.equivalent,
  };
  expect({ ...each, word: word("method", facts) }).toEqual({ ...each, word: expected });
});

const depreciationDomain = { munition: YN, serviceable: YN, entered: [400, 0, null] } as const;
const notExempt = ["No", null] as const;
const depreciationTable: readonly TableRow<typeof depreciationDomain, string>[] = [
  { when: { munition: "Yes", serviceable: "Yes" }, then: "0" },
  { when: { munition: "No", entered: 400 }, then: "400" },
  { when: { munition: ["Yes", null], serviceable: "No", entered: 400 }, then: "400" },
  { when: { munition: "No", entered: 0 }, then: "0" },
  { when: { munition: ["Yes", null], serviceable: notExempt, entered: 0 }, then: "0" },
  { when: { munition: null, serviceable: "Yes", entered: 0 }, then: "0" },
  { when: { munition: "No", entered: null }, then: "needs depreciation" },
  { when: { munition: ["Yes", null], serviceable: "No", entered: null }, then: "needs depreciation" },
  { when: { munition: "Yes", serviceable: null, entered: [400, null] }, then: "needs serviceable" },
  { when: { munition: null, serviceable: "Yes", entered: [400, null] }, then: "needs munition" },
  { when: { munition: null, serviceable: null, entered: [400, null] }, then: "needs munition,serviceable" },
];

describeTable(
  "C9.4.8.6: depreciation of munitions",
  depreciationDomain,
  depreciationTable,
  (each, expected) => {
    for (const intentToReplace of ["Yes", "No", null]) {
      const facts = {
        intentToReplace,
        munition: each.munition,
        serviceable: each.serviceable,
        depreciation: each.entered,
      };
      const given = word("depreciationApplied", { ...facts, acquisitionCost: 1000 });
      expect({ ...each, intentToReplace, given }).toEqual({ ...each, intentToReplace, given: expected });
    }
  },
);

/** Price 1,000: amounts as parts of it. */
const proceedsDomain = {
  intent: YN,
  source: ["National", "FMF", "Mixed", null],
  national: [null, 0, 400, 1000],
  grant: [null, 0, 600, 1000],
} as const;
const none = { intent: "No" } as const;
const some = [400, 1000] as const;
const someGrant = [600, 1000] as const;
const proceedsTable: readonly TableRow<typeof proceedsDomain, string>[] = [
  { when: { intent: "Yes" }, then: "0 | 0 | 1000" },
  { when: { intent: null }, then: "needs intentToReplace | needs intentToReplace | needs intentToReplace" },
  { when: { ...none, source: "National", national: null, grant: [null, 0] }, then: "1000 | 0 | 0" },
  { when: { ...none, source: "National", national: 1000, grant: [null, 0] }, then: "1000 | 0 | 0" },
  {
    when: { ...none, source: "National", national: [0, 400], grant: [null, 0] },
    then: "invalid | invalid | 0",
  },
  { when: { ...none, source: "National", grant: someGrant }, then: "invalid | invalid | 0" },
  { when: { ...none, source: "FMF", national: [null, 0], grant: null }, then: "0 | 1000 | 0" },
  { when: { ...none, source: "FMF", national: [null, 0], grant: 1000 }, then: "0 | 1000 | 0" },
  { when: { ...none, source: "FMF", national: [null, 0], grant: [0, 600] }, then: "invalid | invalid | 0" },
  { when: { ...none, source: "FMF", national: some }, then: "invalid | invalid | 0" },
  { when: { ...none, source: "Mixed", national: 0 }, then: "invalid | invalid | 0" },
  {
    when: { ...none, source: "Mixed", national: [null, 400, 1000], grant: 0 },
    then: "invalid | invalid | 0",
  },
  {
    when: { ...none, source: "Mixed", national: null, grant: null },
    then: "needs grantFunds,nationalFunds | needs grantFunds,nationalFunds | 0",
  },
  { when: { ...none, source: "Mixed", national: 400, grant: null }, then: "400 | needs grantFunds | 0" },
  { when: { ...none, source: "Mixed", national: 1000, grant: null }, then: "1000 | needs grantFunds | 0" },
  { when: { ...none, source: "Mixed", national: null, grant: 600 }, then: "needs nationalFunds | 600 | 0" },
  { when: { ...none, source: "Mixed", national: null, grant: 1000 }, then: "needs nationalFunds | 1000 | 0" },
  { when: { ...none, source: "Mixed", national: 400, grant: 600 }, then: "400 | 600 | 0" },
  { when: { ...none, source: "Mixed", national: 400, grant: 1000 }, then: "invalid | invalid | 0" },
  { when: { ...none, source: "Mixed", national: 1000, grant: someGrant }, then: "invalid | invalid | 0" },
  {
    when: { ...none, source: null, national: null, grant: null },
    then: "needs fundSource | needs fundSource | 0",
  },
  { when: { ...none, source: null, national: 0, grant: null }, then: "0 | needs fundSource | 0" },
  { when: { ...none, source: null, national: 400, grant: null }, then: "400 | needs fundSource | 0" },
  { when: { ...none, source: null, national: 1000, grant: null }, then: "1000 | needs fundSource | 0" },
  { when: { ...none, source: null, national: null, grant: 0 }, then: "needs fundSource | 0 | 0" },
  { when: { ...none, source: null, national: null, grant: 600 }, then: "needs fundSource | 600 | 0" },
  { when: { ...none, source: null, national: null, grant: 1000 }, then: "needs fundSource | 1000 | 0" },
  { when: { ...none, source: null, national: 0, grant: 1000 }, then: "0 | 1000 | 0" },
  { when: { ...none, source: null, national: 400, grant: 600 }, then: "400 | 600 | 0" },
  { when: { ...none, source: null, national: 1000, grant: 0 }, then: "1000 | 0 | 0" },
  { when: { ...none, source: null, national: 0, grant: [0, 600] }, then: "invalid | invalid | 0" },
  { when: { ...none, source: null, national: 400, grant: [0, 1000] }, then: "invalid | invalid | 0" },
  { when: { ...none, source: null, national: 1000, grant: someGrant }, then: "invalid | invalid | 0" },
];

describeTable(
  "C9.4.8.1.1, .3: proceeds of a price of $1,000",
  proceedsDomain,
  proceedsTable,
  (each, expected) => {
    const facts = {
      intentToReplace: each.intent,
      identicalMeetsRequirement: "Yes",
      identicalObtainable: "Yes",
      identicalCost: 1000,
      acquisitionCost: 1000,
      depreciation: 0,
      fundSource: each.source,
      nationalFunds: each.national,
      grantFunds: each.grant,
    };
    const given = ["proceedsSdaf", "proceedsTreasury", "proceedsProcurement"]
      .map((key) => word(key, facts))
      .join(" | ");
    expect({ ...each, given }).toEqual({ ...each, given: expected });
  },
);
