import type { Work } from "../api/source";
import { rangeOn } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { ChangedMeanwhile, hold, type Held } from "./held";
import type { FormulaRun } from "./scan";

/** A run with what its cells show. */
export interface ReadRun {
  readonly run: FormulaRun;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** False where no cell wraps its text, null where some do: Excel wraps cells that are given lines. */
  readonly wrapped: boolean | null;
  /** All of its cells; of a part of a run, those of the whole. */
  readonly held: Held;
}

/**
 * Reads the values of formulas that are about to be frozen, and keeps hold of their cells: one request a block.
 *
 * @throws ChangedMeanwhile where the formulas are not those that were found
 */
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
  private kept: Held | null = null;
  private range: Excel.Range | null = null;
  private first = 0;

  constructor(readonly run: FormulaRun) {}

  get held(): Held {
    return (this.kept ??= this.hold());
  }

  get wrapped(): boolean | null {
    return this.held.range.format.wrapText;
  }

  request({ first, end }: Block<Read>): void {
    const { sheet, rect } = this.run;
    // Asked for again where Excel found the first request too large.
    if (first === 0) this.kept = this.hold();
    this.first = first;
    this.range = rangeOn(sheet.sheet, { ...rect, row: rect.row + first, rows: end - first });
    this.range.load("values,numberFormat,formulas");
  }

  receive(): number {
    const formulas = (this.range?.formulas ?? []) as unknown[][];
    if (!isAsFound(this.run, this.first, formulas)) throw new ChangedMeanwhile();
    const values = (this.range?.values ?? []) as unknown[][];
    const formats = (this.range?.numberFormat ?? []) as unknown[][];
    this.values.push(...values);
    this.formats.push(...formats);
    return bytesOf(values) + bytesOf(formats) + bytesOf(formulas);
  }

  private hold(): Held {
    const held = hold(this.run.sheet, this.run.rect);
    held.range.format.load("wrapText");
    return held;
  }
}

/** True when a run's formulas, from one row of it on, are those that were found. */
export function isAsFound(
  { form, formulas }: FormulaRun,
  first: number,
  found: readonly (readonly unknown[])[],
): boolean {
  // Of a formula that fills an area only its own cell has it.
  if (form === "spill") return first > 0 || found[0]?.[0] === formulas[0];
  return found.every(([formula], row) => formula === formulas[first + row]);
}
