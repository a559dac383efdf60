import { answerText, reviewCase } from "../../../src/policy";
import { combinations, decide, describeTable, type TableRow } from "../support/decision-table";
import { spread } from "../support/share";

const YN = ["Yes", "No", null] as const;
const asOf = "2026-11-02";

/** Gate results: passed, failed, open (a blank decides), or clash (two cells contradict each other). */
type Gate = "pass" | "fail" | "open" | "clash";

const aecaDomain = { aeca: YN, fms: YN };
const aecaTable: readonly TableRow<typeof aecaDomain, Gate>[] = [
  { when: { fms: "Yes", aeca: ["Yes", null] }, then: "pass" },
  { when: { fms: "Yes", aeca: "No" }, then: "clash" },
  { when: { fms: ["No", null], aeca: "Yes" }, then: "pass" },
  { when: { fms: ["No", null], aeca: "No" }, then: "fail" },
  { when: { fms: ["No", null], aeca: null }, then: "open" },
];

/** "in fully functioning condition without need of repair or rehabilitation"; blank repair with functioning Yes is No. */
const conditionDomain = { functioning: YN, repair: YN };
const conditionTable: readonly TableRow<typeof conditionDomain, Gate>[] = [
  { when: { functioning: "Yes", repair: ["No", null] }, then: "pass" },
  { when: { functioning: "Yes", repair: "Yes" }, then: "clash" },
  { when: { functioning: "No" }, then: "fail" },
  { when: { functioning: null, repair: "Yes" }, then: "fail" },
  { when: { functioning: null, repair: ["No", null] }, then: "open" },
];

/** The bar: FMS-funded requirement AND sensitive AND release determination. */
const barDomain = { requirement: ["DoD", "FMS", "Both", "None", null], sensitive: YN, release: YN } as const;
const barTable: readonly TableRow<typeof barDomain, Gate>[] = [
  { when: { requirement: ["DoD", "Both", "None"] }, then: "pass" },
  { when: { requirement: ["FMS", null], sensitive: "No" }, then: "pass" },
  { when: { requirement: ["FMS", null], sensitive: ["Yes", null], release: "No" }, then: "pass" },
  { when: { requirement: "FMS", sensitive: "Yes", release: "Yes" }, then: "fail" },
  { when: { requirement: "FMS", sensitive: null, release: ["Yes", null] }, then: "open" },
  { when: { requirement: "FMS", sensitive: "Yes", release: null }, then: "open" },
  { when: { requirement: null, sensitive: ["Yes", null], release: ["Yes", null] }, then: "open" },
];

/** The earlier text: "export controls and release determinations", both together. */
const earlierBarDomain = { ...barDomain, controls: YN } as const;
const earlierBarTable: readonly TableRow<typeof earlierBarDomain, Gate>[] = [
  { when: { requirement: ["DoD", "Both", "None"] }, then: "pass" },
  { when: { requirement: ["FMS", null], sensitive: "No" }, then: "pass" },
  { when: { requirement: ["FMS", null], sensitive: ["Yes", null], release: "No" }, then: "pass" },
  {
    when: { requirement: ["FMS", null], sensitive: ["Yes", null], release: ["Yes", null], controls: "No" },
    then: "pass",
  },
  { when: { requirement: "FMS", sensitive: "Yes", release: "Yes", controls: "Yes" }, then: "fail" },
  {
    when: { requirement: "FMS", sensitive: null, release: ["Yes", null], controls: ["Yes", null] },
    then: "open",
  },
  { when: { requirement: "FMS", sensitive: "Yes", release: null, controls: ["Yes", null] }, then: "open" },
  { when: { requirement: "FMS", sensitive: "Yes", release: "Yes", controls: null }, then: "open" },
  {
    when: { requirement: null, sensitive: ["Yes", null], release: ["Yes", null], controls: ["Yes", null] },
    then: "open",
  },
];

