import { referencesOf, type Followed } from "../../review";
import { contains, lastColumn, lastRow, rangeOn, type Rect } from "../cells/address";
import { followedBy, isSameRect } from "./follow";
import type { FormulaRun } from "./scan";
import { sheetNamed, type FrozenSheet, type KnownName } from "./survey";

/** Names of ours; hidden. Excel keeps what they stand for right when cells move or sheets are renamed. */
export const OWN_NAME = /^_SAMM_F(\d+)$/i;
export const NOTICE_NAME = "_SAMM_notice";

/** Names a sheet gets at most; beyond that one name stands for all its cells that are followed. */
const MOST_NAMES = 400;

/** A name to be made. */
export interface NewName {
  readonly followed: Followed;
  readonly sheet: FrozenSheet;
  readonly rect: Rect;
}

/** What a run is followed by. */
export interface FollowedRun {
  readonly run: FormulaRun;
  readonly follow: Followed;
  readonly refers: readonly Followed[];
}

export interface NamePlan {
  readonly runs: readonly FollowedRun[];
  readonly names: readonly NewName[];
}

/** Decides by which names runs, and the cells their formulas refer to, are followed. */
export function planNames(
  runs: readonly FormulaRun[],
  sheets: readonly FrozenSheet[],
  taken: ReadonlyMap<string, KnownName>,
): NamePlan {
  const parsed = runs.map((run) => ({ run, areas: areasOf(run, sheets) }));
  const bySheet = new Map<FrozenSheet, SheetAreas>();
  const areasOn = (sheet: FrozenSheet): SheetAreas => {
    const found = bySheet.get(sheet) ?? new SheetAreas();
    bySheet.set(sheet, found);
    return found;
  };
  for (const { run, areas } of parsed) {
    areasOn(run.sheet).add(run.rect);
    for (const { sheet, rect } of areas) areasOn(sheet).addReference(rect);
  }
  const numbers = [...taken.keys()].map((name) => Number(OWN_NAME.exec(name)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  const names = [...bySheet].flatMap(([sheet, areas]) =>
    areas.blocks().map((rect): NewName => {
      const followed = followedBy(`_SAMM_F${(last += 1)}`, sheet, rect);
      return { followed, sheet, rect };
    }),
  );
  const nameOf = nameFinder(names);
  return {
    names,
    runs: parsed.map(({ run, areas }) => ({
      run,
      follow: nameOf(run.sheet, run.rect),
      refers: [...new Set(areas.map(({ sheet, rect }) => nameOf(sheet, rect)))],
    })),
  };
}

interface SheetArea {
  readonly sheet: FrozenSheet;
  readonly rect: Rect;
}

/** What the formulas of a run refer to, each area once; sheets that do not exist are left out. */
function areasOf({ sheet, formulas }: FormulaRun, sheets: readonly FrozenSheet[]): readonly SheetArea[] {
  const found = new Map<string, SheetArea>();
  for (const formula of new Set(formulas)) {
    for (const reference of referencesOf(formula)) {
      const target = reference.sheet === null ? sheet : sheetNamed(sheets, reference.sheet);
      if (target === undefined) continue;
      const { row, column, rows, columns } = reference.cells;
      found.set([target.id, row, column, rows, columns].join(), { sheet: target, rect: reference.cells });
    }
  }
  return [...found.values()];
}

/** The cells of one sheet that are to be followed. */
class SheetAreas {
  private readonly whole = new Map<string, Rect>();
  /** Column -> rows of single cells. */
  private readonly single = new Map<number, Set<number>>();

  add(rect: Rect): void {
    this.whole.set(Object.values(rect).join(), rect);
  }

  /** Single cells below each other share a name. */
  addReference(rect: Rect): void {
    if (rect.rows > 1 || rect.columns > 1) {
      this.add(rect);
      return;
    }
    const rows = this.single.get(rect.column) ?? new Set<number>();
    rows.add(rect.row);
    this.single.set(rect.column, rows);
  }

  blocks(): readonly Rect[] {
    const all = [...this.whole.values()];
    for (const [column, rows] of this.single)
      for (const block of columnBlocks(column, rows))
        if (!all.some((other) => isSameRect(other, block))) all.push(block);
    return all.length > MOST_NAMES ? [all.reduce(around)] : all;
  }
}

function columnBlocks(column: number, rows: ReadonlySet<number>): readonly Rect[] {
  const blocks: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  return blocks;
}

function around(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(lastRow(a), lastRow(b)) - row + 1;
  return { row, column, rows, columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1 };
}

/** The name for some cells: that of exactly these, else one of cells around them. */
function nameFinder(names: readonly NewName[]): (sheet: FrozenSheet, rect: Rect) => Followed {
  const exact = new Map(names.map((name) => [keyOf(name.sheet, name.rect), name.followed]));
  const columns = new Map<string, NewName[]>();
  for (const name of names) {
    const key = `${name.sheet.id} ${name.rect.columns === 1 ? name.rect.column : ""}`;
    columns.set(key, [...(columns.get(key) ?? []), name]);
  }
  return (sheet, rect) => {
    const found = exact.get(keyOf(sheet, rect));
    if (found !== undefined) return found;
    const near = [
      ...(columns.get(`${sheet.id} ${rect.column}`) ?? []),
      ...(columns.get(`${sheet.id} `) ?? []),
    ];
    const outer = near.find((name) => contains(name.rect, rect));
    if (outer === undefined) throw new RangeError(`Nothing follows ${sheet.name} ${rect.row}.`);
    return outer.followed;
  };
}

const keyOf = (sheet: FrozenSheet, { row, column, rows, columns }: Rect): string =>
  [sheet.id, row, column, rows, columns].join();

/** Puts the making of names into the batch. */
export function addNames(context: Excel.RequestContext, names: readonly NewName[]): void {
  for (const { followed, sheet, rect } of names) {
    const item = context.workbook.names.add(followed.name, rangeOn(sheet.sheet, rect));
    item.visible = false;
  }
}
