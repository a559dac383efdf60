import * as v from "valibot";
import type { ListSection } from "./list-section";
import type { StoredState } from "./stored-state";

/** The sheets that SAMM makes for sharing. */
export const documentKinds = ["review-record", "triage", "buy-back-record"] as const;

export type DocumentKind = (typeof documentKinds)[number];

const short = v.pipe(v.string(), v.maxLength(40_000));

const schema = v.object({
  kind: v.picklist(documentKinds),
  sheetName: short,
  madeOn: short,
  /** A fingerprint of each line as it was written: by these the sheet is known again, and edits seen. */
  lines: v.array(short),
});

/** A sheet that SAMM made: what tells it from a sheet of somebody else's. */
export type MadeSheet = v.InferOutput<typeof schema>;

/** The sheets a workbook stores beside its review records, which carry the same themselves. */
export const madeSheetSection: ListSection<MadeSheet> = { noun: "sheets made", version: 1, schema };

/** Every sheet that SAMM made and remembers, the last made of a kind last. */
export function madeSheets({ records, sheets }: StoredState): readonly MadeSheet[] {
  return [
    ...records.map(({ sheetName, madeOn, lines }) => ({
      kind: "review-record" as const,
      sheetName,
      madeOn,
      lines,
    })),
    ...sheets,
  ];
}

/** Lines that hold marking, title and the time it was made: no two sheets begin alike. */
export const HEAD_LINES = 3;

/** True when a sheet that begins with these lines may be the one. */
export function beginsAlike(made: MadeSheet, lines: readonly string[]): boolean {
  const head = made.lines.slice(0, HEAD_LINES);
  return head.length > 0 && head.every((line, index) => line === lines[index]);
}

/** How a sheet of that name or beginning stands to the one that was made. */
export type Standing = "untouched" | "edited" | "foreign";

/** A sheet of which not even half the lines are as they were written is somebody else's. */
export function standingOf(made: MadeSheet, lines: readonly string[]): Standing {
  const count = Math.max(made.lines.length, lines.length);
  let equal = 0;
  for (let line = 0; line < count; line++) if (made.lines[line] === lines[line]) equal++;
  if (equal === count) return "untouched";
  return 2 * equal >= made.lines.length ? "edited" : "foreign";
}
