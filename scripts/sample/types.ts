import type { CaseKind } from "../../src/policy";

/** A cell as somebody would type it: dates as ISO text, which become Excel's dates. */
export type Entry = string | number | boolean;

/** One invented case: what it is there to show, and its facts by column key. */
export interface SampleCase {
  readonly shows: string;
  readonly facts: Readonly<Record<string, Entry>>;
}

export interface SampleTable {
  readonly kind: CaseKind;
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly hint: string;
  readonly cases: readonly SampleCase[];
}

/** The day the sample is reviewed as of, and the analyst's own reading of "substantially higher". */
export const sampleDay = "2026-07-10";
export const sampleThreshold = 25;
