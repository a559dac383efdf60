/** Rows of invented cases: mostly complete, as analysts type them, some cells blank, some as text. */

export type Random = () => number;
type Make = (random: Random) => unknown;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const of = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const cents = (dollars: number): number => Math.round(dollars * 100) / 100;
const amount =
  (most: number, least = 0): Make =>
  (random) =>
    random() < 0.03 ? "" : cents(least + random() * most);
const yesNo: Make = (random) => of(random, ["Yes", "No", "Yes", "No", true, false, ""]);
const word =
  (...words: readonly unknown[]): Make =>
  (random) =>
    of(random, words);
const text =
  (prefix: string): Make =>
  (random) =>
    `${prefix}${Math.floor(random() * 9e6) + 1e6}`;

const makers: Readonly<Record<string, readonly Make[]>> = {
  STOCKPRICE: [
    word("No replacement", "Identical", "Equivalent", "Last cost"),
    amount(90_000),
    amount(9_000),
    amount(100_000, 10_000),
    amount(120_000, 10_000),
    amount(80_000, 10_000),
    yesNo,
    yesNo,
  ],
  RETURNCHECK: [
    yesNo,
    word("No", "No", "No", "Yes"),
    yesNo,
    word("No", "", false),
    word("DoD", "FMS", "Both", "None"),
    yesNo,
    yesNo,
  ],
  BPCDEADLINE: [
    (random) => of(random, [2019, 2020, 2021, 2022, "FY2021", "2020/2021", 2023]),
    word("Expiration", "Value review", "Completion", "Closure", "Return memo", "Cancellation"),
  ],
};

/** The arguments of a function: a column of `rows` cells for each parameter. */
export function columnsFor(name: string, rows: number, random: Random): unknown[][][] {
  const columns = makers[name]!.map((make) => Array.from({ length: rows }, () => [make(random)]));
  if (name !== "STOCKPRICE") return columns;
  // Depreciation above the acquisition cost is a contradiction, which hand code does not look for.
  const [, acquisition, depreciation] = columns;
  depreciation!.forEach((cell, row) => {
    const cost = acquisition![row]![0];
    if (typeof cost === "number" && Number(cell[0]) > cost) cell[0] = cost;
  });
  return columns;
}

type Cases = (random: Random) => Readonly<Record<string, unknown>>;

const agency: Make = word("Army", "Navy", "Air Force");

/** One case of each kind as it should be; every seventh gets one cell changed, as tables have them. */
const tables: Readonly<Record<string, Cases>> = {
  "stock-sale": (random) => {
    const acquisition = cents(1000 + random() * 90_000);
    const depreciation = cents(acquisition * 0.4 * random());
    const isReplaced = random() < 0.5;
    const replacement = cents(acquisition * (1 + random()));
    return {
      Case: text("XX-B-")(random),
      Line: word("001", "002")(random),
      "Implementing agency": agency(random),
      "Agreement date": 45_900 + Math.floor(random() * 200),
      "Intent to replace": isReplaced ? "Yes" : "No",
      "Identical meets requirement": isReplaced ? "Yes" : "",
      "Identical obtainable": isReplaced ? "Yes" : "",
      "Identical replacement cost": isReplaced ? replacement : "",
      "Acquisition cost": acquisition,
      Depreciation: depreciation,
      Munition: "No",
      Method: isReplaced ? "Identical" : "No replacement",
      "Article price quoted": cents((isReplaced ? replacement : acquisition) - depreciation),
      "Fund source": word("National", "FMF", "BPC")(random),
      "Differential notice": 45_800,
      "Purchaser proceeds": "Yes",
    };
  },
  "return-or-buy-back": (random) => {
    const isReturn = random() < 0.5;
    return {
      Case: text("XX-B-")(random),
      Line: word("001", "002")(random),
      Channel: isReturn ? "WWRS return" : "Buy back",
      "Request date": 46_100 + Math.floor(random() * 100),
      "Provided under AECA": "Yes",
      "Sold under FMS": "Yes",
      SME: isReturn ? "No" : "Yes",
      "Fully functioning": "Yes",
      "Needs repair": "No",
      Requirement: word("DoD", "FMS")(random),
      Sensitive: "No",
      "Release determination": "No",
      "Initiated by": "Partner",
      "LOA funding": "Partner",
      "Change of end use requested": 46_120,
      "SCO notified": 46_121,
      Use: "DoD",
      "Contract vehicle": isReturn ? "" : "FAR/DFARS",
      "Fund source": isReturn ? "" : "DoD procurement",
      "DFARS 225.70 reviewed": isReturn ? "" : 46_130,
      "FMS case status": "Closed",
    };
  },
  "bpc-case": (random) => {
    const value = cents(random() * 5_000_000);
    return {
      Case: text("B7-B-")(random),
      Program: text("P")(random),
      "Implementing agency": agency(random),
      "Case type": "BPC legacy",
      TAS: word("097-2020/2021-0100", "097-2021/2022-0100", "97-2022-0100")(random),
      "Case value (this fund)": value,
      "Highest financial requirement": value,
      "Value reviewed and reduced": 46_080,
      "Deliveries complete": 46_090,
      "Invoices complete": 46_100,
      "Last payment": 46_110,
      SSC: 46_120,
      "Closure begun": 46_121,
      "Closure certificate": 46_130,
      "Case status": "Open",
      "Funds on case (this fund)": cents(random() * 100_000),
    };
  },
};

/** Headings, rows, as-of date, kind and threshold of a table of cases, as SAMM.ISSUES takes them. */
export function issuesTable(kind: string, rows: number, random: Random): unknown[][][] {
  const make = tables[kind]!;
  const headings = Object.keys(make(random));
  const cells = Array.from({ length: rows }, () => {
    const row = Object.values(make(random));
    if (random() < 1 / 7) row[Math.floor(random() * row.length)] = of(random, ["", "No", "TBD", 12, 46_300]);
    return row;
  });
  return [[headings], cells, [[46_234]], [[kind]], [[25]]];
}
