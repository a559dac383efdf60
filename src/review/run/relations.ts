import { openReview, type CaseKind, type CellValue, type FactKey, type ReviewContext } from "../../policy";
import { readCell } from "../table/cell";
import { comparedName, fundReader, isWhole, rowIdentity } from "../table/row-identity";
import type { PlannedTable } from "./input";
import type { Work } from "./job";

/** What rows of one run know of each other. */
export interface Relations {
  /** Per row: the number of its case in `cases`, or -1 without a case. */
  readonly caseOf: Int32Array;
  /** Cases in order of appearance, as the first row spells them. */
  readonly cases: readonly string[];
  /** Per row: 1 when another row of its case holds funds that cancel later. */
  readonly hasLaterFunds: Uint8Array;
  /** Per row: 1 when another row of the same table has the same Case, Line and fund. */
  readonly isDuplicate: Uint8Array;
}

/** Rows looked at between two looks at the clock. */
const BATCH = 64;

/**
 * Finds which rows share a case, which are duplicates, and which BPC rows stand beside funds that cancel
 * later. Yields nothing done: the rows still have to be reviewed.
 */
export function* relateRows(tables: readonly PlannedTable[], context: ReviewContext): Work<Relations> {
  const total = tables.reduce((sum, table) => sum + table.input.rows.length, 0);
  const caseOf = new Int32Array(total).fill(-1);
  const cases: string[] = [];
  const rowsOfCase: number[] = [];
  const numbers = new Map<string, number>();
  for (const table of tables) {
    const column = table.input.match.keys.indexOf("caseId");
    if (column < 0) continue;
    for (let index = 0; index < table.input.rows.length; index++) {
      if (index % BATCH === 0) yield 0;
      const cell = readCell(table.input.rows[index]?.[column], true);
      const name = cell === null ? "" : comparedName(cell);
      if (name === "") continue;
      let number = numbers.get(name);
      if (number === undefined) {
        number = cases.push(String(cell).trim()) - 1;
        numbers.set(name, number);
        rowsOfCase.push(0);
      }
      caseOf[table.firstOrdinal + index] = number;
      rowsOfCase[number] = (rowsOfCase[number] ?? 0) + 1;
    }
  }
  const shared = (ordinal: number): boolean => (rowsOfCase[caseOf[ordinal] ?? -1] ?? 0) > 1;
  const isDuplicate = new Uint8Array(total);
  for (const table of tables) yield* markDuplicates(table, shared, caseOf, isDuplicate);
  const hasLaterFunds = new Uint8Array(total);
  yield* markLaterFunds(tables, context, shared, caseOf, hasLaterFunds);
  return { caseOf, cases, hasLaterFunds, isDuplicate };
}

/** Marks every row of a table whose Case, Line and fund stand in another of its rows too. */
function* markDuplicates(
  table: PlannedTable,
  shared: (ordinal: number) => boolean,
  caseOf: Int32Array,
  isDuplicate: Uint8Array,
): Work<void> {
  const { rows, match } = table.input;
  const cellOf = cellReader(table);
  const fundOf = fundReader();
  const first = new Map<string, number>();
  for (let index = 0; index < rows.length; index++) {
    if (index % BATCH === 0) yield 0;
    const ordinal = table.firstOrdinal + index;
    if (!shared(ordinal)) continue;
    const identity = rowIdentity(match.kind, (key) => cellOf(index, key), fundOf);
    if (!isWhole(match.kind, identity)) continue;
    const key = `${caseOf[ordinal]} ${identity.lineId} ${identity.fund}`;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, ordinal);
    else isDuplicate[twin] = isDuplicate[ordinal] = 1;
  }
}

function cellReader(table: PlannedTable): (rowIndex: number, key: string) => CellValue {
  const columns = new Map(table.plan.columns.map((column) => [column.key, column]));
  return (rowIndex, key) => {
    const column = columns.get(key);
    return column === undefined
      ? null
      : readCell(table.input.rows[rowIndex]?.[column.index], column.isZeroBlank);
  };
}

/** True of tables whose rows must be reviewed with those of the other tables of their kind, to say the same. */
export const relatesTables = (kind: CaseKind): boolean => kind === "bpc-case";

/**
 * Marks the BPC rows whose case also holds funds with a later cancelling year, in whichever table of the
 * run. The year is the policy's own answer; rows for which it has none are neither later nor earlier.
 */
function* markLaterFunds(
  tables: readonly PlannedTable[],
  context: ReviewContext,
  shared: (ordinal: number) => boolean,
  caseOf: Int32Array,
  hasLaterFunds: Uint8Array,
): Work<void> {
  const yearOf = yearReader(context);
  const years = new Uint16Array(caseOf.length);
  const latest = new Map<number, number>();
  for (const table of tables) {
    if (!relatesTables(table.input.match.kind)) continue;
    const cellOf = cellReader(table);
    for (let index = 0; index < table.input.rows.length; index++) {
      if (index % BATCH === 0) yield 0;
      const ordinal = table.firstOrdinal + index;
      const year = shared(ordinal) ? yearOf((key) => cellOf(index, key)) : 0;
      if (year === 0) continue;
      const number = caseOf[ordinal] ?? -1;
      years[ordinal] = year;
      if (year > (latest.get(number) ?? 0)) latest.set(number, year);
    }
  }
  years.forEach((year, ordinal) => {
    if (year > 0 && year < (latest.get(caseOf[ordinal] ?? -1) ?? 0)) hasLaterFunds[ordinal] = 1;
  });
}

/** The cells that decide a fund's cancelling year: no other column can change that answer. */
const YEAR_KEYS = ["caseType", "tas", "availabilityEndFy", "cancellingFy"];

/**
 * Gives the cancelling year of a row by the policy, 0 where it has none. Tables hold few funds: each is
 * asked about once.
 */
function yearReader(context: ReviewContext): (cellOf: (key: FactKey) => CellValue) => number {
  const known = new Map<string, number>();
  return (cellOf) => {
    let cells = "";
    for (const key of YEAR_KEYS) cells += `${cellOf(key) ?? ""}\n`;
    let year = known.get(cells);
    if (year === undefined) {
      const facts = Object.fromEntries(YEAR_KEYS.map((key) => [key, cellOf(key)]));
      const answer = openReview("bpc-case", facts, context).answers.cancellingFy;
      year = answer?.status === "known" && typeof answer.value === "number" ? answer.value : 0;
      known.set(cells, year);
    }
    return year;
  };
}
