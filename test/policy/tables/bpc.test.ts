import { answerText, dayOfIso, isoOfDay, reviewCase, type CellValue } from "../../../src/policy";
import { describeTable, type TableRow } from "../support/decision-table";

function word(key: string, facts: Record<string, CellValue>, asOf: string): string {
  const answer = reviewCase("bpc-case", facts, { asOf }).answers[key];
  if (answer?.status === "known") return answerText(answer);
  return answer?.status === "unknown" ? `needs ${answer.missing.join()}` : String(answer?.status);
}

/** Funds: one year, two years by symbol, last year only, statutory period, no-year, the Trust Fund's symbol, nothing. */
const FUNDS: Readonly<Record<string, Record<string, CellValue>>> = {
  FY2021: { availabilityEndFy: 2021 },
  "TAS 2021": { tas: "097-2021-0100" },
  "TAS 2020/2021": { tas: "097-2020/2021-0100" },
  "FY2021, cancels FY2030": { availabilityEndFy: 2021, cancellingFy: 2030 },
  "cancels FY2026 only": { cancellingFy: 2026 },
  "no-year": { tas: "97X0100" },
  "97X8242": { tas: "97X8242" },
  nothing: {},
};

const phaseDomain = {
  funds: Object.keys(FUNDS),
  asOf: [
    "2019-09-30",
    "2019-10-01",
    "2020-09-30",
    "2020-10-01",
    "2021-09-30",
    "2021-10-01",
    "2026-09-30",
    "2026-10-01",
    "2030-09-30",
    "2030-10-01",
  ],
} as const;
const dated = ["FY2021", "TAS 2021", "TAS 2020/2021"] as const;
const inFy2021 = ["2020-10-01", "2021-09-30"] as const;
const upToFy2020 = ["2019-09-30", "2019-10-01", "2020-09-30"] as const;
const inFy2020 = ["2019-10-01", "2020-09-30"] as const;
const expired = ["2021-10-01", "2026-09-30"] as const;
const afterFy2026 = ["2026-10-01", "2030-09-30", "2030-10-01"] as const;
const statutory = "FY2021, cancels FY2030";

const phaseTable: readonly TableRow<typeof phaseDomain, string>[] = [
  { when: { funds: "TAS 2020/2021", asOf: "2019-09-30" }, then: "Not yet available" },
  { when: { funds: "TAS 2020/2021", asOf: inFy2020 }, then: "Available" },
  { when: { funds: "TAS 2021", asOf: upToFy2020 }, then: "Not yet available" },
  { when: { funds: ["FY2021", statutory], asOf: upToFy2020 }, then: "needs tas" },
  { when: { funds: [...dated, statutory], asOf: inFy2021 }, then: "Available" },
  { when: { funds: [...dated, statutory], asOf: expired }, then: "Expired" },
  { when: { funds: dated, asOf: afterFy2026 }, then: "Cancelled" },
  { when: { funds: statutory, asOf: ["2026-10-01", "2030-09-30"] }, then: "Expired" },
  { when: { funds: statutory, asOf: "2030-10-01" }, then: "Cancelled" },
  { when: { funds: "cancels FY2026 only", asOf: afterFy2026 }, then: "Cancelled" },
  {
    when: { funds: "cancels FY2026 only", asOf: [...upToFy2020, ...inFy2021, ...expired] },
    then: "needs availabilityEndFy",
  },
  { when: { funds: "no-year" }, then: "not-applicable" },
  { when: { funds: ["97X8242", "nothing"] }, then: "needs availabilityEndFy" },
];

describeTable(
  "C15-Legacy.7.1, .7.5.2: phase around every boundary",
  phaseDomain,
  phaseTable,
  (each, expected) => {
    const phase = word("phase", FUNDS[each.funds] ?? {}, each.asOf);
    expect({ ...each, phase }).toEqual({ ...each, phase: expected });
  },
);

