import { rangeOn } from "../cells/address";
import { bytesOf, inBlocks, type Block } from "../cells/blocks";
import { ChangedMeanwhile, isChangedMeanwhile, mustStand, type Held } from "./held";
import { isAsFound, type ReadRun } from "./read-runs";

/**
 * True when no cell was moved, and no formula changed, since they were looked for: by then names follow them,
 * and the cells they refer to, so that nothing gets lost from here on. One request a block.
 */
export async function isStill(
  context: Excel.RequestContext,
  areas: readonly Held[],
  read: readonly ReadRun[],
): Promise<boolean> {
  try {
    await inBlocks(context, {
      items: read.map((one) => new Look(one)),
      rowsOf: ({ rows }) => rows,
      cellsPerRow: () => 1,
      before: (batch) => {
        areas.forEach(mustStand);
        for (const held of new Set(batch.map(({ item }) => item.read.held))) mustStand(held);
      },
      request: (block) => block.item.request(block),
      receive: (block) => block.item.receive(),
    });
    return true;
  } catch (error) {
    if (isChangedMeanwhile(error)) return false;
    throw error;
  }
}

class Look {
  private range: Excel.Range | null = null;
  private first = 0;

  constructor(readonly read: ReadRun) {}

  /** A formula that fills an area stands in its first cell. */
  get rows(): number {
    return this.read.run.formulas.length;
  }

  request({ first, end }: Block<Look>): void {
    const { sheet, rect } = this.read.run;
    this.first = first;
    this.range = rangeOn(sheet.sheet, { ...rect, row: rect.row + first, rows: end - first, columns: 1 });
    this.range.load("formulas");
  }

  receive(): number {
    const found = (this.range?.formulas ?? []) as unknown[][];
    if (!isAsFound(this.read.run, this.first, found)) throw new ChangedMeanwhile();
    return bytesOf(found);
  }
}
