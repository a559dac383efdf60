import type { Dismissal } from "./dismissal";
import { dismissalSection } from "./dismissal";
import { flagSection, type FlagMark } from "./flag-mark";
import { frozenSection, type FrozenFormulas } from "./frozen";
import { listData, parseList, type ListSection } from "./list-section";
import { madeSheetSection, type MadeSheet } from "./made-sheet";
import { isLocked, type Stored } from "./problem";
import { recordSection, type StoredRecord } from "./stored-record";
import { defaultSettings, parseSettings, settingsData, type Settings } from "./settings";
import { readXml, xmlJson, type XmlPart } from "./xml";

/** Namespace of the one custom XML part in which the add-in keeps everything. Never changes. */
export const STATE_NAMESPACE = "urn:samm-for-excel:workbook-state";

/** Everything the add-in keeps in a workbook. */
export interface StoredState {
  readonly settings: Settings;
  readonly dismissals: readonly Dismissal[];
  readonly flags: readonly FlagMark[];
  readonly frozen: readonly FrozenFormulas[];
  readonly records: readonly StoredRecord[];
  /** Sheets made for sharing, but for the review records. */
  readonly sheets: readonly MadeSheet[];
}

export type SectionName = keyof StoredState;

/** What was found in a workbook, section by section: one that is damaged leaves the others usable. */
export interface StateRead {
  readonly state: StoredState;
  readonly sections: { readonly [Name in SectionName]: Stored<StoredState[Name]> };
  /** Sentences for the user. */
  readonly problems: readonly string[];
  /** The part as found, or null when the workbook has none. */
  readonly xml: string | null;
}

interface Codec<T> {
  parse(data: unknown): Stored<T>;
  data(value: T, previous: unknown): unknown;
}

const list = <T>(section: ListSection<T>): Codec<readonly T[]> => ({
  parse: (data) => parseList(section, data),
  data: (value, previous) => listData(section, value, previous),
});

const codecs: { readonly [Name in SectionName]: Codec<StoredState[Name]> } = {
  settings: { parse: parseSettings, data: settingsData },
  dismissals: list(dismissalSection),
  flags: list(flagSection),
  frozen: list(frozenSection),
  records: list(recordSection),
  sheets: list(madeSheetSection),
};

const NAMES = Object.keys(codecs) as SectionName[];

/** What a section is called in a sentence. */
const NOUNS: Readonly<Record<SectionName, string>> = {
  settings: "settings",
  dismissals: "dismissals",
  flags: "flags",
  frozen: "frozen formulas",
  records: "review records",
  sheets: "sheets made",
};

export const emptyState: StoredState = {
  settings: defaultSettings,
  dismissals: [],
  flags: [],
  frozen: [],
  records: [],
  sheets: [],
};

/** Reads the stored part; null when the workbook has none. Never throws. */
export function readState(xml: string | null): StateRead {
  const part = xml === null ? undefined : ownPart(xml);
  const read = <Name extends SectionName>(name: Name): Stored<StoredState[Name]> => {
    if (part === undefined) return codecs[name].parse(undefined);
    if (part === null) return damaged(name);
    const child = part.children.find((each) => each.name === name);
    if (child === undefined) return part.isComplete ? codecs[name].parse(undefined) : damaged(name);
    const data = parseJson(child.text);
    return data === undefined ? damaged(name) : codecs[name].parse(data.value);
  };
  const sections = {
    settings: read("settings"),
    dismissals: read("dismissals"),
    flags: read("flags"),
    frozen: read("frozen"),
    records: read("records"),
    sheets: read("sheets"),
  };
  const { settings, dismissals, flags, frozen, records, sheets } = sections;
  return {
    state: {
      settings: settings.value,
      dismissals: dismissals.value,
      flags: flags.value,
      frozen: frozen.value,
      records: records.value,
      sheets: sheets.value,
    },
    sections,
    problems: partProblems(part) ?? NAMES.flatMap((name) => sections[name].problems),
    xml,
  };
}

/** The sentence about the part as a whole, or undefined when only its sections can say more. */
function partProblems(part: XmlPart | null | undefined): readonly string[] | undefined {
  if (part === undefined || part?.isComplete === true) return undefined;
  const what =
    part === null ? "cannot be read. The defaults are used" : "was cut short. What is whole is used";
  return [`What SAMM for Excel stored in this workbook ${what}; nothing was changed.`];
}

/** What came of writing: the part to store, and the sections that were left as they are. */
export interface StateWritten {
  readonly xml: string;
  readonly notSaved: readonly SectionName[];
  /** A sentence for the user where something was not saved. */
  readonly problem?: string | undefined;
}

/**
 * Writes changed sections into the stored part. Sections not named, fields this version does not know and
 * sections of a newer version stay word for word. A damaged or newer section is replaced only when named in
 * `replace`: the user was asked.
 */
export function writeState(
  changes: Partial<StoredState>,
  read: StateRead,
  replace: readonly SectionName[] = [],
): StateWritten {
  const asked = NAMES.filter((name) => changes[name] !== undefined);
  const old = read.xml === null ? null : ownPart(read.xml);
  const isCut = read.xml !== null && old?.isComplete !== true;
  const notSaved = asked.filter(
    (name) => (isCut || isLocked(read.sections[name])) && !replace.includes(name),
  );
  const saved = asked.filter((name) => !notSaved.includes(name));
  const problem = notSaved.length === 0 ? {} : { problem: lockedSentence(notSaved) };
  if (saved.length === 0 && read.xml !== null) return { xml: read.xml, notSaved, ...problem };
  const kept = (old?.children ?? []).filter((child) => !saved.includes(child.name as SectionName));
  const prefix = old?.rootName.includes(":") ? old.rootName.slice(0, old.rootName.indexOf(":") + 1) : "";
  const fresh = saved.map((name) => {
    const json = xmlJson(dataOf(name, changes, old, replace));
    return `<${prefix}${name}>${json}</${prefix}${name}>`;
  });
  const children = [...kept.map((child) => child.outer), ...fresh].join("");
  const start = old?.rootStart ?? `<samm xmlns="${STATE_NAMESPACE}">`;
  return { xml: `${start}${children}</${old?.rootName ?? "samm"}>`, notSaved, ...problem };
}

function dataOf(
  name: SectionName,
  changes: Partial<StoredState>,
  old: XmlPart | null,
  replace: readonly SectionName[],
): unknown {
  const codec: Codec<unknown> = codecs[name];
  const child = old?.children.find((each) => each.name === name);
  const previous = child === undefined || replace.includes(name) ? undefined : parseJson(child.text)?.value;
  return codec.data(changes[name], previous);
}

function ownPart(xml: string): XmlPart | null {
  const part = readXml(xml);
  return part?.namespace === STATE_NAMESPACE ? part : null;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function damaged<Name extends SectionName>(name: Name): Stored<StoredState[Name]> {
  const { value } = codecs[name].parse(undefined);
  const problem = `The ${NOUNS[name]} stored in this workbook cannot be read. They are left as they are; nothing was changed.`;
  return { value, status: "damaged", problems: [problem] };
}

function lockedSentence(names: readonly SectionName[]): string {
  const what = names.map((name) => NOUNS[name]).join(" and ");
  return `Not saved: the ${what} in this workbook are damaged or were saved by a newer version of SAMM for Excel, and were left as they are. Use "Remove everything SAMM stored" to start anew.`;
}
