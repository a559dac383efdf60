import * as v from "valibot";
import type { ListSection } from "./list-section";

/**
 * What was added to a sheet when its table was flagged, so that Clear finds all of it again, also on another
 * machine. Whoever flags may keep more beside these fields: it comes back as it was.
 */
export interface FlagMark {
  readonly sheet: string;
  readonly table: string;
  /** Heading of the issues column. */
  readonly heading: string;
  /** True when cells were moved to make room for the column. */
  readonly inserted: boolean;
  readonly [more: string]: unknown;
}

/** The flags a workbook stores. */
export const flagSection: ListSection<FlagMark> = {
  noun: "flags",
  version: 1,
  schema: v.looseObject({ sheet: v.string(), table: v.string(), heading: v.string(), inserted: v.boolean() }),
};
