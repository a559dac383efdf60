/** What came of reading something stored in the workbook. Never throws: what is damaged is said. */
export interface Stored<T> {
  readonly value: T;
  /**
   * `ok`; `absent` (nothing stored yet); `newer` (saved by a later version of the add-in) and `damaged`
   * (edited by hand or cut short) are used as far as understood, and not overwritten unless asked.
   */
  readonly status: "ok" | "absent" | "newer" | "damaged";
  /** Sentences for the user, one a problem. */
  readonly problems: readonly string[];
}

/** True when saving must not replace what is stored, unless the user says so. */
export function isLocked(stored: Stored<unknown>): boolean {
  return stored.status === "newer" || stored.status === "damaged";
}

/** True for an object of named fields, as JSON gives it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
