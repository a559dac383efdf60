import type { Work } from "../api/source";
import { codeOf } from "../host/trouble-of";
import { Pacer } from "../host/pacer";
import { refuse } from "../host/in-excel";

/** Bytes a request or response may carry. Excel on the web takes five times as much; memory does not. */
export const BLOCK_BYTES = 1_000_000;

/** Bytes aimed at: rows differ in length. */
const AIM = 0.8 * BLOCK_BYTES;
/** Cells of the first block, before a row's length is known. */
const FIRST_CELLS = 8_000;
/** Excel's limit for one range. */
const MOST_CELLS = 5_000_000;

/** Rows `first` to, not including, `end` of one of the things to go through. */
export interface Block<T> {
  readonly item: T;
  readonly first: number;
  readonly end: number;
}

/** What is gone through block by block. */
export interface Blocks<T> {
  readonly items: readonly T[];
  readonly rowsOf: (item: T) => number;
  readonly cellsPerRow: (item: T) => number;
  /** Puts the requests of a block into the batch. */
  readonly request: (block: Block<T>) => void;
  /** Puts more into each request, before its blocks. */
  readonly before?: (batch: readonly Block<T>[]) => void;
  /** Takes what came back. Gives the bytes it measured. */
  readonly receive: (block: Block<T>) => number;
  /** After all blocks of a request are received. */
  readonly after?: () => void;
}

/**
 * Goes through rows in requests of about 0.8 MB, as measured on the rows before; several small items share
 * one. A block that Excel finds too large is asked for again in halves.
 *
 * @returns how many requests it took
 */
export async function inBlocks<T>(
  context: Excel.RequestContext,
  blocks: Blocks<T>,
  work: Work = {},
): Promise<number> {
  const total = blocks.items.reduce((sum, item) => sum + blocks.rowsOf(item), 0);
  const pacer = new Pacer();
  const plan = new BlockPlan(blocks);
  let done = 0;
  let requests = 0;
  for (let batch = plan.next(); batch.length > 0; batch = plan.next()) {
    if (work.isCancelled?.() === true) refuse("cancelled", "Cancelled.", "");
    requests++;
    blocks.before?.(batch);
    for (const block of batch) blocks.request(block);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a block of 1 MB is the point
      await context.sync();
    } catch (error) {
      if (!plan.halve(batch, error)) throw error;
      continue;
    }
    plan.measured(
      batch,
      batch.reduce((bytes, block) => bytes + blocks.receive(block), 0),
    );
    blocks.after?.();
    done += batch.reduce((rows, { first, end }) => rows + end - first, 0);
    work.onProgress?.(done, total);
    await pacer.breathe();
  }
  return requests;
}

/** Decides how many rows go into the next request. */
class BlockPlan<T> {
  private readonly waiting: Block<T>[];
  private bytesPerCell = AIM / FIRST_CELLS;

  constructor(private readonly blocks: Blocks<T>) {
    this.waiting = blocks.items.flatMap((item) => {
      const end = blocks.rowsOf(item);
      return end > 0 ? [{ item, first: 0, end }] : [];
    });
  }

  /** The blocks of the next request; none when all is done. */
  next(): readonly Block<T>[] {
    const batch: Block<T>[] = [];
    let room = Math.min(MOST_CELLS, Math.floor(AIM / this.bytesPerCell));
    while (this.waiting.length > 0) {
      const [block] = this.waiting;
      if (block === undefined) break;
      const cells = Math.max(1, this.blocks.cellsPerRow(block.item));
      const rows = Math.min(block.end - block.first, Math.floor(room / cells));
      if (rows < 1 && batch.length > 0) break;
      const end = block.first + Math.max(1, rows);
      batch.push({ ...block, end });
      room -= (end - block.first) * cells;
      if (end < block.end) {
        this.waiting[0] = { ...block, first: end };
        break;
      }
      this.waiting.shift();
    }
    return batch;
  }

  measured(batch: readonly Block<T>[], bytes: number): void {
    this.bytesPerCell = Math.max(1, bytes / this.cellsOf(batch));
  }

  /** Takes a batch back in smaller parts. False when the error is another, or it cannot be smaller. */
  halve(batch: readonly Block<T>[], error: unknown): boolean {
    if (!codeOf(error).endsWith("PayloadSizeLimitExceeded")) return false;
    if (batch.length === 1 && batch[0] !== undefined && batch[0].end - batch[0].first === 1) return false;
    const [next] = this.waiting;
    const last = batch.at(-1);
    // What was left of an item is one block with it again: callers keep the ranges of one block an item.
    if (next !== undefined && next.item === last?.item) this.waiting[0] = { ...next, first: last.first };
    else if (last !== undefined) this.waiting.unshift(last);
    this.waiting.unshift(...batch.slice(0, -1));
    this.bytesPerCell = Math.max(this.bytesPerCell, (2 * AIM) / this.cellsOf(batch));
    return true;
  }

  private cellsOf(batch: readonly Block<T>[]): number {
    return batch.reduce(
      (sum, { item, first, end }) => sum + (end - first) * Math.max(1, this.blocks.cellsPerRow(item)),
      0,
    );
  }
}

/** Bytes of rows as they travel. */
export function bytesOf(rows: unknown): number {
  const text = JSON.stringify(rows);
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) bytes++;
  return bytes;
}
