import { readState, STATE_NAMESPACE, writeState } from "../../review";
import type { SectionName, StateRead, StoredState } from "../../review";
import { BLOCK_BYTES, bytesOf } from "../cells/blocks";
import { inExcel, NO_CELL_CHANGED, refuse } from "../host/in-excel";
import { oneAtATime } from "../host/queue";

/** What the part may hold: it is written in one request, of which Excel on the web takes 5 MB. */
const MOST_BYTES = 4.5 * BLOCK_BYTES;

/** The stored part of the open workbook, read within work that is under way. */
export interface StoredPart {
  /** Null when the workbook has none yet. */
  readonly part: Excel.CustomXmlPart | null;
  readonly read: StateRead;
}

/** Changes some sections, given what is stored. */
export type StateChange = Partial<StoredState> | ((state: StoredState) => Partial<StoredState>);

/** Asks for the stored parts in a batch; go on with `askXml`. */
export function askParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** Texts of parts that were asked for. */
export type AskedXml = readonly {
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}[];

/** Asks for the texts of the parts found, in the batch under way; read them after its sync. */
export function askXml(parts: Excel.CustomXmlPartScopedCollection): AskedXml {
  return parts.items.map((part) => ({ part, xml: part.getXml() }));
}

/**
 * Where a workbook was put together from several there can be more than one part; the first that can be
 * read counts, none is lost.
 */
export function storedOf(asked: AskedXml): StoredPart {
  const reads = asked.map(({ part, xml }) => ({ part, read: readState(xml.value) }));
  const found = reads.find(({ read }) => read.problems.length === 0) ?? reads[0];
  return found ?? { part: null, read: readState(null) };
}

/** Reads what is stored: two requests at most. */
export async function readStoredIn(context: Excel.RequestContext): Promise<StoredPart> {
  const parts = askParts(context);
  await context.sync();
  const asked = askXml(parts);
  if (asked.length > 0) await context.sync();
  return storedOf(asked);
}

/**
 * Puts changed sections into the part, in the batch under way: a sync must follow. Refuses before that where
 * a section is damaged or newer, or the part would be too large. Nothing is done when nothing differs.
 *
 * @returns what will be stored
 */
export function putStored(
  context: Excel.RequestContext,
  stored: StoredPart,
  change: StateChange,
  replace: readonly SectionName[] = [],
): { readonly read: StateRead; readonly changed: boolean } {
  const { part, read } = stored;
  const xml = xmlToStore(stored, change, replace);
  if (xml === read.xml) return { read, changed: false };
  if (part === null) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  return { read: readState(xml), changed: true };
}

/**
 * The part as it will be stored. Refuses where a section is damaged or newer, or the part would be too
 * large: before long work, so that it is not done in vain.
 */
export function xmlToStore(
  { read }: StoredPart,
  change: StateChange,
  replace: readonly SectionName[] = [],
): string {
  const changes = typeof change === "function" ? change(read.state) : change;
  const { xml, notSaved, problem } = writeState(changes, read, replace);
  if (notSaved.length > 0) refuse("store-locked", problem ?? "", "");
  if (xml !== read.xml && bytesOf(xml) > MOST_BYTES)
    refuse(
      "too-large",
      "That is more than SAMM can store in this workbook.",
      "Do it for fewer tables or sheets at a time.",
    );
  return xml;
}

export function readStored(): Promise<StateRead> {
  return inExcel("read what it stored in this workbook", async (context) => {
    const { read } = await readStoredIn(context);
    return read;
  });
}

export function writeStored(change: StateChange, replace: readonly SectionName[] = []): Promise<StateRead> {
  return oneAtATime(() =>
    inExcel("save to this workbook", async (context, told) => {
      const stored = await readStoredIn(context);
      told.state = NO_CELL_CHANGED;
      const { read, changed } = putStored(context, stored, change, replace);
      if (changed) await context.sync();
      return read;
    }),
  );
}
