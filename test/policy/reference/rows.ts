import { caseKinds, columnsOf, isoOfDay, dayOfIso } from "../../../src/policy";
import type { CaseKind, CellValue, Column, ReviewContext } from "../../../src/policy";

/** A row of a case table with the context it is reviewed in. */
export interface GeneratedCase {
  readonly kind: CaseKind;
  readonly facts: Record<string, CellValue>;
  readonly context: ReviewContext;
}

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const columns = Object.fromEntries(caseKinds.map((kind) => [kind, columnsOf(kind)])) as Record<
  CaseKind,
  readonly Column[]
>;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const BAD_CELLS: Readonly<Record<Column["type"], readonly CellValue[]>> = {
  text: ["#N/A", "#REF!"],
  money: ["TBD", -5, "(5.00)", "1e3", "USD 5", 1e14, 1.005, "#VALUE!", true, "12,34"],
  percent: [0.5, "0.5", 101, -1, "n/a", "#DIV/0!", false],
  "yes-no": ["maybe", 1, 0, "#NAME?"],
  date: ["soon", "7/31/26", "2026-02-30", 60, -1, "#NULL!", true, "2/29/2025"],
  "fiscal-year": ["20", 1975, 2100, "last", 2021.5, "#NUM!"],
  choice: ["perhaps", 7, "#SPILL!", true],
  tas: ["097-2021/2020-0100", "x", "#CALC!", "97-20-0100"],
};

const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  "WWRS return": "return",
  "Buy back": "BUY-BACK",
  "AECA 21": "aeca21",
  "FAR/DFARS": "far dfars",
  "Follow-on": "FOLLOW ON",
  Reopened: "re-opened",
  "Re-closed": "reclosed",
};

