import {
  frozenCount,
  frozenValue,
  valueKey,
  valueText,
  type FrozenFormulas,
  type FrozenValue,
} from "../../review";
import type { RefusedCell } from "../api/freeze";
import { addressOf, intersection, type Rect } from "../cells/address";
import type { Held } from "./held";
import { followedBy, placeNow, whereabouts, type RowMap, type Whereabouts } from "./follow";
import { formulaAt, keptItems, rectOfItem, type KeptCell } from "./items";
import { matchRun, type FoundCell, type Matching } from "./match";
import { Rewriter, type Rewritten } from "./rewrite";
import type { FrozenSheet, FrozenSurvey } from "./survey";

/** An item whose cells are found. */
export interface LocatedItem {
  readonly item: FrozenFormulas;
  readonly sheet: FrozenSheet;
  /** Where its cells are now. */
  readonly rect: Rect;
  readonly place: Whereabouts;
}

/** Formulas to be written: cells below each other, or one that spills over an area. */
export interface FormulaWrite {
  readonly sheet: FrozenSheet;
  readonly rect: Rect;
  readonly form: "cells" | "spill";
  readonly formulas: readonly string[];
  /** Number formats of the cells that are written. */
  readonly formats: readonly unknown[];
  /** What was read in the cells: that and nothing else is written over. */
  readonly was: readonly (readonly unknown[])[];
  /** All cells of the item. */
  readonly held: Held;
}

/** What becomes of an item. */
export interface ItemPlan {
  readonly item: FrozenFormulas;
  readonly writes: readonly FormulaWrite[];
  /** Formulas that are back after the writes, those that were there already included. */
  readonly restored: number;
  readonly deleted: number;
  readonly refused: readonly RefusedCell[];
  /** What stays stored. */
  readonly kept: readonly FrozenFormulas[];
}

/** Finds the cells of an item; a plan where that is all that can be said of it. */
export function locate(survey: FrozenSurvey, item: FrozenFormulas): LocatedItem | ItemPlan {
  const rect = rectOfItem(item);
  if (rect === null) return refuseAll(item, null, "What is stored of it was edited and cannot be used.");
  const place = whereabouts(survey, item.follow);
  if (place === null) return { item, ...NOTHING, deleted: frozenCount([item]) };
  const { sheet } = place;
  const now = placeNow(place, rect, []);
  if (now === null)
    return refuseAll(
      item,
      null,
      "Rows or columns came or went among the frozen cells, so it cannot be found.",
    );
  const at = { sheet: sheet.name, address: addressOf(now) };
  if (sheet.isProtected)
    return refuseAll(
      item,
      at,
      `The sheet ${sheet.name} is protected. Unprotect it (Review tab), then restore again.`,
    );
  const filtered = sheet.tables.find(({ isFiltered, range }) => isFiltered && intersection(range, now));
  if (filtered !== undefined)
    return refuseAll(
      item,
      at,
      `A filter hides rows of the table ${filtered.name}. Clear it (Data tab), then restore again.`,
    );
  return { item, sheet, rect: now, place };
}

const NOTHING = { writes: [], restored: 0, deleted: 0, refused: [], kept: [] } as const;

function refuseAll(
  item: FrozenFormulas,
  at: { readonly sheet: string; readonly address: string } | null,
  because: string,
): ItemPlan {
  const { sheet, address } = at ?? item;
  const [formula = ""] = item.formulas;
  const was = valueText(item.values[0]?.[0] ?? null);
  return { item, ...NOTHING, refused: [{ sheet, address, because, was, is: "", formula }], kept: [item] };
}

