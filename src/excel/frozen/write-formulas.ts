import { frozenValue, valueText } from "../../review";
import type { RefusedCell } from "../api/freeze";
import type { Work } from "../api/source";
import { addressOf, rangeOn, type Rect } from "../cells/address";
import { bytesOf, inBlocks, type Block, type Blocks } from "../cells/blocks";
import { mustStand, partOf } from "./held";
import type { NamesNow } from "./names-now";
import type { Overwrites } from "./overwrites";
import type { FormulaWrite } from "./restore-plan";

/**
 * Writes formulas over their frozen values and checks that they are what is there then. Gives the cells in
 * which Excel did not take them.
 *
 * @throws ChangedMeanwhile, or what Excel says, where cells or what names stand for changed since the survey
 */
export async function writeFormulas(
  context: Excel.RequestContext,
  all: readonly FormulaWrite[],
  { names, overwrites, work }: Writing,
): Promise<ReadonlyMap<FormulaWrite, readonly RefusedCell[]>> {
  const writes = all.map((write) => new Write(write, overwrites));
  const blocks: Blocks<Write> = {
    items: writes,
    rowsOf: ({ write }) => write.formulas.length,
    cellsPerRow: () => 3,
    before: (batch) => {
      overwrites.begin();
      names.ask();
      for (const held of new Set(batch.map(({ item }) => item.write.held))) mustStand(held);
    },
    request: (block) => block.item.request(block),
    receive: (block) => block.item.receive(),
    after: () => overwrites.check(names.areOthers),
  };
  await overwrites.guard(context, () => inBlocks(context, blocks, work));
  const restyled = writes.filter((write) => write.putFormatsBack());
  if (restyled.length > 0) await context.sync();
  return new Map(writes.flatMap(({ write, refused }) => (refused.length > 0 ? [[write, refused]] : [])));
}

export interface Writing {
  readonly names: NamesNow;
  readonly overwrites: Overwrites;
  readonly work: Work;
}

class Write {
  readonly refused: RefusedCell[] = [];
  private range: Excel.Range | null = null;
  private first = 0;
  private before: Excel.Range | null = null;
  private readonly formats: unknown[] = [];

  constructor(
    readonly write: FormulaWrite,
    private readonly overwrites: Overwrites,
  ) {}

  request({ first, end }: Block<Write>): void {
    const { sheet, formulas, form, rect, was } = this.write;
    this.first = first;
    const cells = this.cells(first, end - first);
    this.before = this.overwrites.ask(sheet, form === "spill" ? rect : cells, (now, _value, row, column) => {
      // Written by a request before, the answer of which was too large.
      const isBack = now === formulas[first + row] && column === 0;
      return isBack || now === was[first + row]?.[column];
    });
    this.range = rangeOn(sheet.sheet, cells);
    this.range.formulas = formulas.slice(first, end).map((formula) => [formula]);
    if (this.write.form === "spill") this.makeRoom();
    this.range.load("formulas,numberFormat");
  }

  receive(): number {
    const found = (this.range?.formulas ?? []) as unknown[][];
    for (const [format] of (this.range?.numberFormat ?? []) as unknown[][]) this.formats.push(format);
    found.forEach(([now], index) => {
      const formula = this.write.formulas[this.first + index] ?? "";
      if (now === formula) return;
      const { sheet } = this.write;
      const address = addressOf(this.cells(this.first + index, 1));
      const because = "Excel did not take the formula as it was.";
      const is = valueText(frozenValue(now));
      this.refused.push({ sheet: sheet.name, address, because, was: "", is, formula });
    });
    return bytesOf(found) + bytesOf(this.before?.formulas ?? []) + bytesOf(this.before?.values ?? []);
  }

  /** Excel may give a cell the format of those that its formula refers to. True when one has to be put back. */
  putFormatsBack(): boolean {
    const { formats, held } = this.write;
    const same = formats.every((format, index) => format === this.formats[index]);
    if (same) return false;
    partOf(held, this.cells(0, formats.length)).numberFormat = formats.map((format) => [format]);
    return true;
  }

  private cells(first: number, rows: number): Rect {
    const { rect } = this.write;
    return { row: rect.row + first, column: rect.column, rows, columns: 1 };
  }

  /** Empties the area but for the formula's own cell. The formula is there first, so that it is never lost. */
  private makeRoom(): void {
    const { sheet, rect } = this.write;
    if (rect.columns > 1)
      rangeOn(sheet.sheet, { ...rect, column: rect.column + 1, columns: rect.columns - 1 }).clear("Contents");
    if (rect.rows > 1)
      rangeOn(sheet.sheet, { ...rect, row: rect.row + 1, rows: rect.rows - 1, columns: 1 }).clear("Contents");
  }
}
