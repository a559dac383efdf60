import type { ActivePlace, WatchWishes } from "../api/changes";
import { withoutSheet } from "../cells/address";
import { inExcel } from "../host/in-excel";
import { askSelected } from "../host/selection";

/** What is loaded of where the user is; read it with `placeOf` after a sync. */
export interface Asked {
  readonly cell: Excel.Range | null;
  readonly sheet: Excel.Worksheet;
}

/** Follows where the user is, from the sync after `register` on. */
export class Selection {
  /** The sheet that was shown when Excel was last asked. */
  private sheet: Pick<ActivePlace, "sheet" | "sheetId"> | null = null;
  /** Counts what happened: an answer to an earlier question says nothing any more. */
  private moves = 0;

  constructor(private readonly wish: NonNullable<WatchWishes["selection"]>) {}

  register({ workbook }: Excel.RequestContext): void {
    workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
      this.moved(worksheetId, address),
    );
    // A sheet is shown with what was selected on it before: that is no change of the selection.
    workbook.worksheets.onActivated.add(({ worksheetId }) => this.moved(worksheetId, null));
  }

  /** What was asked for is known: tells it. */
  tellNow(asked: Asked): void {
    const at = placeOf(asked);
    this.sheet = at;
    this.wish.tell(at);
  }

  private async moved(sheetId: string, address: string | null): Promise<void> {
    const move = ++this.moves;
    if (address !== null && this.sheet?.sheetId === sheetId) {
      this.wish.tell({ ...this.sheet, address });
      return;
    }
    const asked = await whereNow();
    if (move !== this.moves) return;
    if (asked !== null) this.tellNow(asked);
    else {
      this.sheet = null;
      this.wish.tell(null);
    }
  }
}

/** Asks Excel where the user is. Null when it cannot say now: the next move asks again. */
async function whereNow(): Promise<Asked | null> {
  try {
    return await inExcel("see what is selected", async (context) => {
      const cell = await askSelected(context, () => askCell(context));
      if (cell !== null) return cell;
      const sheet = askSheet(context);
      await context.sync();
      return sheet;
    });
  } catch {
    return null;
  }
}

/** Asks for the active cell and its sheet. */
export function askCell({ workbook }: Excel.RequestContext): Asked {
  const cell = workbook.getActiveCell();
  cell.load("address");
  const sheet = cell.worksheet;
  sheet.load("id,name");
  return { cell, sheet };
}

/** Asks for the sheet alone, where Excel does not name the active cell. */
export function askSheet({ workbook }: Excel.RequestContext): Asked {
  const sheet = workbook.worksheets.getActiveWorksheet();
  sheet.load("id,name");
  return { cell: null, sheet };
}

function placeOf({ cell, sheet }: Asked): ActivePlace {
  const address = cell?.address ?? null;
  return { sheetId: sheet.id, sheet: sheet.name, address: address && withoutSheet(address) };
}
