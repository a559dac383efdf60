import type { FlagMark } from "../../review";
import type { ClearOutcome, LeftAlone } from "../api/flags";
import type { Source } from "../api/source";
import { addressOf, fullAddress } from "../cells/address";
import { inExcel, NO_CELL_CHANGED, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { tableIdOf } from "../sources/source-of";
import { putStored } from "../stored/part";
import type { FoundFlags } from "./find-flags";
import { lookOver } from "./look-over";
import { planRemovals, removeColumn } from "./remove-column";
import type { Survey } from "./survey";

/** Takes flags away, of one source or of the whole workbook. */
export function clearFlags(source?: Source): Promise<ClearOutcome> {
  return oneAtATime(() =>
    inExcel(source === undefined ? "clear the flags" : `clear the flags of ${source.name}`, (context, told) =>
      clearIn(context, told, source),
    ),
  );
}

/** The same within work that is under way and has its turn. */
export async function clearIn(
  context: Excel.RequestContext,
  told: Told,
  source?: Source,
): Promise<ClearOutcome> {
  const { surveyed, flags: all } = await lookOver(context);
  const wanted = source === undefined ? all : all.filter((found) => isOf(found, source));
  const open = wanted.filter(({ sheet }) => !sheet.isProtected);
  const removals = await planRemovals(context, open);
  if (removals.length > 0) {
    told.state = "Some flags may be gone already. Clear flags again takes the rest away.";
    for (const removal of removals) {
      for (const { format } of removal.found.rules) format.delete();
      removeColumn(removal);
    }
    await context.sync();
  }
  const marks = staleMarks(surveyed, all, wanted, open, source);
  const change = putStored(context, surveyed.stored, ({ flags }) => ({
    flags: flags.filter((mark) => !marks.has(mark)),
  }));
  if (change.changed) {
    if (removals.length === 0) told.state = NO_CELL_CHANGED;
    await context.sync();
  }
  return {
    cleared: [...new Set(open.map(nameOf))],
    kept: [...removals.flatMap(({ kept }) => kept), ...wanted.flatMap(protectedNote)],
  };
}

/** What a flagged table or range is called. */
function nameOf({ table, sheet, column }: FoundFlags): string {
  return table?.name ?? (column === null ? sheet.name : fullAddress(sheet.name, addressOf(column)));
}

/** True when the flags are those of the source: of its table, or right of (or in) its range. */
export function isOf(found: FoundFlags, source: Source): boolean {
  if (source.kind === "table") return found.table?.id === tableIdOf(source);
  if (found.table !== null || found.sheet.id !== source.sheetId) return false;
  return found.column === null || found.column.row === source.firstRow - 1;
}

/**
 * Marks to forget: of what was cleared and, when all is cleared, of what is no longer there. Those of flags
 * that were left on a protected sheet are kept.
 */
function staleMarks(
  { stored }: Survey,
  all: readonly FoundFlags[],
  wanted: readonly FoundFlags[],
  open: readonly FoundFlags[],
  source: Source | undefined,
): ReadonlySet<FlagMark> {
  const cleared = new Set(open.flatMap(({ mark }) => mark ?? []));
  if (source !== undefined && wanted.length > 0) return cleared;
  const kept = new Set(all.filter((found) => !open.includes(found)).flatMap(({ mark }) => mark ?? []));
  const { flags } = stored.read.state;
  const isDone = (mark: FlagMark): boolean =>
    source === undefined || (mark.table === source.name && mark.sheet === source.sheet);
  return new Set(flags.filter((mark) => cleared.has(mark) || (!kept.has(mark) && isDone(mark))));
}

function protectedNote(found: FoundFlags): readonly LeftAlone[] {
  if (!found.sheet.isProtected) return [];
  const address = addressOf(found.column ?? { row: 0, column: 0, rows: 1, columns: 1 });
  const because = `The sheet ${found.sheet.name} is protected: its flags are left as they are. Unprotect it, then clear again.`;
  return [{ sheet: found.sheet.name, address, because }];
}
