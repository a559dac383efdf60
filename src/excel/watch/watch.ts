import type { WatchWishes } from "../api/changes";
import { inExcel } from "../host/in-excel";
import { askSelected } from "../host/selection";
import { askForChanges } from "./changes";
import { askCell, askSheet, Selection, type Asked } from "./selection";

/** Tells of changes and of the selection for as long as the pane lives: one request for both. */
export function watch({ changes, selection }: WatchWishes): Promise<void> {
  return inExcel(`watch this workbook for ${goalOf({ changes, selection })}`, async (context) => {
    const followed = selection === undefined ? null : new Selection(selection);
    const begin = (ask: (context: Excel.RequestContext) => Asked) => {
      const where = followed === null ? null : ask(context);
      if (changes !== undefined) askForChanges(context, changes);
      followed?.register(context);
      return { where };
    };
    let begun = await askSelected(context, () => begin(askCell));
    if (begun === null) {
      // Excel did nothing of what came after the question it refused.
      begun = begin(askSheet);
      await context.sync();
    }
    if (begun.where !== null) followed?.tellNow(begun.where);
  });
}

function goalOf({ changes, selection }: WatchWishes): string {
  if (changes === undefined) return "the selection";
  return selection === undefined ? "changes" : "changes and the selection";
}
