import type { FlagMark } from "../../review";
import type { Source } from "../api/source";

/** A cell that was moved to the right to make room: found moved, it tells that the room was made. */
export interface Pushed {
  /** Rows below the heading row. */
  readonly offset: number;
  readonly content: string;
}

/** What is stored of a flagging, before anything is written to the sheet. */
export function markOf(source: Source, heading: string, pushed: Pushed | null): FlagMark {
  return {
    sheet: source.sheet,
    table: source.name,
    heading,
    inserted: pushed !== null,
    kind: source.kind,
    ...(source.kind === "range" ? { address: source.address } : {}),
    ...(pushed === null ? {} : { pushed }),
  };
}

/** The mark of a flagging done again: a table may have another name now, a range keeps where it was. */
export function renewed(mark: FlagMark | null, source: Source, heading: string): FlagMark {
  if (mark === null) return markOf(source, heading, null);
  const table = source.kind === "table" ? source.name : mark.table;
  return { ...mark, sheet: source.sheet, table, heading };
}

/** What was moved for a column; null where nothing was, or it cannot be read. */
export function pushedOf(mark: FlagMark | null): Pushed | null {
  const pushed = mark?.inserted === true ? mark.pushed : null;
  if (typeof pushed !== "object" || pushed === null) return null;
  const { offset, content } = pushed as Readonly<Record<string, unknown>>;
  return typeof offset === "number" && typeof content === "string" ? { offset, content } : null;
}

/** A cell's content as text, to know it again by. */
export function contentText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
