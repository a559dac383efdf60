import * as v from "valibot";
import { isKnown, isoOfDay, readDate, type CaseKind, type IsoDate, type ReviewContext } from "../../policy";
import type { ColumnCorrections } from "../table/headings";
import { lastingName } from "../table/lasting-name";
import { isRecord, type Stored } from "./problem";

/** What the analyst said of one table. */
export interface TableCorrections {
  readonly kind?: CaseKind | undefined;
  readonly columns: ColumnCorrections;
}

/** How this workbook is reviewed. Kept in the workbook. */
export interface Settings {
  /** A date, or the word `today` (see `TODAY`). */
  readonly asOf: IsoDate;
  /** The analyst's own reading of "substantially higher", percent of actual value. SAMM sets none. */
  readonly differentialThresholdPercent: number | null;
  /** Dollars by which a quoted price may differ. */
  readonly priceTolerance: number;
  readonly dueSoonDays: number;
  readonly checksOff: readonly string[];
  readonly preparedBy: string;
  readonly reviewedBy: string;
  /** Shown on everything made for sharing, such as CUI. */
  readonly marking: string;
  /** By what a table is remembered by (`lastingName`). */
  readonly corrections: Readonly<Record<string, TableCorrections>>;
}

/** What the analyst said of the table of that name. */
export function correctionsOf({ corrections }: Settings, table: string): TableCorrections | undefined {
  const name = lastingName(table);
  return Object.hasOwn(corrections, name) ? corrections[name] : undefined;
}

/** Version of the stored form. A later one is read as far as it is understood, and left as it is. */
export const SETTINGS_VERSION = 1;

/** The as-of that follows the calendar. */
export const TODAY = "today";

export const defaultSettings: Settings = {
  asOf: TODAY,
  differentialThresholdPercent: null,
  priceTolerance: 0,
  dueSoonDays: 30,
  checksOff: [],
  preparedBy: "",
  reviewedBy: "",
  marking: "",
  corrections: {},
};

function isIsoDate(text: string): boolean {
  const day = readDate(text);
  return isKnown(day) && isoOfDay(day) === text;
}

const kinds = v.picklist(["stock-sale", "return-or-buy-back", "bpc-case"]);
const text = v.pipe(v.string(), v.maxLength(1000));
const fields = {
  asOf: v.pipe(
    v.string(),
    v.check((value) => value === TODAY || isIsoDate(value)),
  ),
  differentialThresholdPercent: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  priceTolerance: v.pipe(v.number(), v.finite(), v.minValue(0)),
  dueSoonDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3660)),
  checksOff: v.array(v.string()),
  preparedBy: text,
  reviewedBy: text,
  marking: text,
  corrections: v.record(
    v.string(),
    v.object({ kind: v.optional(kinds), columns: v.record(v.string(), v.nullable(v.string())) }),
  ),
} as const satisfies Record<keyof Settings, v.GenericSchema>;

/** What a setting is called in the pane. */
const NAMES: Readonly<Record<keyof Settings, string>> = {
  asOf: "as-of date",
  differentialThresholdPercent: "differential threshold",
  priceTolerance: "price tolerance",
  dueSoonDays: "due-soon days",
  checksOff: "checks switched off",
  preparedBy: "prepared by",
  reviewedBy: "reviewed by",
  marking: "marking line",
  corrections: "column corrections",
};

/**
 * Reads settings from JSON data. What is not there has its default; what cannot be used has its default and
 * a sentence; nothing throws. Fields this version does not know are left to whoever saves (`settingsData`).
 */
export function parseSettings(data: unknown): Stored<Settings> {
  if (data === undefined || data === null) return { value: defaultSettings, status: "absent", problems: [] };
  if (!isRecord(data)) {
    return {
      value: defaultSettings,
      status: "damaged",
      problems: [
        "The settings stored in this workbook cannot be read. The defaults are used; nothing was changed.",
      ],
    };
  }
  const problems: string[] = [];
  const value: Record<string, unknown> = { ...defaultSettings };
  for (const key of Object.keys(fields) as (keyof Settings)[]) {
    if (data[key] === undefined) continue;
    const parsed = v.safeParse(fields[key], data[key]);
    if (parsed.success) value[key] = parsed.output;
    else problems.push(`The stored ${NAMES[key]} cannot be read. The default is used; nothing was changed.`);
  }
  const isNewer = typeof data.version === "number" && data.version > SETTINGS_VERSION;
  if (isNewer) {
    problems.unshift(
      "The settings were saved by a newer version of SAMM for Excel. They are used as far as this version understands them, and left as they are.",
    );
  }
  const status = isNewer ? "newer" : problems.length > 0 ? "damaged" : "ok";
  return { value: value as unknown as Settings, status, problems };
}

/** Settings as JSON data to store; keeps the fields of `previous` that this version does not know. */
export function settingsData(settings: Settings, previous?: unknown): Readonly<Record<string, unknown>> {
  return { ...(isRecord(previous) ? previous : {}), ...settings, version: SETTINGS_VERSION };
}

/** What the policy needs of the settings. `today` is the caller's: there is no clock here. */
export function contextOf(settings: Settings, today: IsoDate): ReviewContext {
  return {
    asOf: settings.asOf === TODAY ? today : settings.asOf,
    dueSoonDays: settings.dueSoonDays,
    priceTolerance: settings.priceTolerance,
    ...(settings.differentialThresholdPercent === null
      ? {}
      : { differentialThresholdPercent: settings.differentialThresholdPercent }),
  };
}
