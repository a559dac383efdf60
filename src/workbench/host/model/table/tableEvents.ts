import { EventType, workbookTarget } from "../../events/eventTypes";
import type { HostContext } from "../../hostContext";

export function raiseTableAdded(host: HostContext, tableId: string, worksheetId: string): void {
  const message = { tableId, worksheetId, source: "Local" };
  host.events.raise(EventType.TableAdded, [worksheetId, workbookTarget], message);
}

export function raiseTableDeleted(
  host: HostContext,
  tableId: string,
  tableName: string,
  worksheetId: string,
): void {
  const message = { tableId, tableName, worksheetId, source: "Local" };
  host.events.raise(EventType.TableDeleted, [worksheetId, workbookTarget], message);
}
