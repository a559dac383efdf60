import { hasSammCall } from "../../review";
import type { Work } from "../api/source";
import { contains, rangeOn, type Rect } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { rectOfLoaded } from "../sources/locate-table";
import { ChangedMeanwhile, type Held } from "./held";
import type { FrozenSheet } from "./survey";

/** Formulas with SAMM calls in cells below each other, or one that fills an area. */
export interface FormulaRun {
  readonly sheet: FrozenSheet;
  readonly rect: Rect;
  readonly form: "cells" | "spill";
  /** One a cell; of a spilled or array formula the one. */
  readonly formulas: readonly string[];
}

/** What was found, and the cells that were looked through. */
export interface FoundFormulas {
  readonly runs: readonly FormulaRun[];
  readonly areas: readonly Held[];
}

/**
 * Finds the formulas that need the add-in, on all sheets: one request, and one a block of cells.
 *
 * @throws ChangedMeanwhile where that was seen to be changed on the way
 */
export async function findFormulas(
  context: Excel.RequestContext,
  sheets: readonly FrozenSheet[],
  work: Work,
): Promise<FoundFormulas> {
  const used = sheets.map((sheet) => ({ sheet, range: askUsed(sheet) }));
  await context.sync();
  const scans = used.flatMap(({ sheet, range }) =>
    range.isNullObject ? [] : [new Scan({ sheet, rect: rectOfLoaded(range), range })],
  );
  await inBlocks(
    context,
    {
      items: scans,
      rowsOf: ({ held }) => held.rect.rows,
      cellsPerRow: ({ held }) => held.rect.columns,
      request: (block) => block.item.request(block),
      receive: (block) => block.item.receive(block),
    },
    { isCancelled: work.isCancelled },
  );
  const found = scans.flatMap((scan) => scan.runs());
  return { runs: await withSpills(context, found), areas: scans.map(({ held }) => held) };
}

function askUsed({ sheet }: FrozenSheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

/** One sheet being looked through. */
class Scan {
  /** Column -> row -> formula. */
  private readonly found = new Map<number, Map<number, string>>();
  private range: Excel.Range | null = null;

  constructor(readonly held: Held) {}

  request({ first, end }: Block<Scan>): void {
    const { sheet, rect } = this.held;
    this.range = rangeOn(sheet.sheet, { ...rect, row: rect.row + first, rows: end - first });
    this.range.load("formulas");
  }

  receive({ first }: Block<Scan>): number {
    const { row: top, column: left } = this.held.rect;
    const rows = (this.range?.formulas ?? []) as unknown[][];
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (hasSammCall(cell)) this.add(top + first + row, left + column, cell);
      }),
    );
    return bytesOf(rows);
  }

  runs(): readonly FormulaRun[] {
    return [...this.found].flatMap(([column, cells]) => {
      const rows = [...cells.keys()].sort((a, b) => a - b);
      return stretches(rows).map(([row, count]) => ({
        sheet: this.held.sheet,
        rect: { row, column, rows: count, columns: 1 },
        form: "cells" as const,
        formulas: Array.from({ length: count }, (_, index) => cells.get(row + index) ?? ""),
      }));
    });
  }

  private add(row: number, column: number, formula: string): void {
    const cells = this.found.get(column) ?? new Map<number, string>();
    cells.set(row, formula);
    this.found.set(column, cells);
  }
}

/** Rows without gaps: first row and how many. */
function stretches(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === row) last[1]++;
    else found.push([row, 1]);
  }
  return found;
}

/**
 * Tells formulas that fill an area from those that stay in their cell. In a table nothing spills, so only
 * runs outside are asked: one request for all of them, and one for the cells of those where something does.
 */
async function withSpills(
  context: Excel.RequestContext,
  runs: readonly FormulaRun[],
): Promise<readonly FormulaRun[]> {
  const asked = runs.map((run) => ({ run, range: isInTable(run) ? null : askHasSpill(run) }));
  if (asked.some(({ range }) => range !== null)) await context.sync();
  const spilling = asked.filter(({ range }) => maySpill(range));
  if (spilling.length === 0) return runs;
  const answers: FormulaRun[] = [];
  const cells = new Map<FormulaRun, readonly AskedCell[]>();
  await inBlocks(context, {
    items: spilling.map(({ run }) => run),
    rowsOf: ({ formulas }) => formulas.length,
    cellsPerRow: () => 1,
    request: ({ item, first, end }) => {
      const part = item.formulas
        .slice(first, end)
        .map((formula, index) => askCell(item, first + index, formula));
      cells.set(item, part);
    },
    receive: ({ item, first, end }) => {
      answers.push(...(cells.get(item) ?? []).flatMap(answered));
      return (end - first) * BYTES_ASKED;
    },
  });
  const still = asked.flatMap(({ run, range }) => (maySpill(range) ? [] : [run]));
  return joined([...still, ...answers]);
}

/** Bytes that the questions about one cell take, there and back. */
const BYTES_ASKED = 2_000;

/** Cells below each other that were asked one by one are one run again. */
function joined(runs: readonly FormulaRun[]): readonly FormulaRun[] {
  const found: FormulaRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last !== undefined && isBelow(last, run))
      found[found.length - 1] = {
        ...last,
        rect: { ...last.rect, rows: last.rect.rows + run.rect.rows },
        formulas: [...last.formulas, ...run.formulas],
      };
    else found.push(run);
  }
  return found;
}

function isBelow(above: FormulaRun, run: FormulaRun): boolean {
  const areCells = above.form === "cells" && run.form === "cells" && above.sheet === run.sheet;
  const { row, column, rows } = above.rect;
  return areCells && run.rect.column === column && run.rect.row === row + rows;
}

/** Null where some of the cells spill. */
const maySpill = (range: Excel.Range | null): boolean =>
  range !== null && (range.hasSpill as boolean | null) !== false;

export function isInTable({ sheet, rect }: FormulaRun): boolean {
  return sheet.tables.some(({ range }) => contains(range, rect));
}

function askHasSpill({ sheet, rect }: FormulaRun): Excel.Range {
  const range = rangeOn(sheet.sheet, rect);
  range.load("hasSpill");
  return range;
}

interface AskedCell {
  readonly run: FormulaRun;
  readonly rect: Rect;
  readonly formula: string;
  readonly cell: Excel.Range;
  readonly area: Excel.Range;
  readonly parent: Excel.Range;
}

function askCell(run: FormulaRun, index: number, formula: string): AskedCell {
  const rect = { ...run.rect, row: run.rect.row + index, rows: 1 };
  const cell = rangeOn(run.sheet.sheet, rect);
  cell.load("formulas");
  const area = cell.getSpillingToRangeOrNullObject();
  area.load("rowIndex,columnIndex,rowCount,columnCount");
  const parent = cell.getSpillParentOrNullObject();
  parent.load("rowIndex,columnIndex");
  return { run, rect, formula, cell, area, parent };
}

/** The formula of a cell; none for a cell that only shows what another one spills. */
function answered({ run, rect, formula, cell, area, parent }: AskedCell): readonly FormulaRun[] {
  if (cell.formulas[0]?.[0] !== formula) throw new ChangedMeanwhile();
  if (!area.isNullObject) return [{ ...run, rect: rectOfLoaded(area), form: "spill", formulas: [formula] }];
  const isOwn = parent.isNullObject || (parent.rowIndex === rect.row && parent.columnIndex === rect.column);
  return isOwn ? [{ ...run, rect, formulas: [formula] }] : [];
}