const useDomain = { funds: ["FY2021", "TAS 2020/2021"], asOf: phaseDomain.asOf } as const;
const useTable: readonly TableRow<typeof useDomain, string>[] = [
  { when: { funds: "TAS 2020/2021", asOf: "2019-09-30" }, then: "No No" },
  { when: { funds: "TAS 2020/2021", asOf: inFy2020 }, then: "Yes Yes" },
  { when: { funds: "FY2021", asOf: upToFy2020 }, then: "needs tas needs tas" },
  { when: { asOf: inFy2021 }, then: "Yes Yes" },
  { when: { asOf: expired }, then: "No Yes" },
  { when: { asOf: afterFy2026 }, then: "No No" },
];

describeTable("C15-Legacy.7.1: new obligations and liquidation", useDomain, useTable, (each, expected) => {
  const facts = FUNDS[each.funds] ?? {};
  const given = `${word("newObligations", facts, each.asOf)} ${word("liquidation", facts, each.asOf)}`;
  expect({ ...each, given }).toEqual({ ...each, given: expected });
});

/** Days from the due date, for the as-of date and for the act. */
const stateDomain = { asOf: [-31, -30, -1, 0, 1], act: [null, -2, 0, 1, 2] } as const;
const inTime = [-2, 0] as const;
const tooLate = [1, 2] as const;
const stateTable: readonly TableRow<typeof stateDomain, string>[] = [
  { when: { asOf: [-1, 0, 1], act: -2 }, then: "Met" },
  { when: { asOf: [0, 1], act: 0 }, then: "Met" },
  { when: { asOf: 1, act: 1 }, then: "Met late" },
  { when: { asOf: 1, act: [null, 2] }, then: "Overdue" },
  { when: { asOf: 0, act: [null, ...tooLate] }, then: "Due today" },
  { when: { asOf: -1, act: [null, 0, ...tooLate] }, then: "Due" },
  { when: { asOf: -30, act: [null, ...inTime, ...tooLate] }, then: "Due" },
  { when: { asOf: -31, act: [null, ...inTime, ...tooLate] }, then: "Not yet due" },
];

/** Each duty: its due date for funds cancelling in FY2026, the columns that record it, facts that put it on its path. */
const DUTIES: readonly [answer: string, due: string, acts: string[], facts: Record<string, CellValue>][] = [
  ["valueReview", "2026-03-31", ["valueReducedDate"], {}],
  ["completion", "2026-07-30", ["deliveriesCompleteDate", "invoicesCompleteDate", "lastPaymentDate"], {}],
  ["closureCertificate", "2026-07-31", ["closureCertificateDate"], {}],
  ["returnMemo", "2026-07-31", ["returnMemoDate"], { canCloseByJuly31: false }],
];

describe.each(DUTIES)("State of %s, due %s", (answer, due, acts, facts) => {
  const day = (offset: number): string => isoOfDay(dayOfIso(due) + offset);
  describeTable("around its due date", stateDomain, stateTable, (each, expected) => {
    const done = Object.fromEntries(acts.map((column) => [column, each.act === null ? null : day(each.act)]));
    const state = word(answer, { availabilityEndFy: 2021, ...facts, ...done }, day(each.asOf));
    expect({ ...each, state }).toEqual({ ...each, state: expected });
  });
});

test("Completion needs all three acts: two of them are not enough, and the last one tells whether it was late", () => {
  const facts = {
    availabilityEndFy: 2021,
    deliveriesCompleteDate: "2026-05-01",
    invoicesCompleteDate: "2026-06-01",
  };
  expect(word("completion", facts, "2026-08-01")).toBe("Overdue");
  expect(word("completion", { ...facts, lastPaymentDate: "2026-07-30" }, "2026-08-01")).toBe("Met");
  expect(word("completion", { ...facts, lastPaymentDate: "2026-07-31" }, "2026-08-01")).toBe("Met late");
});

