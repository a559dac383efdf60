import type { Stop } from "../api/changes";
import { inExcel } from "../host/in-excel";

/** Ends a subscription in the context it was made in. */
export function stopOf(...handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Stop {
  return () =>
    inExcel("stop watching this workbook", async () => {
      for (const handler of handlers) handler.remove();
      const [first] = handlers;
      if (first) await first.context.sync();
    });
}