const GATES = ["pass", "fail", "open", "clash"] as const;
const allDomain = {
  aeca: GATES,
  sme: ["pass", "fail", "open"],
  condition: GATES,
  need: ["pass", "fail", "open"],
  bar: ["pass", "fail", "open"],
} as const;
const notFail = ["pass", "open", "clash"] as const;
const calm = ["pass", "open"] as const;

/** All gates must pass; one failure decides; a contradiction goes before a blank. */
const allTable: readonly TableRow<typeof allDomain, string>[] = [
  { when: { aeca: "fail" }, then: "Not eligible" },
  { when: { aeca: notFail, sme: "fail" }, then: "Not eligible" },
  { when: { aeca: notFail, sme: calm, condition: "fail" }, then: "Not eligible" },
  { when: { aeca: notFail, sme: calm, condition: notFail, need: "fail" }, then: "Not eligible" },
  { when: { aeca: notFail, sme: calm, condition: notFail, need: calm, bar: "fail" }, then: "Not eligible" },
  { when: { aeca: "clash", sme: calm, condition: notFail, need: calm, bar: calm }, then: "invalid" },
  { when: { aeca: calm, sme: calm, condition: "clash", need: calm, bar: calm }, then: "invalid" },
  { when: { aeca: "open", sme: calm, condition: calm, need: calm, bar: calm }, then: "unknown" },
  { when: { aeca: "pass", sme: "open", condition: calm, need: calm, bar: calm }, then: "unknown" },
  { when: { aeca: "pass", sme: "pass", condition: "open", need: calm, bar: calm }, then: "unknown" },
  { when: { aeca: "pass", sme: "pass", condition: "pass", need: "open", bar: calm }, then: "unknown" },
  { when: { aeca: "pass", sme: "pass", condition: "pass", need: "pass", bar: "open" }, then: "unknown" },
  { when: { aeca: "pass", sme: "pass", condition: "pass", need: "pass", bar: "pass" }, then: "Eligible" },
];

/** The word of an eligibility, or the status where it has none. */
function eligibility(facts: Record<string, string | null>, requestDate: string): string {
  const answer = reviewCase("return-or-buy-back", { channel: "WWRS return", requestDate, ...facts }, { asOf })
    .answers.eligibility;
  return answer?.status === "known" ? answerText(answer) : String(answer?.status);
}

const passing = { providedUnderAeca: "Yes", sme: "No", fullyFunctioning: "Yes", requirement: "DoD" };
const gateOf = (word: string): Gate =>
  word === "Eligible" ? "pass" : word === "Not eligible" ? "fail" : word === "invalid" ? "clash" : "open";

describeTable(
  "C6.4.9.1: previously provided under the AECA",
  aecaDomain,
  aecaTable,
  ({ aeca, fms }, expected) => {
    const word = eligibility({ ...passing, providedUnderAeca: aeca, soldUnderFms: fms }, "2026-03-13");
    expect({ aeca, fms, gate: gateOf(word) }).toEqual({ aeca, fms, gate: expected });
  },
);

describeTable(
  "C6.4.9.1: fully functioning without need of repair",
  conditionDomain,
  conditionTable,
  (each, expected) => {
    const word = eligibility(
      { ...passing, fullyFunctioning: each.functioning, needsRepair: each.repair },
      "2026-03-13",
    );
    expect({ ...each, gate: gateOf(word) }).toEqual({ ...each, gate: expected });
  },
);

describeTable("C6.4.9.1: the conjunction of the gates", allDomain, allTable, (each, expected) => {
  const facts = {
    ...aecaFacts(each.aeca),
    ...smeFacts(each.sme),
    ...conditionFacts(each.condition),
    ...needFacts(each.need, each.bar),
  };
  if (facts.requirement === "impossible") return;
  expect({ ...each, word: eligibility(facts, "2026-03-13") }).toEqual({ ...each, word: expected });
});

const aecaFacts = (gate: Gate): Record<string, string | null> =>
  gate === "clash" ? { soldUnderFms: "Yes", providedUnderAeca: "No" } : { providedUnderAeca: word3(gate) };
