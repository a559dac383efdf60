import { isWholeColumns, isWholeRows, rangeName } from "../../grid/a1";
import type { Grid } from "../../grid/grid";
import type { GridEvent } from "../../grid/shapes";
import type { Shift } from "../../grid/shift";
import type { References } from "../query/references";
import type { Changes } from "./changes";
import type { EventHub } from "./eventHub";
import { EventType, workbookTarget } from "./eventTypes";
import { raiseActivation, raiseSelection } from "./viewEvents";

export interface GridEventParts {
  readonly grid: Grid;
  readonly events: EventHub;
  readonly changes: Changes;
  readonly references: References;
  readonly selectionChanged: () => void;
}

/** Turns what happens in the grid by itself, by the user or by calculation, into Excel's events. */
export function raiseGridEvent(parts: GridEventParts, event: GridEvent): void {
  const { grid, events } = parts;
  switch (event.type) {
    case "changed":
      raiseChange(parts, event);
      break;
    case "sorted": {
      const message = local({ worksheetId: event.sheetId, address: rangeName(event.range) });
      events.raise(EventType.WorksheetRowSorted, [event.sheetId, workbookTarget], message);
      break;
    }
    case "calculated": {
      const message = { worksheetId: event.sheetId, address: "" };
      events.raise(EventType.WorksheetCalculated, [event.sheetId, workbookTarget], message);
      break;
    }
    case "selected":
      raiseSelection(grid, events, event.selection);
      parts.selectionChanged();
      break;
    case "sheetAdded":
      events.raise(EventType.WorksheetAdded, [workbookTarget], local({ worksheetId: event.sheetId }));
      break;
    case "sheetDeleted": {
      const message = local({ worksheetId: event.sheetId, worksheetName: event.name });
      events.raise(EventType.WorksheetDeleted, [workbookTarget], message);
      break;
    }
    case "sheetActivated":
      raiseActivation(events, event.sheetId, event.previousId);
      break;
    case "tableAdded": {
      const { sheetId } = grid.tables.get(event.tableId);
      const message = local({ tableId: event.tableId, worksheetId: sheetId });
      events.raise(EventType.TableAdded, [sheetId, workbookTarget], message);
      break;
    }
    case "tableDeleted": {
      const { tableId, name, sheetId } = event;
      const message = local({ tableId, tableName: name, worksheetId: sheetId });
      events.raise(EventType.TableDeleted, [sheetId, workbookTarget], message);
      break;
    }
  }
}

const local = (message: Record<string, unknown>): Record<string, unknown> => ({
  ...message,
  source: "Local",
});

function raiseChange(
  { changes, references }: GridEventParts,
  event: Extract<GridEvent, { type: "changed" }>,
): void {
  const { type: _type, ...change } = event;
  const shift = shiftOf(event);
  if (shift) references.moved(event.sheetId, shift);
  changes.raise({ ...change, ...(shift ? { shift } : {}) }, "Unknown");
}

/** How cells moved by the user's edit; cells inserted or deleted among others move down or up. */
function shiftOf({ kind, range }: Extract<GridEvent, { type: "changed" }>): Shift | null {
  if (kind === "RangeEdited") return null;
  const isInsert = kind.endsWith("Inserted");
  const columns = kind.startsWith("Column") || (isWholeColumns(range) && !isWholeRows(range));
  return { kind: isInsert ? "insert" : "delete", axis: columns ? "columns" : "rows", range };
}
