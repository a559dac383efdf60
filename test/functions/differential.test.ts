import type { CaseKind } from "../../src/policy";
import { randomFrom } from "../bench/functions-data";
import { callOf, loadBundle, readable } from "./support/bundle";

/** The single functions against `ANSWER` on the same facts, over rows in which any cell may be blank, and some unreadable. */
const call = callOf(loadBundle());
const random = randomFrom(20_260_731);
const ROWS = 1500;
const asOf = 46_234;

const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const yesNo = (): unknown => of([true, false, "Yes", "no", null, "", true, false, "#N/A"]);
const amount = (): unknown => of([0, 100, 250.5, 400, 600, 1000, 1500, "1,000.00", null, null, -1, "TBD"]);
const word =
  (...words: readonly string[]) =>
  (): unknown =>
    of([...words, ...words, null]);
const around = (day: number) => (): unknown =>
  of([null, day - 40, day - 1, day, day + 0.5, day + 1, day + 40]);

interface Table {
  readonly kind: CaseKind;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function tableOf(kind: CaseKind, columns: Readonly<Record<string, () => unknown>>): Table {
  const rows = Array.from({ length: ROWS }, () => Object.values(columns).map((cell) => cell()));
  return { kind, headings: Object.keys(columns), rows };
}

const answersTo = ({ kind, headings, rows }: Table, key: string): unknown[] =>
  readable(call("ANSWER", [[[key]], [headings], rows, [[asOf]], [[kind]]] as never)).flat();

function single(
  { headings, rows }: Table,
  name: string,
  columns: readonly (string | unknown[][])[],
): unknown[] {
  const given = columns.map((column) =>
    typeof column === "string" ? rows.map((row) => [row[headings.indexOf(column)]]) : column,
  );
  return readable(call(name, given as never)).flat();
}

/** An error by its sort: its words name parameters here, columns there, and either of two cells that cannot be used. */
function sortOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("error" in value)) return value;
  return value.error === "#NUM!" ? "#VALUE!" : value.error;
}

/** Rows whose own cells are all blank are blank to the function alone, and not compared. */
function expectEqual(alone: readonly unknown[], answers: readonly unknown[], { rows }: Table): void {
  let known = 0;
  alone.forEach((value, row) => {
    if (value === "") return;
    if (sortOf(value) === value) known++;
    expect([rows[row], sortOf(value)]).toEqual([rows[row], sortOf(answers[row])]);
  });
  expect(known).toBeGreaterThan(50);
}

const sales = tableOf("stock-sale", {
  intentToReplace: yesNo,
  identicalMeetsRequirement: yesNo,
  identicalObtainable: yesNo,
  equivalentQualifies: yesNo,
  equivalentObtainable: yesNo,
  acquisitionCost: amount,
  depreciation: amount,
  identicalCost: amount,
  equivalentCost: amount,
  lastAcquisitionCost: amount,
  munition: yesNo,
  serviceable: yesNo,
  nationalFunds: amount,
  grantFunds: amount,
});
const methods = answersTo(sales, "method").map((value) => [sortOf(value)]);
const prices = answersTo(sales, "price").map((value) => [sortOf(value)]);
const isWord = (row: number): boolean => !String(methods[row]![0]).startsWith("#");

test("STOCKMETHOD and STOCKPRICE", () => {
  const facts = sales.headings.slice(0, 5);
  expectEqual(single(sales, "STOCKMETHOD", facts), answersTo(sales, "method"), sales);
  const alone = single(sales, "STOCKPRICE", [methods, ...sales.headings.slice(5, 12)]);
  const wanted = alone.map((value, row) => (isWord(row) ? value : ""));
  expectEqual(wanted, answersTo(sales, "price"), sales);
});

test.each([
  ["SDAF", "proceedsSdaf"],
  ["Treasury", "proceedsTreasury"],
  ["Procurement", "proceedsProcurement"],
])("STOCKPROCEEDS into %s", (account, key) => {
  const alone = single(sales, "STOCKPROCEEDS", [methods, prices, "nationalFunds", "grantFunds", [[account]]]);
  const isPriced = (row: number): boolean => isWord(row) && !String(prices[row]![0]).startsWith("#");
  expectEqual(
    alone.map((value, row) => (isPriced(row) ? value : "")),
    answersTo(sales, key),
    sales,
  );
});

test("RETURNCHECK", () => {
  const returns = tableOf("return-or-buy-back", {
    channel: () => "Return",
    providedUnderAeca: yesNo,
    sme: yesNo,
    fullyFunctioning: yesNo,
    needsRepair: yesNo,
    requirement: word("DoD", "FMS", "Both", "None"),
    sensitive: yesNo,
    releaseDetermination: yesNo,
    requestDate: around(46_094),
    exportControls: yesNo,
  });
  const limits = answersTo(returns, "limits");
  const both = answersTo(returns, "eligibility").map((eligibility, row) => {
    if (eligibility !== "Eligible" || limits[row] === "None") return eligibility;
    return typeof limits[row] === "string" ? "Eligible: not to another FMS partner" : limits[row];
  });
  expectEqual(single(returns, "RETURNCHECK", returns.headings.slice(1)), both, returns);
});

const funds = tableOf("bpc-case", {
  tas: () => of([null, "097-2020/2021-0100", "97-2019-0100", "97X0100", "97X8242", "9720/210100", "junk"]),
  cancellingFy: () => of([null, null, null, 2026, "FY2024", 2018]),
  proposedUse: word("New obligation", "Liquidation", "Upward adjustment"),
  obligationDate: around(44_469),
  withinScope: yesNo,
  transferDate: around(44_469),
  invoiceDate: () => asOf,
  drawdownDate: around(asOf),
  balancesReturnedDate: around(asOf),
});

test("BPCDEADLINE, BPCPHASE and BPCINVOICE", () => {
  for (const [milestone, key] of [
    ["Expiration", "expirationDate"],
    ["Completion", "completeBy"],
    ["Cancellation", "cancellationDate"],
  ] as const)
    expectEqual(
      single(funds, "BPCDEADLINE", ["tas", [[milestone]], "cancellingFy"]),
      answersTo(funds, key),
      funds,
    );
  expectEqual(single(funds, "BPCPHASE", ["tas", [[asOf]], "cancellingFy"]), answersTo(funds, "phase"), funds);
  const invoice = ["tas", "invoiceDate", "drawdownDate", "balancesReturnedDate", "cancellingFy"];
  expectEqual(single(funds, "BPCINVOICE", invoice), answersTo(funds, "invoiceRoute"), funds);
});

test("BPCUSE, in its own words", () => {
  const words = new Map<unknown, unknown>([
    [true, "Allowed"],
    [false, "Not allowed"],
  ]);
  const answers = answersTo(funds, "proposedUseAllowed").map((value, row) => {
    if (funds.rows[row]![2] === null) return { error: "#N/A" };
    const isReview = typeof value === "object" && JSON.stringify(value).includes("Trust Fund");
    return isReview ? "Review" : (words.get(value) ?? value);
  });
  const facts = [
    "tas",
    "proposedUse",
    [[asOf]],
    "obligationDate",
    "withinScope",
    "transferDate",
    "cancellingFy",
  ];
  expectEqual(single(funds, "BPCUSE", facts), answers, funds);
});
