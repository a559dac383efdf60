import type { ActivePlace } from "../api/changes";
import type { Source } from "../api/source";
import { rectOf } from "../cells/address";

/** A row of a source, counted from 0. */
export interface SelectedRow {
  readonly sourceId: string;
  readonly rowIndex: number;
}

/** The row of a source that holds the first selected cell; null for none. */
export function rowAt(sources: readonly Source[], { sheetId, address }: ActivePlace): SelectedRow | null {
  const at = address === null ? null : rectOf(address);
  if (at === null) return null;
  for (const source of sources) {
    const columns = source.headings.length;
    const rowIndex = at.row - source.firstRow;
    const inColumns = at.column >= source.firstColumn && at.column < source.firstColumn + columns;
    if (source.sheetId === sheetId && inColumns && rowIndex >= 0 && rowIndex < source.rowCount) {
      return { sourceId: source.id, rowIndex };
    }
  }
  return null;
}
