import { frozenValue, valueKey } from "../../review";
import type { Work } from "../api/source";
import { addressOf, fullAddress, rangeOn } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { entryOfValue } from "../cells/entry";
import { refuse } from "../host/in-excel";
import type { ReadRun } from "./read-runs";

/**
 * Writes values over formulas, each as the value it is, and checks that it is. Of a formula that fills an
 * area the last rows go first: as long as its own cell is not written, the formula is still there.
 */
export async function writeValues(
  context: Excel.RequestContext,
  read: readonly ReadRun[],
  work: Work,
): Promise<void> {
  const writes = read.map((one) => new Write(one));
  await inBlocks(
    context,
    {
      items: writes,
      rowsOf: ({ rows }) => rows,
      cellsPerRow: ({ columns }) => columns,
      request: (block) => block.item.request(block),
      receive: (block) => block.item.receive(),
    },
    work,
  );
  await unwrap(context, writes);
}

class Write {
  private range: Excel.Range | null = null;
  private part: { readonly first: number; readonly values: readonly (readonly unknown[])[] } | null = null;

  constructor(readonly read: ReadRun) {}

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
    this.range = rangeOn(run.sheet.sheet, { ...run.rect, row: run.rect.row + first, rows: end - first });
    this.range.values = part.map((row) => row.map((value) => entryOfValue(value)));
    this.range.load("values");
  }

  receive(): number {
    const { range, part } = this;
    if (range === null || part === null) return 0;
    const found = range.values as unknown[][];
    part.values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (valueKey(frozenValue(found[r]?.[c])) !== valueKey(frozenValue(value)))
          this.changed(part.first + r, c);
      });
    });
    return bytesOf(part.values);
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

/** Takes back the wrapping of text that Excel turns on for texts of several lines: two requests. */
async function unwrap(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  const plain = writes.filter(({ read }) => read.wrapped === false && hasLines(read));
  if (plain.length === 0) return;
  const formats = plain.map(({ read: { run } }) => rangeOn(run.sheet.sheet, run.rect).format);
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
