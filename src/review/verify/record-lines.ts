import { fingerprint, type Data } from "../stored/fingerprint";
import type { Work } from "../run/job";
import type { StoredRecord } from "../stored/stored-record";

/** Digits kept of a line's fingerprint. */
const SHORT = 16;

/** Lines fingerprinted between two looks at the clock. */
const BATCH = 32;

/**
 * A fingerprint of each line of a sheet, to see later which line was edited. Empty cells read "" or null
 * and trailing ones may not be read at all: they do not count.
 */
export function* lineFingerprints(cells: readonly (readonly unknown[])[]): Work<string[]> {
  const lines: string[] = [];
  for (const row of cells) {
    if (lines.length % BATCH === 0) yield 0;
    lines.push(linePrint(row));
  }
  return withoutBlankEnd(lines);
}

/** The fingerprint of one line; "" for a blank one. */
export function linePrint(row: readonly unknown[]): string {
  const plain = row.map(plainCell);
  while (plain.length > 0 && plain[plain.length - 1] === null) plain.pop();
  return plain.length === 0 ? "" : fingerprint(plain).slice(0, SHORT);
}

/** Lines without the blank ones at the end. */
export function withoutBlankEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1] === "") end--;
  return lines.slice(0, end);
}

function plainCell(value: unknown): Data {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The fingerprint over everything else that is stored of a record. */
export function sealOf({ sheetName, madeOn, description, lines }: Omit<StoredRecord, "seal">): string {
  return fingerprint({ sheetName, madeOn, description: description as unknown as Data, lines });
}

/** A record as it came to stand in a sheet: under that name, with those lines. */
export function sealedAs(record: StoredRecord, sheetName: string, lines: readonly string[]): StoredRecord {
  const unsealed = { ...record, sheetName, lines: [...lines] };
  return { ...unsealed, seal: sealOf(unsealed) };
}

/** Numbers, from 0, of the lines of a record's sheet that are not as they were written. */
export function* editedLines(
  record: StoredRecord,
  cells: readonly (readonly unknown[])[],
): Work<readonly number[]> {
  const now = yield* lineFingerprints(cells);
  const edited: number[] = [];
  for (let line = 0; line < Math.max(now.length, record.lines.length); line++) {
    if ((now[line] ?? "") !== (record.lines[line] ?? "")) edited.push(line);
  }
  return edited;
}