/** The cells read where an item is. */
export interface ReadCells {
  readonly held: Held;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** Which rows of a run are where: known before any formula is pointed to moved cells. */
export interface MatchedItem extends LocatedItem {
  readonly read: ReadCells;
  readonly cells: readonly FoundCell[];
  readonly matching: Matching;
}

export function matchItem(located: LocatedItem, read: ReadCells): MatchedItem {
  const cells = read.values.map((row, index) => foundCell(row[0], read.formulas[index]?.[0]));
  return { ...located, read, cells, matching: matchRun(located.item, cells) };
}

function foundCell(value: unknown, formula: unknown): FoundCell {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? { key: null, formula } : { key: valueKey(frozenValue(value)), formula: null };
}

/** For other formulas that refer to cells in the same rows. */
export function rowMapOf({ item, place, rect, matching }: MatchedItem): RowMap | null {
  const before = rectOfItem(item);
  if (item.form !== "cells" || before === null || !matching.isSure) return null;
  const rows = new Map([...matching.found].map(([index, at]) => [before.row + index, rect.row + at]));
  return { of: place, rows };
}

export function planItem(survey: FrozenSurvey, matched: MatchedItem, maps: readonly RowMap[]): ItemPlan {
  return matched.item.form === "spill" ? planSpill(survey, matched, maps) : planRun(survey, matched, maps);
}

/** Cells that stay frozen: with their formula for where they are now, or as it was stored. */
interface KeptCells {
  readonly placed: KeptCell[];
  readonly stored: KeptCell[];
}

function planRun(survey: FrozenSurvey, matched: MatchedItem, maps: readonly RowMap[]): ItemPlan {
  const { item, sheet, rect, cells, matching, read } = matched;
  const rewriter = new Rewriter(survey, item, { sheet, rect });
  const before = rectOfItem(item) ?? rect;
  const refused: RefusedCell[] = [];
  const kept: KeptCells = { placed: [], stored: [] };
  const writes: RowWrite[] = [];
  const refuse = (index: number, at: number, now: Rewritten, because: string): void => {
    const formula = "formula" in now ? now.formula : formulaAt(item, index);
    const was = valueText(item.values[index]?.[0] ?? null);
    const address = addressOf({ ...rect, row: rect.row + at, rows: 1 });
    refused.push({ sheet: sheet.name, address, because, was, is: shown(read, at, 0), formula });
    if ("formula" in now) kept.placed.push({ index, row: rect.row + at, formula });
    else kept.stored.push({ index, row: before.row + index, formula });
  };
  const isBack = (index: number, at: number, now: Rewritten): boolean => {
    const there = cells[at]?.formula ?? null;
    return (
      there !== null && (there === formulaAt(item, index) || ("formula" in now && there === now.formula))
    );
  };
  for (const [index, at] of matching.found) {
    const now = rewriter.formula(formulaAt(item, index), maps);
    if (isBack(index, at, now)) continue;
    const format = read.formats[at]?.[0];
    const because = "because" in now ? now.because : formatTrouble(format);
    if (because !== null) refuse(index, at, now, because);
    else if ("formula" in now) writes.push({ row: rect.row + at, formula: now.formula, format });
  }
  for (const [index, at] of matching.edited) {
    const now = rewriter.formula(formulaAt(item, index), maps);
    if (!isBack(index, at, now)) refuse(index, at, now, EDITED);
  }
  for (const index of matching.lost) {
    const cell = { ...before, row: before.row + index, rows: 1 };
    const was = valueText(item.values[index]?.[0] ?? null);
    const formula = formulaAt(item, index);
    refused.push({ sheet: item.sheet, address: addressOf(cell), because: LOST, was, is: "", formula });
    kept.stored.push({ index, row: cell.row, formula });
  }
  return {
    item,
    writes: stretches(writes).map((part) => ({
      sheet,
      rect: { ...rect, row: part[0]?.row ?? 0, rows: part.length },
      form: "cells",
      formulas: part.map(({ formula }) => formula),
      formats: part.map(({ format }) => format),
      was: part.map(({ row }) => read.formulas[row - rect.row] ?? []),
      held: read.held,
    })),
    restored: frozenCount([item]) - refused.length - matching.deleted,
    deleted: matching.deleted,
    refused,
    kept: keptParts(survey, matched, kept),
  };
}

interface RowWrite {
  readonly row: number;
  readonly formula: string;
  readonly format: unknown;
}

/** What stays frozen of a run: where it is now, or as it was stored where that cannot be told. */
function keptParts(
  survey: FrozenSurvey,
  { item, sheet, rect, place }: MatchedItem,
  kept: KeptCells,
): readonly FrozenFormulas[] {
  const before = rectOfItem(item) ?? rect;
  const follow = { name: item.follow.name, sheet: sheet.name, address: addressOf(place.now) };
  const refers = item.refers.map((followed) => {
    const target = whereabouts(survey, followed);
    return target === null ? followed : followedBy(followed.name, target.sheet, target.now);
  });
  return [
    ...keptItems({ ...item, sheet: sheet.name, follow, refers }, kept.placed, rect.column),
    ...keptItems(item, kept.stored, before.column),
  ];
}

function planSpill(survey: FrozenSurvey, matched: MatchedItem, maps: readonly RowMap[]): ItemPlan {
  const { item, sheet, rect, read } = matched;
  const [stored = ""] = item.formulas;
  const before = rectOfItem(item) ?? rect;
  if (before.rows !== rect.rows || before.columns !== rect.columns)
    return refuseAll(item, { sheet: sheet.name, address: addressOf(rect) }, LOST);
  const now = new Rewriter(survey, item, { sheet, rect }).formula(stored, maps);
  const first = foundCell(read.values[0]?.[0], read.formulas[0]?.[0]);
  const isBack =
    first.formula !== null &&
    (first.formula === stored || ("formula" in now && first.formula === now.formula));
  const isSpilling = isBack && read.values[0]?.[0] !== "#SPILL!";
  if (isSpilling) return { item, ...NOTHING, restored: 1 };
  const edited = editedCells(item, matched, isBack);
  if (edited.length > 0) return { item, ...NOTHING, refused: edited, kept: [item] };
  const because = "because" in now ? now.because : formatTrouble(read.formats[0]?.[0]);
  if (!("formula" in now) || because !== null)
    return refuseAll(item, { sheet: sheet.name, address: addressOf(rect) }, because ?? "");
  return {
    item,
    ...NOTHING,
    restored: 1,
    writes: [
      {
        ...{ sheet, rect, form: "spill", formulas: [now.formula] },
        ...{ formats: [read.formats[0]?.[0]], was: read.formulas, held: read.held },
      },
    ],
  };
}

/** Cells of an area that do not hold what was put there; where the formula is back, empty ones do. */
function editedCells(
  item: FrozenFormulas,
  { sheet, rect, read }: MatchedItem,
  isBack: boolean,
): RefusedCell[] {
  const [formula = ""] = item.formulas;
  return item.values.flatMap((row, r) =>
    row.flatMap((was: FrozenValue, c) => {
      const found = foundCell(read.values[r]?.[c], read.formulas[r]?.[c]);
      const isOwn = r === 0 && c === 0;
      if (found.key === valueKey(was) || (isBack && (isOwn || found.key === valueKey(null)))) return [];
      const address = addressOf({ row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 });
      const is = shown(read, r, c);
      return [{ sheet: sheet.name, address, because: EDITED, was: valueText(was), is, formula }];
    }),
  );
}

const EDITED =
  "The frozen cell was edited. Its value was left; write the formula yourself, or put the old value back and restore again.";
const LOST = "Rows came or went among the frozen cells, so it cannot be told which formula belongs where.";

function formatTrouble(format: unknown): string | null {
  return format === "@"
    ? "The cell is formatted as Text. Give it another number format, then restore again."
    : null;
}

function shown({ formulas }: ReadCells, row: number, column: number): string {
  return valueText(frozenValue(formulas[row]?.[column]));
}

function stretches<T extends { readonly row: number }>(all: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  for (const one of [...all].sort((a, b) => a.row - b.row)) {
    const last = found.at(-1);
    if (last?.at(-1)?.row === one.row - 1) last.push(one);
    else found.push([one]);
  }
  return found;
}
