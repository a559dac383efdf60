import type { Work } from "../api/source";
import { addressOf, type Rect } from "../cells/address";
import { bytesOf, inBlocks } from "../cells/blocks";
import { entryIn } from "../cells/entry";
import { refuse } from "../host/in-excel";
import { within } from "./column-contents";
import { IN_PART } from "./make-column";
import type { SameRows } from "./same-rows";
import type { Standing } from "./standing";

export interface Texts {
  /** The issues column, heading included: where it was planned, and the cells themselves. */
  readonly column: Rect;
  readonly cells: Excel.Range;
  /** Of the table or range: texts must not go to other rows than they were written for. */
  readonly standing: Standing;
  readonly sameRows: SameRows;
  readonly texts: readonly string[];
  /** Number formats of the cells. */
  readonly formats: readonly unknown[];
  /** What the cells hold now; only blocks that differ are written. */
  readonly before: readonly unknown[];
}

/**
 * Writes texts into a column in blocks, so that each stays the text it is, and checks that it did. Says
 * true when anything was written.
 */
export async function writeTexts(context: Excel.RequestContext, job: Texts, work: Work): Promise<boolean> {
  const { column, cells, standing, sameRows, texts, formats, before } = job;
  let range: Excel.Range | null = null;
  let written = false;
  const differs = (first: number, end: number): boolean =>
    texts.slice(first, end).some((text, index) => text !== before[first + index]);
  await inBlocks(
    context,
    {
      items: differs(0, texts.length) ? [texts] : [],
      rowsOf: ({ length }) => length,
      cellsPerRow: () => 1,
      request: ({ first, end }) => {
        range = null;
        if (!differs(first, end)) return;
        written = true;
        range = within(cells, { first, rows: end - first });
        range.values = texts.slice(first, end).map((text, index) => [entryIn(formats[first + index], text)]);
        range.load("values");
        standing.ask();
        sameRows.ask({ first, end });
      },
      receive: ({ first, end }) => {
        const part = texts.slice(first, end);
        if (range === null) return bytesOf(part);
        standing.check(IN_PART);
        sameRows.check({ first, end });
        checkText(part, range.values as unknown[][], { ...column, row: column.row + 1 + first });
        return bytesOf(part);
      },
    },
    work,
  );
  return written;
}

/** What is read back has to be the text that was written. */
function checkText(texts: readonly string[], found: readonly (readonly unknown[])[], cells: Rect): void {
  const index = texts.findIndex((text, row) => found[row]?.[0] !== text);
  if (index < 0) return;
  const cell = addressOf({ ...cells, row: cells.row + index, rows: 1 });
  refuse(
    "host",
    `Excel changed the text written to ${cell}.`,
    "Clear the flags, look at the format of that cell, then flag again.",
    IN_PART,
  );
}
