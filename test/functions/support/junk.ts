import { HostError, loadMetadata } from "./bundle";

/** Arguments of every type, right and wrong, from one seed. */
export interface JunkMaker {
  argumentsFor(name: string): unknown[];
}

const words = [
  ...[
    "No replacement",
    "Identical",
    "Equivalent",
    "Last cost",
    "SDAF",
    "Treasury",
    "Procurement",
    "DoD",
    "FMS",
    "Both",
  ],
  ...[
    "FAR/DFARS",
    "Other",
    "DoD procurement",
    "Partner",
    "Open",
    "SSC",
    "Closed",
    "Reopened",
    "Follow-on",
    "Yes",
    "no",
  ],
  ...["Expiration", "Value review", "Completion", "Closure", "Return memo", "Cancellation", "New obligation"],
  ...[
    "Liquidation",
    "Upward adjustment",
    "First FY",
    "Availability",
    "Date",
    "Action",
    "Actor",
    "price",
    "closureDue",
  ],
  ...[
    "eligibility",
    "nextAction",
    "liquidation",
    "newFmsCase",
    "Stock sale",
    "BPC case",
    "Return or buy back",
    "C9.4.8",
    "24-58",
  ],
];
const answers = [
  "price",
  "noticeGiven",
  "liquidation",
  "closureDue",
  "eligibility",
  "newFmsCase",
  "nextAction",
  "phase",
];
/** Headings of the three kinds of table, with cells that belong under them. */
const fitting: Readonly<Record<string, readonly unknown[]>> = {
  Case: ["XX-B-ABC", 0, null],
  "Intent to replace": [true, "No"],
  "Acquisition cost": [1000, "1,234.56"],
  Depreciation: [0, 400],
  Munition: ["Yes", false],
  "Agreement date": [45_700, "2025-02-03"],
  Channel: ["WWRS return", "Buy back"],
  SME: [true, "No"],
  Requirement: ["DoD", "Both"],
  TAS: ["097-2020/2021-0100", "97X0100"],
  "Last FY of availability": [2021, "FY2020"],
  "Case value (this fund)": [500_000, 0],
  "Case status": ["Open", "Closed"],
};
const headings = Object.keys(fitting);
const texts = [
  ...[
    "",
    " ",
    "\u00a0",
    "TBD",
    "1e3",
    "1,234.56",
    "$12.5",
    "(5.00)",
    "-5",
    "12.5%",
    "0.1",
    "2026-07-31",
    "31 Feb 2026",
  ],
  ...[
    "7/31/2026",
    "FY2021",
    "FY21",
    "2020/2021",
    "FY20/21",
    "20/21",
    "097-2020/2021-0100",
    "97X0100",
    "97X8242",
  ],
  ...[
    "9720/210100",
    "2021/2020",
    "#N/A",
    "#NAME?",
    "#SPILL!",
    "=1+1",
    "\u0000",
    "\ud800",
    "🛩️",
    "__proto__",
    "constructor",
  ],
];
const numbers = [
  ...[
    0,
    -0,
    1,
    2,
    0.005,
    0.1 + 0.2,
    1.005,
    100,
    600,
    1000,
    2021,
    1975,
    2100,
    2021.5,
    45_000,
    46_234.75,
    60,
    61,
  ],
  ...[-1, 2_958_466, 9_999_999_999_999.99, 1e15, 1e300, 5e-324, Number.NaN, Infinity, -Infinity, 2 ** 53],
];

const longText = "x".repeat(40_000);

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function junkMaker(seed: number): JunkMaker {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const of = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const oddities: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => new HostError(of(["#N/A", "#VALUE!", "#REF!", "#BUSY!"]), "from another cell"),
    () => ({ type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" }),
    () => ({ type: "FormattedNumber", basicType: "Double", basicValue: of(numbers), numberFormat: "0.00" }),
    () => ({ type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Entity", properties: {} }),
    () => ({ type: "Empty", basicType: "Empty", basicValue: "" }),
    () => ({ basicType: "String", basicValue: { nested: true } }),
    () => ({}),
    () => 10n,
    () => Symbol("junk"),
    () => () => "function",
    () => new Date(0),
    () => [["nested"]],
    () => longText.slice(0, below(40_000)),
  ];
  const cell = (): unknown => {
    const kind = random();
    if (kind < 0.25) return of(words);
    if (kind < 0.45) return of(texts);
    if (kind < 0.65) return of(numbers);
    if (kind < 0.8) return random() < 0.5;
    if (kind < 0.83) return random() * 10 ** below(16);
    return of(oddities)();
  };
  const range = (rows: number, columns: number): unknown[][] => many(rows, () => many(columns, cell));
  const ragged = (): unknown =>
    of<() => unknown>([
      () => [],
      () => [[]],
      () => [[1], []],
      () => many(below(4), () => range(1, below(4))[0]),
    ])();
  const argument = (rows: number, columns: number): unknown => {
    const kind = random();
    if (kind < 0.1) return null;
    if (kind < 0.14) return cell();
    if (kind < 0.17) return ragged();
    if (kind < 0.2) return range(1 + below(3), 1 + below(3));
    return kind < 0.65 ? [[cell()]] : range(rows, columns);
  };
  /** Headings and rows that mostly fit, so that the review itself is reached. */
  const table = (parameters: readonly string[]): unknown[] => {
    const names = many(1 + below(8), () => of(headings));
    const rows = (count: number): unknown[][] =>
      many(count, () => names.map((name) => (random() < 0.5 ? of(fitting[name] ?? words) : cell())));
    const fit: Readonly<Record<string, () => unknown>> = {
      headings: () => [names.map((name) => (random() < 0.95 ? name : cell()))],
      rows: () => rows(1 + below(4)),
      row: () => rows(1),
      asOf: () => [[46_234]],
      answer: () => [[of(answers)]],
      kind: () => null,
      thresholdPercent: () => null,
    };
    return parameters.map((name) => {
      if (random() < 0.05) return argument(2, names.length);
      return random() < 0.8 && fit[name] !== undefined ? fit[name]() : [[cell()]];
    });
  };
  const parametersOf = new Map(
    loadMetadata().functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]),
  );
  return {
    argumentsFor: (name) => {
      const parameters = parametersOf.get(name) ?? [];
      const given = parameters.includes("headings")
        ? table(parameters)
        : many(parameters.length, () => argument(1 + below(3), 1 + below(2)));
      // Hosts add their invocation object after the arguments, or in place of those left out at the end.
      return [
        ...given.slice(0, random() < 0.1 ? below(given.length + 1) : given.length),
        { address: "Sheet1!A1" },
      ];
    },
  };
}
