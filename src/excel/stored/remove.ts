import { frozenCount } from "../../review";
import type { RemoveOutcome } from "../api/sheets";
import { inExcel, NO_CELL_CHANGED, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { setOpensWithWorkbook } from "../pane/startup";
import { askParts, askXml, storedOf } from "./part";

/** Removes every part and document setting of SAMM. Refuses while flags or frozen formulas need them. */
export async function removeEverything({ force = false } = {}): Promise<RemoveOutcome> {
  const outcome = await oneAtATime(() =>
    inExcel("remove what it stored", (context, told) => removeParts(context, told, force)),
  );
  if (outcome.result === "removed") await setOpensWithWorkbook(false);
  return outcome;
}

async function removeParts(
  context: Excel.RequestContext,
  told: Told,
  force: boolean,
): Promise<RemoveOutcome> {
  const parts = askParts(context);
  await context.sync();
  const asked = askXml(parts);
  if (asked.length > 0) await context.sync();
  const { flags, frozen } = storedOf(asked).read.state;
  if (!force && flags.length + frozen.length > 0)
    return { result: "in-use", flaggedTables: flags.length, frozenFormulas: frozenCount(frozen) };
  told.state = NO_CELL_CHANGED;
  for (const { part } of asked) part.delete();
  await context.sync();
  return { result: "removed" };
}
