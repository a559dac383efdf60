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
const amount =
  (most: number): Make =>
  (random) =>
    random() < 0.03 ? "" : Math.floor(random() * most * 100) / 100;
const atLeast =
  (least: number, most: number): Make =>
  (random) =>
    random() < 0.03 ? "" : least + Math.floor(random() * most * 100) / 100;
const yesNo: Make = (random) => of(random, ["Yes", "No", "Yes", "No", true, false, ""]);
const word =
  (...words: readonly unknown[]): Make =>
  (random) =>
    of(random, words);
const day =
  (first: number, last: number): Make =>
  (random) =>
    random() < 0.2 ? "" : first + Math.floor(random() * (last - first));
const text =
  (prefix: string): Make =>
  (random) =>
    `${prefix}${Math.floor(random() * 9000) + 1000}`;

const makers: Readonly<Record<string, readonly Make[]>> = {
  STOCKPRICE: [
    word("No replacement", "Identical", "Equivalent", "Last cost"),
    amount(90_000),
    amount(9_000),
    atLeast(10_000, 100_000),
    atLeast(10_000, 120_000),
    atLeast(10_000, 80_000),
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

const tables: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  "stock-sale": {
    Case: text("XX-B-"),
    Line: word("001", "002"),
    "Implementing agency": word("Army", "Navy", "Air Force"),
    "Agreement date": day(45_600, 46_300),
    "Intent to replace": yesNo,
    "Identical meets requirement": yesNo,
    "Identical obtainable": yesNo,
    "Identical replacement cost": amount(100_000),
    "Functional equivalent": yesNo,
    "Equivalent obtainable": yesNo,
    "Equivalent replacement cost": amount(120_000),
    "Last acquisition cost": amount(80_000),
    "Acquisition cost": amount(90_000),
    Depreciation: amount(9_000),
    Munition: yesNo,
    Serviceable: yesNo,
    "Article price quoted": amount(90_000),
    "Fund source": word("National", "FMF", "BPC"),
  },
  "return-or-buy-back": {
    Case: text("XX-B-"),
    Line: word("001", "002"),
    Channel: word("WWRS return", "Buy back"),
    "Request date": day(46_000, 46_500),
    "Provided under AECA": yesNo,
    "Sold under FMS": yesNo,
    SME: yesNo,
    "Fully functioning": yesNo,
    "Needs repair": word("No", ""),
    Requirement: word("DoD", "FMS", "Both", "None", ""),
    Sensitive: yesNo,
    "Release determination": yesNo,
    "Initiated by": word("Partner", "DoD"),
    "LOA funding": word("Partner", "FMF", "BPC"),
    "Contract vehicle": word("FAR/DFARS", "Other"),
    "FMS case status": word("Open", "SSC", "Closed"),
  },
  "bpc-case": {
    Case: text("B7-B-"),
    Program: text("P"),
    "Implementing agency": word("Army", "Navy", "Air Force"),
    TAS: word("097-2020/2021-0100", "097-2019/2020-0100", "97-2021-0100"),
    "Case value (this fund)": amount(5_000_000),
    "Highest financial requirement": amount(4_000_000),
    "Value reviewed and reduced": day(46_000, 46_300),
    "Deliveries complete": day(46_000, 46_300),
    "Invoices complete": day(46_000, 46_300),
    "Last payment": day(46_000, 46_300),
    SSC: day(46_000, 46_300),
    "Closure certificate": day(46_100, 46_400),
    "Case status": word("Open", "Closed"),
    "Can close by July 31": yesNo,
    "Funds on case (this fund)": amount(1_000_000),
  },
};

/** Headings, rows and as-of date of a table of cases, as SAMM.ISSUES takes them. */
export function issuesTable(kind: string, rows: number, random: Random): unknown[][][] {
  const columns = Object.entries(tables[kind]!);
  const cells = Array.from({ length: rows }, () => columns.map(([, make]) => make(random)));
  return [[columns.map(([heading]) => heading)], cells, [[46_234]], [[kind]]];
}