const smeFacts = (gate: Gate): Record<string, string | null> => ({
  sme: gate === "pass" ? "No" : gate === "fail" ? "Yes" : null,
});
const conditionFacts = (gate: Gate): Record<string, string | null> =>
  gate === "clash" ? { fullyFunctioning: "Yes", needsRepair: "Yes" } : { fullyFunctioning: word3(gate) };
const word3 = (gate: Gate): string | null => (gate === "pass" ? "Yes" : gate === "fail" ? "No" : null);

/** Requirement and bar share a cell: an FMS-funded requirement for a bar that fails or is open; none fails the need and lifts the bar. */
function needFacts(need: Gate, bar: Gate): Record<string, string | null> {
  if (need === "fail") return { requirement: bar === "pass" ? "None" : "impossible" };
  if (need === "open")
    return bar === "fail"
      ? { requirement: "impossible" }
      : { requirement: null, sensitive: bar === "pass" ? "No" : "Yes" };
  if (bar === "pass") return { requirement: "DoD" };
  return { requirement: "FMS", sensitive: "Yes", releaseDetermination: bar === "fail" ? "Yes" : null };
}

/** The tables put together: what they say of a whole row. */
function byTables(each: Record<string, unknown>, bar: Gate): string {
  const requirement = each.requirement;
  return decide(allTable, {
    aeca: decide(aecaTable, each as never),
    sme: each.sme === "No" ? "pass" : each.sme === "Yes" ? "fail" : "open",
    condition: decide(conditionTable, each as never),
    need: requirement === null ? "open" : requirement === "None" ? "fail" : "pass",
    bar: bar as "pass" | "fail" | "open",
  });
}

const rowOf = (each: Record<string, unknown>): Record<string, string | null> => ({
  providedUnderAeca: each.aeca as string | null,
  soldUnderFms: each.fms as string | null,
  sme: each.sme as string | null,
  fullyFunctioning: each.functioning as string | null,
  needsRepair: each.repair as string | null,
  requirement: each.requirement as string | null,
  sensitive: each.sensitive as string | null,
  releaseDetermination: each.release as string | null,
  exportControls: (each.controls as string | null | undefined) ?? null,
});

