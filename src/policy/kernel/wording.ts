import { dollarText } from "./money";
import type { MessageData } from "./finding";
import { weekday, type Day } from "./dates";

/** `$1,234.50` (below zero `-$1,234.50`) of the dollars under a key of a message's data. */
export function dollars(data: MessageData, key: string): string {
  const amount = data[key];
  return dollarText(Math.round((typeof amount === "number" ? amount : 0) * 100));
}

/** The text under a key of a message's data. */
export function word(data: MessageData, key: string): string {
  return String(data[key] ?? "");
}

/** A remark when a due date is a Saturday or Sunday: no memorandum moves it. */
export function weekendNote(day: Day): string {
  const index = weekday(day);
  return index >= 5 ? ` It is a ${index === 5 ? "Saturday" : "Sunday"}; SAMM does not move it.` : "";
}

/** What the context's values are called. */
export const CONTEXT_NAMES: Readonly<Record<string, string>> = {
  asOf: "As-of date",
  differentialThresholdPercent: "Differential threshold",
};

/** The headings of the columns under a key of a message's data: people know columns by their headings. */
export function headings(
  data: MessageData,
  key: string,
  columns: Readonly<Record<string, { readonly heading: string }>>,
): string {
  const keys = data[key];
  return (Array.isArray(keys) ? (keys as readonly string[]) : [])
    .map((column) => columns[column]?.heading ?? CONTEXT_NAMES[column] ?? column)
    .join(", ");
}
