import type { Session } from "../session/session";
import { refreshSources } from "./load-workbook";
import { refreshDocuments } from "./share/documents";

/**
 * Learns what a ribbon command did to the workbook: what is stored, and the sheets made. Tables are looked for
 * only where one was added, as that would forget a plain range that is no longer selected.
 */
export async function catchUp(session: Session, addsTable: boolean): Promise<void> {
  if (addsTable) await refreshSources(session);
  await refreshDocuments(session);
}
