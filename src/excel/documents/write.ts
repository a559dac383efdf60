import { sealedAs, type StoredState } from "../../review";
import type { DocumentInput, DocumentOutcome } from "../api/documents";
import { askDateSystem } from "../cells/date-system";
import { inExcel, NOTHING_CHANGED, refuse, type Told } from "../host/in-excel";
import { oneAtATime } from "../host/queue";
import { askParts, putStored, readStoredIn, xmlToStore, type StoredPart } from "../stored/part";
import { freeSheetName } from "../tables/free-name";
import { addExtras } from "./extras";
import { findOwn, isAsRead, readHeads, type Candidate, type SheetHead } from "./find-documents";
import { applyLooks } from "./looks";
import { datedIn } from "./dated-in";
import { writeCells } from "./write-cells";

/**
 * Writes a document as a sheet of its own. An earlier one stands until the new one is whole and is then
 * replaced; what is not SAMM's is never written over. Whatever fails, no half-written sheet is left.
 */
export function writeDocument(input: DocumentInput): Promise<DocumentOutcome> {
  return oneAtATime(() =>
    inExcel(`write the sheet ${input.sheetName}`, async (context, told) => {
      const stored = await readStoredIn(context);
      const heads = await readHeads(context);
      const own = await findOwn(context, stored, heads, ({ kind }) => kind === input.kind);
      const earlier = own.at(-1) ?? null;
      if (earlier !== null && input.earlier === undefined && isToAsk(input, earlier)) {
        const { name, made, standing } = earlier;
        return { result: "earlier", sheet: name, madeOn: made.madeOn, edited: standing === "edited" };
      }
      const replaced = input.earlier === "keep" ? null : earlier;
      // Refuses now rather than after the sheet is written, where the stored part is locked.
      const lines = input.layout.cells.map(() => "0".repeat(16));
      xmlToStore(stored, changeOf(input, input.sheetName, lines, replaced));
      return write(context, told, input, { stored, heads, replaced });
    }),
  );
}

/** A record is somebody's statement, and an edited sheet holds somebody's work: neither goes unasked. */
function isToAsk({ kind }: DocumentInput, { standing }: Candidate): boolean {
  return kind === "review-record" || standing === "edited";
}

interface Plan {
  readonly stored: StoredPart;
  readonly heads: readonly SheetHead[];
  readonly replaced: Candidate | null;
}

async function write(
  context: Excel.RequestContext,
  told: Told,
  input: DocumentInput,
  { stored, heads, replaced }: Plan,
): Promise<DocumentOutcome> {
  const names = heads.map(({ name }) => name);
  const workName = freeSheetName(input.sheetName, names);
  const name = replaced?.name ?? workName;
  const sheet = context.workbook.worksheets.add(workName);
  told.state = `The sheet ${workName} may be there in part: delete it. Nothing else was changed.`;
  const back = new TakingBack(context, stored);
  let without: readonly string[];
  let position: number | undefined;
  try {
    replaced?.sheet.load("position");
    const dateSystem = askDateSystem(context.workbook);
    await context.sync();
    const lines = await writeCells(context, sheet, datedIn(dateSystem(), input.layout), input);
    await applyLooks(context, sheet, input.layout);
    without = await addExtras(context, sheet, input.layout, input.marking);
    if (input.isCancelled?.() === true) refuse("cancelled", "Cancelled.", "");
    // To write takes its time, in which somebody may work on the sheet that is to go.
    if (replaced !== null && !(await isAsRead(context, replaced)))
      refuse(
        "changed",
        `The sheet ${replaced.name} was changed while the new one was written.`,
        "Look at it, then write again.",
      );
    back.isStored = putStored(context, stored, changeOf(input, name, lines, replaced)).changed;
    await context.sync();
    if (replaced !== null) {
      position = replaced.sheet.position;
      replaced.sheet.delete();
      await context.sync();
    }
  } catch (error) {
    await back.take(told, workName);
    throw error;
  }
  told.state = `The sheet is whole and stands as ${workName}.`;
  if (position !== undefined) {
    sheet.name = name;
    sheet.position = position;
  }
  sheet.activate();
  sheet.getRange("A1").select();
  await context.sync();
  return { result: "written", sheet: name, without };
}

/** What is stored changes by the sheet that was written, and forgets the one it replaces. */
function changeOf(
  { kind, madeOn, record }: DocumentInput,
  sheetName: string,
  lines: readonly string[],
  replaced: Candidate | null,
): (state: StoredState) => Partial<StoredState> {
  const isOther = (one: { readonly sheetName: string }): boolean =>
    one.sheetName !== sheetName && one.sheetName !== replaced?.made.sheetName;
  return ({ records, sheets }) =>
    record === undefined
      ? { sheets: [...sheets.filter(isOther), { kind, sheetName, madeOn, lines: [...lines] }] }
      : { records: [...records.filter(isOther), sealedAs(record, sheetName, lines)] };
}

/** Undoes what was begun: the sheet goes, what was stored comes back. */
class TakingBack {
  isStored = false;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly stored: StoredPart,
  ) {}

  /** Leaves the state in which the workbook was found; where Excel refuses that too, `told` says so. */
  async take(told: Told, workName: string): Promise<void> {
    const { context, stored } = this;
    try {
      const parts = askParts(context);
      const found = context.workbook.worksheets.getItemOrNullObject(workName);
      await context.sync();
      if (!found.isNullObject) found.delete();
      if (this.isStored && stored.part !== null) stored.part.setXml(stored.read.xml ?? "");
      if (this.isStored && stored.part === null) for (const part of parts.items) part.delete();
      await context.sync();
      told.state = NOTHING_CHANGED;
    } catch {
      told.state = `The sheet ${workName} was begun and could not be taken away again: delete it.`;
    }
  }
}