function choiceCell(random: Random, column: Column): CellValue {
  const word = pick(random, column.choices ?? []);
  const chance = random();
  if (chance < 0.05) return OTHER_SPELLINGS[word] ?? word.toUpperCase();
  return chance < 0.1 ? ` ${word.toLowerCase()}.` : word;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as one of the spellings a cell may have. */
export function dateCell(random: Random, day: number): CellValue {
  const chance = random();
  if (chance < 0.4) return day;
  if (chance < 0.45) return day + 0.75;
  const iso = isoOfDay(day);
  if (chance < 0.85) return iso;
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  if (chance < 0.9) return `${month}/${date}/${year}`;
  return chance < 0.95 ? `${date} ${MONTHS[month - 1]!} ${year}` : `${date}-${MONTHS[month - 1]!}-${year}`;
}

function moneyCell(random: Random, amounts: readonly number[]): CellValue {
  const dollars = pick(random, amounts);
  const chance = random();
  if (chance < 0.1) return `$${dollars.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
  return chance < 0.15 ? dollars.toFixed(2) : dollars;
}

const yesNoCell = (random: Random): CellValue =>
  pick(random, [true, true, true, false, false, false, "Yes", "no", "Y", "F"]);

function fiscalYearCell(random: Random, year: number): CellValue {
  return pick(random, [
    year,
    year,
    year,
    `FY${year}`,
    `FY ${year}`,
    `FY${String(year % 100).padStart(2, "0")}`,
  ]);
}

function tasCell(random: Random, year: number): CellValue {
  const yy = (y: number): string => String(y % 100).padStart(2, "0");
  return pick(random, [
    `097-${year}-0100`,
    `97-${year}-0100`,
    `097-${year - 1}/${year}-0100`,
    `97${yy(year - 1)}/${yy(year)}0100`,
    `020 ${yy(year - 1)}/${yy(year)} 1234`,
    `011-097-${year - 1}/${year}-0100-000`,
    `097-${year - 2}/${year}-0100`,
    "097 X 0100",
    "97X8242",
  ]);
}

/** What a row's cells are drawn from, so that its dates and amounts meet each other's boundaries. */
interface Pool {
  readonly days: readonly number[];
  readonly amounts: readonly number[];
  readonly year: number;
}

const AMOUNTS = [0, 0, 0.01, 100, 250, 250.25, 400, 500, 600, 600.01, 750, 1000, 1000, 1500, 2500.55, 8e9];
const around = (day: number): readonly number[] => [day - 1, day, day + 1];
const IN_FORCE = ["2024-06-13", "2025-09-25", "2026-03-13"].map(dayOfIso);

function poolOf(random: Random, kind: CaseKind): Pool {
  const year = 2014 + Math.floor(random() * 14);
  if (kind !== "bpc-case") {
    const start = IN_FORCE[kind === "stock-sale" ? 0 : 2]!;
    const some = start + Math.floor(random() * 500);
    const days = [...around(start), ...around(some), ...around(some), ...around(some + 30), some + 200];
    return { days, amounts: AMOUNTS, year };
  }
  const cancelling = year + (random() < 0.85 ? 5 : Math.floor(random() * 10));
  const due = ["03-31", "07-30", "07-31", "09-30"].map((date) => dayOfIso(`${cancelling}-${date}`));
  const expiry = dayOfIso(`${year}-09-30`);
  const days = [
    ...due.flatMap(around),
    ...due.flatMap(around),
    ...due.flatMap((day) => around(day - 30)),
    ...around(expiry),
    ...around(expiry - 365),
    ...around(expiry - 730),
    ...around(IN_FORCE[1]!),
    expiry + 400,
    due[3]! + 300,
  ];
  return { days, amounts: AMOUNTS, year };
}

function cell(random: Random, column: Column, pool: Pool): CellValue {
  switch (column.type) {
    case "text":
      return pick(random, ["BN-B-ABC", "x", 5]);
    case "money":
      return moneyCell(random, pool.amounts);
    case "percent":
      return pick(random, [0, 10, 12.5, 25, "40", "40%", 60, 100, "0.5%", 33.333]);
    case "yes-no":
      return yesNoCell(random);
    case "date":
      return dateCell(random, pick(random, pool.days));
    case "fiscal-year": {
      const statutory = column.key === "cancellingFy" ? 5 : 0;
      const shift = random() < 0.8 ? 0 : Math.floor(random() * 9) - 4;
      return fiscalYearCell(random, pool.year + statutory + shift);
    }
    case "tas":
      return tasCell(random, random() < 0.9 ? pool.year : pool.year + 1);
    case "choice":
      return choiceCell(random, column);
  }
}

function contextOf(random: Random, pool: Pool): ReviewContext {
  const chance = random();
  const day = dateCell(random, pick(random, pool.days));
  const asOf = chance < 0.9 ? day : chance < 0.95 ? null : pick(random, ["today", "", 0, true, 12]);
  return {
    asOf,
    ...(random() < 0.6 ? { differentialThresholdPercent: pick(random, [0, 10, 12.5, 25, 50]) } : {}),
    ...(random() < 0.3 ? { dueSoonDays: pick(random, [0, 1, 29, 31, 90]) } : {}),
    ...(random() < 0.3 ? { priceTolerance: pick(random, [0, 0.01, 1, 400]) } : {}),
  };
}

/** Columns whose one word would make the whole row not applicable: mostly left to their usual value. */
const USUALLY_PLAIN: Readonly<Record<string, CellValue>> = {
  authority: "AECA 21",
  fromStock: true,
  caseType: "BPC legacy",
};

/**
 * Cells that fit each other, per kind: a row begun with them gets deep into the rules, where a wholly random one
 * mostly meets a contradiction or a blank. `null` keeps a cell blank, a list is drawn from.
 */
const STORIES: Readonly<Record<CaseKind, Readonly<Record<string, readonly CellValue[] | null>>>> = {
  "stock-sale": {
    authority: ["AECA 21"],
    fromStock: [true],
    intentToReplace: [true, true, false],
    intentDate: null,
    forReadiness: [true],
    equivalentQualifies: [true, false],
    acquisitionCost: [1000, 600],
    lastAcquisitionCost: [1500, 500],
    identicalCost: [1500, 300],
    equivalentCost: [2500, 600],
    depreciation: [0, 100, 400],
    depreciationPercent: null,
    munition: [false, true],
    requestedMethod: null,
    fundSource: null,
    nationalFunds: [600, 0, 500],
    grantFunds: [0, 100, 600],
  },
  "return-or-buy-back": {
    providedUnderAeca: [true],
    soldUnderFms: [true],
    sme: [false, false, true],
    fullyFunctioning: [true],
    needsRepair: [false],
    requirement: ["DoD", "FMS", "Both"],
    contractVehicle: ["FAR/DFARS"],
    fundSource: ["DoD procurement", "DoD procurement", "Other"],
    loaFunding: ["Partner", "Partner", "FMF"],
  },
  "bpc-case": { caseType: ["BPC legacy"], tas: null, cancellingFy: null, implementedDate: null },
};

/** Of a row begun with a story, the share of cells that are blank after all, random, or bad. */
const STRAY = { blank: 0.08, random: 0.08, bad: 0.01 };

function storyCell(random: Random, kind: CaseKind, column: Column, pool: Pool): CellValue {
  const chance = random();
  if (chance < STRAY.bad) return pick(random, BAD_CELLS[column.type]);
  if (chance < STRAY.bad + STRAY.blank) return null;
  const told = STORIES[kind][column.key];
  if (told === undefined || chance > 1 - STRAY.random) return cell(random, column, pool);
  return told && pick(random, told);
}

const BLANKS: readonly CellValue[] = [null, null, "", "  "];

/** A cell of a row without a story: blank, bad, or any value of its column. */
function strayCell(random: Random, column: Column, pool: Pool, blanks: number, bads: number): CellValue {
  if (random() < bads) return pick(random, BAD_CELLS[column.type]);
  if (random() < blanks) return pick(random, BLANKS);
  const plain = USUALLY_PLAIN[column.key];
  return plain !== undefined && random() < 0.9 ? plain : cell(random, column, pool);
}

/** One random row of a kind; the same seed gives the same row. */
export function generatedCase(kind: CaseKind, random: Random): GeneratedCase {
  const pool = poolOf(random, kind);
  const blanks = pick(random, [0.05, 0.15, 0.3, 0.5, 0.7, 0.9]);
  const bads = pick(random, [0, 0, 0, 0.03, 0.15]);
  const story = random() < 0.5;
  const facts: Record<string, CellValue> = {};
  for (const column of columns[kind]) {
    const value = story
      ? storyCell(random, kind, column, pool)
      : strayCell(random, column, pool, blanks, bads);
    if (value !== null || random() < 0.1) facts[column.key] = value;
  }
  if (kind === "return-or-buy-back" && random() < 0.7) {
    facts["channel"] = pick(random, ["WWRS return", "Buy back"]);
  }
  return { kind, facts, context: contextOf(random, pool) };
}
