import { cellName, rangeName } from "../../grid/a1";
import type { Grid } from "../../grid/grid";
import { contains, intersection } from "../../grid/rects";
import type { Selection } from "../../grid/shapes";
import type { EventHub } from "./eventHub";
import { EventType, workbookTarget } from "./eventTypes";

/** Raises the events of a new selection. */
export function raiseSelection(grid: Grid, events: EventHub, selection: Selection): void {
  const { sheetId, ranges, activeCell } = selection;
  const address = ranges.map(rangeName).join(",") || cellName(activeCell.row, activeCell.column);
  const last = ranges[ranges.length - 1] ?? { ...activeCell, rows: 1, columns: 1 };
  const message = { address, worksheetId: sheetId };
  events.raise(EventType.WorksheetSelectionChanged, [sheetId, workbookTarget], message);
  for (const table of grid.tables.list()) {
    if (table.sheetId !== sheetId) continue;
    const inside = intersection(table.range, last);
    const ofTable = {
      ...message,
      address: inside ? rangeName(inside) : "",
      isInsideTable: contains(table.range, last),
      tableId: table.id,
    };
    events.raise(EventType.TableSelectionChanged, [table.id], ofTable);
  }
}

/** Raises the events of a switch to another sheet. */
export function raiseActivation(events: EventHub, sheetId: string, previousId: string): void {
  if (sheetId === previousId) return;
  const targets = (id: string): string[] => [id, workbookTarget];
  events.raise(EventType.WorksheetDeactivated, targets(previousId), { worksheetId: previousId });
  events.raise(EventType.WorksheetActivated, targets(sheetId), { worksheetId: sheetId });
}
