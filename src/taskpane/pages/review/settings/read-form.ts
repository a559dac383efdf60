import { isKnown, isoOfDay, readDate } from "../../../../policy";
import { TODAY, type Settings } from "../../../../review";

/** The settings as typed. */
export interface SettingsTexts {
  readonly followsToday: boolean;
  readonly asOf: string;
  readonly threshold: string;
  readonly tolerance: string;
  readonly dueSoonDays: string;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  readonly marking: string;
  readonly checksOff: readonly string[];
}

export type Problems = Partial<Record<keyof SettingsTexts, string>>;

/** The form as it opens. */
export function textsOf(settings: Settings, today: string): SettingsTexts {
  const followsToday = settings.asOf === TODAY;
  return {
    followsToday,
    asOf: followsToday ? today : settings.asOf,
    threshold:
      settings.differentialThresholdPercent === null ? "" : String(settings.differentialThresholdPercent),
    tolerance: String(settings.priceTolerance),
    dueSoonDays: String(settings.dueSoonDays),
    preparedBy: settings.preparedBy,
    reviewedBy: settings.reviewedBy,
    marking: settings.marking,
    checksOff: settings.checksOff,
  };
}

/** What was typed as settings, or a sentence for each field that cannot be used. */
export function readForm(
  texts: SettingsTexts,
): { readonly changes: Omit<Settings, "corrections"> } | { readonly problems: Problems } {
  const problems: { -readonly [Name in keyof Problems]: string } = {};
  const day = readDate(texts.asOf);
  const asOf = isKnown(day) ? isoOfDay(day) : undefined;
  if (!texts.followsToday && asOf === undefined) problems.asOf = "Give a date, such as 2026-07-31.";
  const threshold = texts.threshold.trim() === "" ? null : numberOf(texts.threshold);
  if (threshold === undefined) problems.threshold = "Give a percentage of 0 or more, such as 25, or nothing.";
  const priceTolerance = numberOf(texts.tolerance === "" ? "0" : texts.tolerance);
  if (priceTolerance === undefined) problems.tolerance = "Give dollars of 0 or more, such as 0.50.";
  const dueSoonDays = numberOf(texts.dueSoonDays);
  if (dueSoonDays === undefined || !Number.isInteger(dueSoonDays) || dueSoonDays > 3660) {
    problems.dueSoonDays = "Give a whole number of days from 0 to 3,660.";
  }
  if (
    Object.keys(problems).length > 0 ||
    threshold === undefined ||
    priceTolerance === undefined ||
    dueSoonDays === undefined
  ) {
    return { problems };
  }
  return {
    changes: {
      asOf: texts.followsToday ? TODAY : (asOf ?? TODAY),
      differentialThresholdPercent: threshold,
      priceTolerance,
      dueSoonDays,
      checksOff: texts.checksOff,
      preparedBy: texts.preparedBy.trim(),
      reviewedBy: texts.reviewedBy.trim(),
      marking: texts.marking.trim(),
    },
  };
}

/** A number of 0 or more, with thousands separators, a dollar or a percent sign; undefined when it is none. */
function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(/^\$/, "").replace(/\s*%$/, "").replaceAll(",", "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