describe("Return eligibility over every combination of all its facts", () => {
  const domain = { ...aecaDomain, ...conditionDomain, sme: YN, ...barDomain };

  test("text of March 13, 2026: 10,935 rows", () => {
    const all = combinations(domain);
    expect(all).toHaveLength(10_935);
    const wrong = spread(all).filter(
      (each) => eligibility(rowOf(each), "2026-03-13") !== byTables(each, decide(barTable, each)),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test("earlier text, the day before: 32,805 rows", () => {
    const all = combinations({ ...domain, ...earlierBarDomain });
    expect(all).toHaveLength(32_805);
    const wrong = spread(all).filter(
      (each) => eligibility(rowOf(each), "2026-03-12") !== byTables(each, decide(earlierBarTable, each)),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

const reconcileDomain = {
  reconciled: ["on record", "later", null],
  status: ["Open", "SSC", "Closed", null],
  executed: YN,
} as const;
const openYet = ["later", null] as const;
const reconcileTable: readonly TableRow<typeof reconcileDomain, string>[] = [
  { when: { reconciled: "on record" }, then: "Done" },
  { when: { reconciled: openYet, status: "Closed" }, then: "No: case is closed" },
  { when: { reconciled: openYet, status: "SSC" }, then: "No: case is supply/services complete" },
  { when: { reconciled: openYet, status: "Open", executed: "Yes" }, then: "Now" },
  { when: { reconciled: openYet, status: "Open", executed: "No" }, then: "After contract is fully executed" },
  { when: { reconciled: openYet, status: "Open", executed: null }, then: "needs contractExecuted" },
  { when: { reconciled: openYet, status: null }, then: "needs caseStatus" },
];

/** The word of an answer of a buy back, `needs ...` when unknown, else its status. */
function buyBack(key: string, facts: Record<string, string | null>): string {
  const answer = reviewCase(
    "return-or-buy-back",
    { channel: "Buy back", requestDate: "2026-04-01", ...facts },
    { asOf },
  ).answers[key];
  if (answer?.status === "known") return answerText(answer);
  return answer?.status === "unknown" ? `needs ${answer.missing.join()}` : String(answer?.status);
}

describeTable(
  "C6.4.9.2.2: reconciliation on the FMS case",
  reconcileDomain,
  reconcileTable,
  (each, expected) => {
    const reconciledDate =
      each.reconciled === null ? null : { "on record": asOf, later: "2026-11-03" }[each.reconciled];
    const word = buyBack("reconcile", {
      reconciledDate,
      caseStatus: each.status,
      contractExecuted: each.executed,
    });
    expect({ ...each, word }).toEqual({ ...each, word: expected });
  },
);

const transportDomain = {
  loa: ["Partner", "FMF", "BPC", "Other", null],
  initiator: ["DoD", "Partner", null],
} as const;
const transportTable: readonly TableRow<typeof transportDomain, string>[] = [
  { when: { loa: "Partner", initiator: "DoD" }, then: "DoD purchaser" },
  { when: { loa: "Partner", initiator: "Partner" }, then: "Partner with DoD purchaser" },
  { when: { loa: "Partner", initiator: null }, then: "needs initiator" },
  { when: { loa: ["FMF", "BPC", "Other"] }, then: "review" },
  { when: { loa: null }, then: "needs loaFunding" },
];

describeTable("C6.4.9.2.3, .4: transport", transportDomain, transportTable, (each, expected) => {
  const word = buyBack("transport", { loaFunding: each.loa, initiator: each.initiator });
  expect({ ...each, word }).toEqual({ ...each, word: expected });
});

const buyBackDomain = {
  fms: YN,
  aeca: ["No", null],
  vehicle: ["FAR/DFARS", "Other", null],
  funds: ["DoD procurement", "FMS", "Other", null],
} as const;
const openFms = ["Yes", null] as const;
const openVehicle = ["FAR/DFARS", null] as const;
const openFunds = ["DoD procurement", "Other", null] as const;
const buyBackTable: readonly TableRow<typeof buyBackDomain, string>[] = [
  { when: { aeca: "No", fms: ["No", null] }, then: "Not eligible" },
  { when: { aeca: "No", fms: "Yes", vehicle: "Other" }, then: "Not eligible" },
  { when: { aeca: "No", fms: "Yes", vehicle: openVehicle, funds: "FMS" }, then: "Not eligible" },
  { when: { aeca: "No", fms: "Yes", vehicle: openVehicle, funds: openFunds }, then: "invalid" },
  { when: { aeca: null, fms: "No" }, then: "Not eligible" },
  { when: { aeca: null, fms: openFms, vehicle: "Other" }, then: "Not eligible" },
  { when: { aeca: null, fms: openFms, vehicle: openVehicle, funds: "FMS" }, then: "Not eligible" },
  { when: { aeca: null, fms: null, vehicle: openVehicle, funds: openFunds }, then: "unknown" },
  { when: { aeca: null, fms: "Yes", vehicle: null, funds: openFunds }, then: "unknown" },
  { when: { aeca: null, fms: "Yes", vehicle: "FAR/DFARS", funds: null }, then: "unknown" },
  { when: { aeca: null, fms: "Yes", vehicle: "FAR/DFARS", funds: "Other" }, then: "review" },
  { when: { aeca: null, fms: "Yes", vehicle: "FAR/DFARS", funds: "DoD procurement" }, then: "Eligible" },
];

describeTable("C6.4.9.2: buy back eligibility", buyBackDomain, buyBackTable, (each, expected) => {
  const word = buyBack("eligibility", {
    soldUnderFms: each.fms,
    providedUnderAeca: each.aeca,
    contractVehicle: each.vehicle,
    fundSource: each.funds,
  });
  expect({ ...each, word: word.startsWith("needs") ? "unknown" : word }).toEqual({ ...each, word: expected });
});
