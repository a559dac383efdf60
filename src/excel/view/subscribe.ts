import type { Stop } from "../api/changes";
import { inExcel } from "../host/in-excel";

type Handle = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listens to events of the workbook.
 *
 * @param add adds the handlers, in one batch
 * @returns what removes them again; called twice it does nothing
 */
export async function subscribe(
  goal: string,
  add: (context: Excel.RequestContext) => readonly Handle[],
): Promise<Stop> {
  const handles = await inExcel(goal, async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  let isOver = false;
  return async () => {
    if (isOver) return;
    isOver = true;
    const [first] = handles;
    if (first === undefined) return;
    // Handlers are removed in the context in which they were added.
    await Excel.run(first.context, async (context) => {
      for (const handle of handles) handle.remove();
      await context.sync();
    });
  };
}
