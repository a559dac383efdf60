import { HostError, callOf, loadBundle, readable } from "./support/bundle";

/** What a cell of `ANSWER` or `NEXTACTION` says of a row it cannot answer: which cell is at fault, and what it holds. */
const call = callOf(loadBundle());
const asOf = [[46_234]];

const sale = [
  "Intent to replace",
  "Acquisition cost",
  "Depreciation",
  "Munition",
  "Agreement date",
  "Method",
];
const price = (changed: Readonly<Record<string, unknown>>): unknown => {
  const usual: Readonly<Record<string, unknown>> = {
    "Intent to replace": "No",
    "Acquisition cost": 1000,
    Depreciation: 400,
    Munition: "No",
  };
  const row = sale.map((heading) => ({ ...usual, ...changed })[heading] ?? "");
  return readable(call("ANSWER", [[["price"]], [sale], [row], asOf] as never))[0]![0];
};
const notANumber = { error: "#NUM!", message: "" };
const refused = (message: string): unknown => ({ error: "#VALUE!", message });

test.each([
  [{ Depreciation: "TBD" }, refused('Depreciation: "TBD" is not an amount')],
  [{ Depreciation: 1.005 }, refused("Depreciation: 1.005 has a fraction of a cent")],
  [{ Depreciation: new HostError("#DIV/0!") }, refused("Depreciation: #DIV/0! is an Excel error")],
  [{ Munition: "maybe" }, refused('Munition: "maybe" is not Yes or No')],
  [{ "Agreement date": "TBD" }, refused('Agreement date: "TBD" is not a date')],
  [{ Depreciation: -5 }, notANumber],
  [{ "Acquisition cost": 1e14 }, notANumber],
  [{ "Agreement date": 60.5 }, notANumber],
  [
    { Depreciation: 2000 },
    refused(
      "Depreciation is above the acquisition cost. All of them count as unreadable until one is mended.",
    ),
  ],
])("a price of %j", (changed, expected) => {
  expect(price(changed)).toEqual(expected);
});

const funds = [
  "Case",
  "TAS",
  "Last FY of availability",
  "Case status",
  "Implemented",
  "SSC",
  "Closure begun",
];
const nothing = { error: "#VALUE!", message: "" };

test.each<[row: readonly unknown[], error: unknown]>([
  [
    ["B1", "junk", "", "", "", "", ""],
    { ...nothing, message: 'TAS: "junk" is not a Treasury Account Symbol' },
  ],
  [["B1", "", "FY21x", "", "", "", ""], refused('Last FY of availability: "FY21x" is not a fiscal year')],
  [["B1", "", 1975, "", "", "", ""], notANumber],
  [["B1", "", 2021, "Shut", "", "", ""], refused('Case status: "Shut" is not Open, Closed or Reopened')],
  [["B1", "", 2021, "Open", 46_000, 45_000, ""], refused("SSC is dated before Implemented")],
])("the next action of %j", (row, expected) => {
  const given = [[funds], [row], asOf] as never;
  expect(readable(call("NEXTACTION", given))).toEqual([[expected, expected, expected]]);
  const answer = call("ANSWER", [[["nextAction"]], [funds], [row], asOf] as never);
  expect(readable(answer)).toEqual([[expected]]);
});

test("a missing threshold is named as the parameter that takes it", () => {
  const headings = [
    ...["Intent to replace", "Identical meets requirement", "Identical obtainable"],
    ...["Identical replacement cost", "Acquisition cost", "Depreciation"],
  ];
  const row = ["Yes", "Yes", "Yes", 1500, 1000, 0];
  const given = [[["noticeGiven"]], [headings], [row], asOf] as never;
  expect(readable(call("ANSWER", given))).toEqual([[{ error: "#N/A", message: "needs Threshold percent" }]]);
});

describe("a row that does not decide whether a duty is open is not said to have none", () => {
  const next = (headings: readonly string[], row: readonly unknown[]): unknown => {
    const given = [[headings], [row], [["2026-07-31"]], null, [["Action"]]];
    return readable(call("NEXTACTION", given))[0]![0];
  };
  const needs = (what: string): unknown => ({ error: "#N/A", message: `needs ${what}` });
  const buyBack = [
    ...["Channel", "Change of end use requested", "SCO notified", "DFARS 225.70 reviewed"],
    ...["FMS case status", "Contract requirements met and executed", "SME"],
  ];
  const done = [46_100, 46_100, 46_100];

  test.each<[row: readonly unknown[], expected: unknown]>([
    [["", "", "", "", "", "", "No"], needs("Channel")],
    [["Lease", "", "", "", "", "", ""], refused('Channel: "Lease" is not WWRS return or Buy back')],
    [["Return", "", "", "", "", "", "Yes"], "None"],
    [["Return", "", "", "", "", "", "No"], "Change of end use request"],
    [["Return", ...done, "", "", "No"], "None"],
    [["Buy back", ...done, "", "", ""], needs("FMS case status")],
    [["Buy back", ...done, "Open", "", ""], needs("Contract requirements met and executed")],
    [["Buy back", ...done, "Open", true, ""], "Reconcile the buy back on the FMS case"],
    [["Buy back", ...done, "Closed", "", ""], "None"],
  ])("return or buy back %j", (row, expected) => expect(next(buyBack, row)).toEqual(expected));

  const stock = [
    ...sale,
    "Identical meets requirement",
    "Identical obtainable",
    "Identical replacement cost",
  ];
  test.each<[row: readonly unknown[], expected: unknown]>([
    [["", 1000, 0, "No", "", "", "", "", ""], "Determine intent to replace"],
    [["No", 1000, 0, "No", "", "", "", "", ""], "None"],
    [["Yes", 1000, 0, "No", "", "", "Yes", "Yes", 1500], "None"],
    [["Yes", 1000, 0, "No", "", "", "Yes", "Yes", ""], needs("Identical replacement cost")],
    [
      ["Yes", 1000, 0, "No", "", "", "Yes", "Yes", "TBD"],
      refused('Identical replacement cost: "TBD" is not an amount'),
    ],
  ])("stock sale %j", (row, expected) => expect(next(stock, row)).toEqual(expected));
});
