import * as v from "valibot";
import { isRecord, type Stored } from "./problem";

/** One kind of thing the workbook stores a list of. */
export interface ListSection<T> {
  /** As in "3 of 8 stored dismissals cannot be read". */
  readonly noun: string;
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
}

/** Reads a stored list. Items that cannot be read are left out with a sentence; nothing throws. */
export function parseList<T>(section: ListSection<T>, data: unknown): Stored<readonly T[]> {
  if (data === undefined || data === null) return { value: [], status: "absent", problems: [] };
  const items = isRecord(data) ? data.items : undefined;
  if (!isRecord(data) || !Array.isArray(items)) {
    const problem = `The ${section.noun} stored in this workbook cannot be read. None is used; nothing was changed.`;
    return { value: [], status: "damaged", problems: [problem] };
  }
  const parsed = items.map((item) => v.safeParse(section.schema, item));
  const value = parsed.flatMap((result) => (result.success ? [result.output] : []));
  const lost = parsed.length - value.length;
  const isNewer = typeof data.version === "number" && data.version > section.version;
  const problems: string[] = [];
  if (isNewer) {
    problems.push(
      `The ${section.noun} were saved by a newer version of SAMM for Excel. Those understood are used; all are left as they are.`,
    );
  }
  if (lost > 0) {
    problems.push(
      `${lost} of ${items.length} stored ${section.noun} cannot be read and are not used; nothing was changed.`,
    );
  }
  return { value, status: isNewer ? "newer" : lost > 0 ? "damaged" : "ok", problems };
}

/** A list as JSON data to store; keeps what `previous` holds beside it. */
export function listData<T>(
  section: ListSection<T>,
  items: readonly T[],
  previous?: unknown,
): Readonly<Record<string, unknown>> {
  return { ...(isRecord(previous) ? previous : {}), items, version: section.version };
}
