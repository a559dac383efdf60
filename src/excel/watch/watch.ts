import type { WatchWishes } from "../api/changes";
import { inExcel } from "../host/in-excel";
import { askForChanges } from "./changes";
import { Selection } from "./selection";

/** Tells of changes and of the selection for as long as the pane lives: one request for both. */
export function watch({ changes, selection }: WatchWishes): Promise<void> {
  return inExcel(`watch this workbook for ${goalOf({ changes, selection })}`, async (context) => {
    if (changes !== undefined) askForChanges(context, changes);
    const followed = selection === undefined ? undefined : new Selection(context, selection);
    await context.sync();
    followed?.tellNow();
  });
}

function goalOf({ changes, selection }: WatchWishes): string {
  if (changes === undefined) return "the selection";
  return selection === undefined ? "changes" : "changes and the selection";
}
