import { cellAddress } from "../../review";
import type { KnownRow, WorkbookChange } from "../../excel";
import type { Session } from "../session/session";

export interface RowOfFinding {
  /** The row as the review read it. */
  readonly known: KnownRow;
  /** What has happened where it holds something else. */
  readonly changed: WorkbookChange;
}

/** The row a finding of the review is about; null when there is no such finding. */
export function rowOfFinding({ store }: Session, finding: number): RowOfFinding | null {
  const { review } = store.get();
  if (review === null || finding >= review.result.findingCount) return null;
  const { ordinal, rowIndex, table } = review.result.record(finding);
  const source = review.sources[review.result.tableNumberOf(ordinal)];
  const cells = source?.read.rows[rowIndex];
  if (source === undefined || cells === undefined) return null;
  const at = table.firstRow + rowIndex;
  const ends = [table.firstColumn, table.firstColumn + cells.length - 1];
  return {
    known: {
      place: { sheet: table.sheet, address: ends.map((column) => cellAddress(at, column)).join(":") },
      cells,
      columns: source.match.keys.flatMap((key, column) => (key === null ? [] : [column])),
    },
    changed: {
      kind: "edited",
      sourceIds: [source.read.source.id],
      rows: [rowIndex],
      ours: false,
      remote: false,
    },
  };
}
