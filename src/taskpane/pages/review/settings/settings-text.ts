import type { IsoDate } from "../../../../policy";
import type { Settings } from "../../../../review";
import { counted } from "../../../parts/words";

/** `today` as the settings store it (see `TODAY`): the date then follows the calendar. */
const FOLLOWS_CALENDAR = "today";

export function asOfText({ asOf }: Settings, today: IsoDate): string {
  return asOf === FOLLOWS_CALENDAR ? `As of today, ${today}.` : `As of ${asOf}.`;
}

/** Said wherever a fixed date is not today: deadlines are then judged as they stood, or will stand, that day. */
export function asOfWarning({ asOf }: Settings, today: IsoDate): string {
  if (asOf === FOLLOWS_CALENDAR || asOf === today) return "";
  return `The as-of date is not today (${today}): deadlines and phases are judged as of ${asOf}.`;
}

/** The other settings that differ from nothing, as sentences. */
export function settingsText(settings: Settings): string {
  const { differentialThresholdPercent, priceTolerance, dueSoonDays, checksOff, marking } = settings;
  const threshold =
    differentialThresholdPercent === null
      ? "No differential threshold of yours."
      : `Differential threshold ${differentialThresholdPercent} %, yours.`;
  return [
    threshold,
    `Due soon: ${counted(dueSoonDays, "day")}.`,
    priceTolerance > 0 && `Price tolerance $${priceTolerance}.`,
    checksOff.length > 0 && `${counted(checksOff.length, "check")} switched off.`,
    marking !== "" && `Marked ${marking}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
