import type { SelectedRow, WatchWishes } from "../api/changes";
import type { Source } from "../api/source";
import { rectOf } from "../cells/address";

/** Follows the selection from the next sync on. */
export class Selection {
  private readonly active: Excel.Range;

  constructor(
    { workbook }: Excel.RequestContext,
    private readonly wish: NonNullable<WatchWishes["selection"]>,
  ) {
    workbook.worksheets.onSelectionChanged.add((event) => {
      this.tell(event.worksheetId, event.address);
      return Promise.resolve();
    });
    this.active = workbook.getActiveCell();
    this.active.load("address");
    this.active.worksheet.load("id");
  }

  /** Tells what is selected now. To be called after the sync. */
  tellNow(): void {
    this.tell(this.active.worksheet.id, this.active.address);
  }

  private tell(sheetId: string, address: string): void {
    this.wish.tell(rowAt(this.wish.sources(), sheetId, address));
  }
}

/** The row of a source that holds the first cell of a selection. */
export function rowAt(sources: readonly Source[], sheetId: string, address: string): SelectedRow | null {
  const at = rectOf(address);
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
