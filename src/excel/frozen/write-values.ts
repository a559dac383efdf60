import { frozenValue, valueKey } from "../../review";
import type { Work } from "../api/source";
import { addressOf, fullAddress, rangeOn } from "../cells/address";
import { bytesOf, inBlocks, type Block, type Blocks } from "../cells/blocks";
import { entryOfValue } from "../cells/entry";
import { refuse } from "../host/in-excel";
import { mustStand, partOf } from "./held";
import { isFormulaCell, type IsExpected, type Overwrites } from "./overwrites";
import type { ReadRun } from "./read-runs";

/**
 * Writes values over formulas, each as the value it is, and checks that it is. Of a formula that fills an
 * area the last rows go first: as long as its own cell is not written, the formula is still there.
 *
 * @throws ChangedMeanwhile, or what Excel says, where the formulas are not there any more
 */
export async function writeValues(
  context: Excel.RequestContext,
  read: readonly ReadRun[],
  overwrites: Overwrites,
  work: Work,
): Promise<void> {
  const writes = read.map((one) => new Write(one, overwrites));
  const blocks: Blocks<Write> = {
    items: writes,
    rowsOf: ({ rows }) => rows,
    cellsPerRow: ({ columns }) => 3 * columns,
    before: (batch) => {
      overwrites.begin();
      for (const held of new Set(batch.map(({ item }) => item.read.held))) mustStand(held);
    },
    request: (block) => block.item.request(block),
    receive: (block) => block.item.receive(),
    after: () => overwrites.check(),
  };
  await overwrites.guard(context, () => inBlocks(context, blocks, work));
  await unwrap(context, writes);
}

class Write {
  private range: Excel.Range | null = null;
  private before: Excel.Range | null = null;
  private part: { readonly first: number; readonly values: readonly (readonly unknown[])[] } | null = null;

  constructor(
    readonly read: ReadRun,
    private readonly overwrites: Overwrites,
  ) {}

  get rows(): number {
    return this.read.run.rect.rows;
  }

  get columns(): number {
    return this.read.run.rect.columns;
  }

  request({ first: begin, end: stop }: Block<Write>): void {
    const { run, values } = this.read;
    const [first, end] = run.form === "spill" ? [this.rows - stop, this.rows - begin] : [begin, stop];
    const part = values.slice(first, end);
    this.part = { first, values: part };
    const rect = { ...run.rect, row: run.rect.row + first, rows: end - first };
    const isExpected: IsExpected = (formula, value, row, column) => {
      // Written by a request before, the answer of which was too large.
      if (isSame(value, part[row]?.[column]) && !isFormulaCell(formula, value)) return true;
      if (run.form === "cells") return formula === run.formulas[first + row];
      // Of a formula that fills an area, its own cell tells when something stands in its way.
      return first + row > 0 || column > 0 || (formula === run.formulas[0] && value !== "#SPILL!");
    };
    const filled = run.form === "cells" ? "nowhere" : first === 0 ? "first cell" : "elsewhere";
    this.before = this.overwrites.ask(run.sheet, rect, isExpected, filled);
    this.range = rangeOn(run.sheet.sheet, rect);
    this.range.values = part.map((row) => row.map((value) => entryOfValue(value)));
    this.range.load("values");
  }

  receive(): number {
    const { range, before, part } = this;
    if (range === null || before === null || part === null) return 0;
    const found = range.values as unknown[][];
    part.values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (!isSame(found[r]?.[c], value)) this.changed(part.first + r, c);
      });
    });
    return bytesOf(part.values) + bytesOf(before.formulas) + bytesOf(before.values);
  }

  private changed(row: number, column: number): never {
    const { sheet, rect } = this.read.run;
    const cell = { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 };
    return refuse(
      "host",
      `Excel changed the value written to ${fullAddress(sheet.name, addressOf(cell))}.`,
      "Look at the format of that cell, then press Restore formulas and freeze again.",
      "Formulas are frozen in part; all of them are stored.",
    );
  }
}

const isSame = (found: unknown, value: unknown): boolean =>
  valueKey(frozenValue(found)) === valueKey(frozenValue(value));

/** Takes back the wrapping of text that Excel turns on for texts of several lines: two requests. */
async function unwrap(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  const plain = writes.filter(({ read }) => read.wrapped === false && hasLines(read));
  if (plain.length === 0) return;
  const formats = plain.map(({ read: { run, held } }) => partOf(held, run.rect).format);
  for (const format of formats) format.load("wrapText");
  await context.sync();
  const wrapped = formats.filter(({ wrapText }) => (wrapText as boolean | null) !== false);
  if (wrapped.length === 0) return;
  for (const format of wrapped) format.wrapText = false;
  await context.sync();
}

function hasLines({ values }: ReadRun): boolean {
  return values.some((row) => row.some((value) => typeof value === "string" && value.includes("\n")));
}
