import type { LeftAlone } from "../api/flags";
import type { TroubleCode } from "../api/trouble";
import { addressOf, bounding, rangeOn, type Rect } from "../cells/address";
import { troubleOf } from "../host/trouble-of";
import { ChangedMeanwhile, isStoppedBefore, mustStand } from "./held";
import { Overwrites } from "./overwrites";
import type { ReadRun } from "./read-runs";
import { isInTable, type FormulaRun } from "./scan";

/** What can be frozen, and what has to stay a formula. */
export interface Freezable {
  readonly read: readonly ReadRun[];
  readonly left: readonly LeftAlone[];
}

/**
 * Leaves out arrays entered with Ctrl+Shift+Enter over several cells. An add-in can write their values, and
 * then has no way to enter such an array again (`Range.formulaArray` is for newer and for desktop Excel
 * only), so freezing one would lose it.
 *
 * Office does not tell them from other formulas either: each cell gives the same formula, and
 * `savedAsArray` is true of every formula with a function of an add-in. But Excel refuses to change a part
 * of an array. So cells beside each other with the same formula are each given the formula they have: where
 * Excel takes that, they are no array. In a table there are none.
 */
export async function withoutFixedArrays(
  context: Excel.RequestContext,
  read: readonly ReadRun[],
): Promise<Freezable> {
  const groups = sameFormulas(read);
  if (groups.length === 0) return { read, left: [] };
  const suspects = await savedAsArrays(context, groups);
  if (suspects.length === 0 || (await canChangeEach(context, suspects.flat()))) return { read, left: [] };
  const arrays: Group[] = [];

  for (const group of suspects) if (!(await canChangeEach(context, group))) arrays.push(group);
  return { read: read.flatMap((one) => withoutCells(one, arrays.flat())), left: arrays.map(leftAlone) };
}

/** A cell with a formula, and which one of its run it is. */
interface FormulaCell {
  readonly of: ReadRun;
  readonly index: number;
  readonly row: number;
  readonly column: number;
}
/** Cells beside each other with the same formula: at least two. */
type Group = readonly FormulaCell[];

const formulaOf = ({ of, index }: FormulaCell): string => of.run.formulas[index] ?? "";

function sameFormulas(read: readonly ReadRun[]): readonly Group[] {
  const loose = read.filter(({ run }) => run.form === "cells" && !isInTable(run));
  const cells = new Map(loose.flatMap(cellsOf).map((cell) => [placeKey(cell.of.run, cell), cell]));
  const seen = new Set<FormulaCell>();
  const groups: Group[] = [];
  for (const cell of cells.values()) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    const group = [cell];
    for (const member of group) {
      const { run } = member.of;
      for (const [down, right] of NEIGHBOURS) {
        const place = { row: member.row + down, column: member.column + right };
        const other = cells.get(placeKey(run, place));
        if (other === undefined || seen.has(other) || formulaOf(other) !== formulaOf(cell)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

const NEIGHBOURS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function cellsOf(of: ReadRun): readonly FormulaCell[] {
  const { row, column } = of.run.rect;
  return of.run.formulas.map((_, index) => ({ of, index, row: row + index, column }));
}

function placeKey({ sheet }: FormulaRun, { row, column }: { row: number; column: number }): string {
  return `${sheet.id} ${row} ${column}`;
}

const areaOf = (group: Group): Rect => bounding(group.map(rectOf));
const rectOf = ({ row, column }: FormulaCell): Rect => ({ row, column, rows: 1, columns: 1 });

/** The groups of which some cells would be saved as an array formula: one request. */
async function savedAsArrays(
  context: Excel.RequestContext,
  groups: readonly Group[],
): Promise<readonly Group[]> {
  const asked = groups.flatMap((group) => {
    const sheet = group[0]?.of.run.sheet.sheet;
    return sheet === undefined ? [] : [{ group, range: rangeOn(sheet, areaOf(group)) }];
  });
  for (const { range } of asked) range.load("savedAsArray");
  await context.sync();
  return asked.flatMap(({ group, range }) =>
    (range.savedAsArray as boolean | null) === false ? [] : [group],
  );
}

/** Cells that are written in one request: each is one action of it. */
const AT_ONCE = 500;

/**
 * Gives each cell the formula it has. False where Excel refuses it of one.
 *
 * @throws ChangedMeanwhile where it does not have it any more
 */
async function canChangeEach(context: Excel.RequestContext, cells: Group): Promise<boolean> {
  for (let first = 0; first < cells.length; first += AT_ONCE) {
    const part = cells.slice(first, first + AT_ONCE);
    const overwrites = new Overwrites();
    for (const { held } of new Set(part.map(({ of }) => of))) mustStand(held);
    for (const cell of part) {
      const { sheet } = cell.of.run;
      const formula = formulaOf(cell);
      overwrites.ask(sheet, rectOf(cell), (found) => found === formula);
      const range = rangeOn(sheet.sheet, rectOf(cell));
      range.formulas = [[formula]];
      // Excel may give a cell the format of those that its formula refers to.
      range.numberFormat = [[cell.of.formats[cell.index]?.[0]]];
    }
    try {
      await overwrites.guard(context, async () => {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request of limited size each
        await context.sync();
        overwrites.check();
      });
    } catch (error) {
      if (isStoppedBefore(error)) throw new ChangedMeanwhile();
      if (!isRefusal(error)) throw error;
      return false;
    }
  }
  return true;
}

/** Trouble that says nothing of the cells, or that they are elsewhere. */
const OTHER_TROUBLE: ReadonlySet<TroubleCode> = new Set([
  "timeout",
  "busy",
  "cell-edit",
  "too-large",
  "not-found",
]);

/** Excel has no error code of its own for a part of an array. */
function isRefusal(error: unknown): boolean {
  return (
    !(error instanceof ChangedMeanwhile) && !OTHER_TROUBLE.has(troubleOf(error, { goal: "", state: "" }).code)
  );
}

/** A run without some of its cells, in as many parts as are left of it. */
function withoutCells(one: ReadRun, cells: Group): readonly ReadRun[] {
  const gone = new Set(cells.flatMap(({ of, index }) => (of === one ? [index] : [])));
  if (gone.size === 0) return [one];
  const parts: ReadRun[] = [];
  const { run } = one;
  for (let first = 0; first < run.formulas.length; first++) {
    if (gone.has(first)) continue;
    let end = first;
    while (end < run.formulas.length && !gone.has(end)) end++;
    parts.push({
      run: {
        ...run,
        rect: { ...run.rect, row: run.rect.row + first, rows: end - first },
        formulas: run.formulas.slice(first, end),
      },
      values: one.values.slice(first, end),
      formats: one.formats.slice(first, end),
      wrapped: one.wrapped,
      held: one.held,
    });
    first = end;
  }
  return parts;
}

function leftAlone(group: Group): LeftAlone {
  const sheet = group[0]?.of.run.sheet.name ?? "";
  return { sheet, address: addressOf(areaOf(group)), because: BECAUSE };
}

const BECAUSE =
  "Excel does not let these cells be changed one by one: an array entered with Ctrl+Shift+Enter, which no add-in can write back. Its formula was left, and shows #NAME? without SAMM for Excel. Enter it in the first cell only, so that it spills by itself, then freeze again.";
