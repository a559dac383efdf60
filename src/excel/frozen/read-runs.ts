import type { Work } from "../api/source";
import { rangeOn } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import type { FormulaRun } from "./scan";

/** A run with what its cells show. */
export interface ReadRun {
  readonly run: FormulaRun;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** False where no cell wraps its text, null where some do: Excel wraps cells that are given lines. */
  readonly wrapped: boolean | null;
}

/** Reads the values of formulas that are about to be frozen: one request a block. */
export async function readRuns(
  context: Excel.RequestContext,
  runs: readonly FormulaRun[],
  work: Work,
): Promise<readonly ReadRun[]> {
  const reads = runs.map((run) => new Read(run));
  await inBlocks(
    context,
    {
      items: reads,
      rowsOf: ({ run }) => run.rect.rows,
      cellsPerRow: ({ run }) => run.rect.columns,
      request: (block) => block.item.request(block),
      receive: (block) => block.item.receive(),
    },
    { isCancelled: work.isCancelled },
  );
  return reads;
}

class Read implements ReadRun {
  readonly values: unknown[][] = [];
  readonly formats: unknown[][] = [];
  private range: Excel.Range | null = null;
  private readonly format: Excel.RangeFormat;

  constructor(readonly run: FormulaRun) {
    this.format = rangeOn(run.sheet.sheet, run.rect).format;
    this.format.load("wrapText");
  }

  get wrapped(): boolean | null {
    return this.format.wrapText;
  }

  request({ first, end }: Block<Read>): void {
    const { sheet, rect } = this.run;
    this.range = rangeOn(sheet.sheet, { ...rect, row: rect.row + first, rows: end - first });
    this.range.load("values,numberFormat");
  }

  receive(): number {
    const values = (this.range?.values ?? []) as unknown[][];
    const formats = (this.range?.numberFormat ?? []) as unknown[][];
    this.values.push(...values);
    this.formats.push(...formats);
    return bytesOf(values) + bytesOf(formats);
  }
}