const pathDomain = {
  later: ["Yes", "No", null],
  forecast: ["Yes", "No", null],
  memo: ["on record", null],
  certificate: ["on record", null],
  status: ["Open", "Closed", null],
  asOf: ["2026-07-31", "2026-08-01"],
} as const;
const noLater = { later: ["No", null] } as const;
const noForecast = { ...noLater, forecast: null } as const;
const notClosed = ["Open", null] as const;
const pathTable: readonly TableRow<typeof pathDomain, string>[] = [
  { when: { later: "Yes" }, then: "Alternate funds return" },
  { when: { ...noLater, forecast: "No" }, then: "Alternate funds return" },
  { when: { ...noLater, forecast: "Yes", certificate: "on record" }, then: "Close by July 31" },
  { when: { ...noLater, forecast: "Yes", certificate: null, asOf: "2026-07-31" }, then: "Close by July 31" },
  {
    when: { ...noLater, forecast: "Yes", certificate: null, asOf: "2026-08-01" },
    then: "Alternate funds return",
  },
  { when: { ...noForecast, memo: "on record" }, then: "Alternate funds return" },
  { when: { ...noForecast, memo: null, certificate: "on record" }, then: "Close by July 31" },
  { when: { ...noForecast, memo: null, certificate: null, status: "Closed" }, then: "Close by July 31" },
  {
    when: { ...noForecast, memo: null, certificate: null, status: notClosed, asOf: "2026-08-01" },
    then: "Alternate funds return",
  },
  {
    when: { ...noForecast, memo: null, certificate: null, status: notClosed, asOf: "2026-07-31" },
    then: "needs canCloseByJuly31",
  },
];

describeTable("C15-Legacy.7.5.1, .7.5.3: path", pathDomain, pathTable, (each, expected) => {
  const facts = {
    availabilityEndFy: 2021,
    laterFundsOnCase: each.later,
    canCloseByJuly31: each.forecast,
    returnMemoDate: each.memo === null ? null : "2026-07-20",
    closureCertificateDate: each.certificate === null ? null : "2026-07-21",
    caseStatus: each.status,
  };
  expect({ ...each, path: word("path", facts, each.asOf) }).toEqual({ ...each, path: expected });
});

const invoiceDomain = {
  invoice: ["2021-09-01", "2026-07-14", "2026-07-15", "2026-08-20", "2026-09-30", "2026-10-01", null],
  drawdown: ["2026-07-15", null],
  returned: ["2026-08-20", null],
  asOf: ["2021-09-15", "2026-09-30", "2026-10-01"],
} as const;
const late = ["2026-09-30", "2026-10-01"] as const;
const beforeDrawdown = ["2021-09-01", "2026-07-14"] as const;
const beforeReturn = ["2026-07-15"] as const;
const afterReturn = ["2026-08-20", "2026-09-30"] as const;
const pya = "Prior year adjustment";
const ask = "Ask DSCA CFD and DFAS-IN";
const invoiceTable: readonly TableRow<typeof invoiceDomain, string>[] = [
  { when: { invoice: null }, then: "not-applicable" },
  { when: { invoice: "2026-10-01" }, then: pya },
  { when: { invoice: afterReturn, returned: "2026-08-20", asOf: late }, then: pya },
  { when: { invoice: afterReturn, returned: null, drawdown: "2026-07-15", asOf: late }, then: ask },
  { when: { invoice: beforeReturn, drawdown: "2026-07-15", asOf: late }, then: ask },
  { when: { invoice: beforeDrawdown, asOf: "2026-10-01" }, then: pya },
  { when: { invoice: beforeDrawdown, asOf: "2026-09-30" }, then: "Pay from expired funds" },
  { when: { invoice: beforeReturn, drawdown: null, asOf: "2026-09-30" }, then: "Pay from expired funds" },
  { when: { invoice: beforeReturn, drawdown: null, asOf: "2026-10-01" }, then: pya },
  {
    when: { invoice: afterReturn, returned: null, drawdown: null, asOf: "2026-09-30" },
    then: "Pay from expired funds",
  },
  { when: { invoice: afterReturn, returned: null, drawdown: null, asOf: "2026-10-01" }, then: pya },
  {
    when: { invoice: [...beforeDrawdown, ...beforeReturn, ...afterReturn], asOf: "2021-09-15" },
    then: "not-applicable",
  },
];

describeTable(
  "C15-Legacy.7.5.1, .7.5.3.1, .7.6.4: invoices",
  invoiceDomain,
  invoiceTable,
  (each, expected) => {
    const facts = {
      availabilityEndFy: 2021,
      invoiceDate: each.invoice,
      drawdownDate: each.drawdown,
      balancesReturnedDate: each.returned,
    };
    expect({ ...each, route: word("invoiceRoute", facts, each.asOf) }).toEqual({ ...each, route: expected });
  },
);
