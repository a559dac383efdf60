import * as v from "valibot";
import type { ListSection } from "./list-section";

const short = v.pipe(v.string(), v.maxLength(40_000));
const kinds = v.picklist(["stock-sale", "return-or-buy-back", "bpc-case"]);

/** One row of a recorded table: what it is called, its fingerprint, and a mark a recorded column. */
const row = v.tuple([short, short, v.string()]);

const table = v.object({
  name: short,
  sheet: short,
  kind: kinds,
  /** The facts recorded, in the order of the marks. */
  keys: v.array(short),
  /** How much is kept: a mark a cell, a fingerprint a row, or of a very large table its fingerprint only. */
  detail: v.picklist(["cells", "rows", "table"]),
  fingerprint: short,
  rowCount: v.number(),
  rows: v.array(row),
});

const description = v.object({
  version: short,
  editions: v.array(short),
  rules: short,
  settings: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  checksOff: v.array(short),
  tables: v.array(table),
  dismissals: v.array(
    v.object({ table: short, caseId: short, lineId: short, code: short, fingerprint: short }),
  ),
  findings: short,
  counts: v.record(v.string(), v.number()),
});

const schema = v.object({
  sheetName: short,
  madeOn: short,
  description,
  /** A fingerprint of each line of the record's sheet as it was written. */
  lines: v.array(short),
  /** The fingerprint of all the rest: tells whether what is stored was edited. */
  seal: short,
});

/** One table as a record remembers it. */
export type RecordedTable = v.InferOutput<typeof table>;
/** A row as a record remembers it: label, fingerprint, marks. */
export type RecordedRow = v.InferOutput<typeof row>;
/** What was reviewed, by which settings and rules, and what came of it. */
export type RunDescription = v.InferOutput<typeof description>;
/** What a workbook stores of a review record, to verify it by. */
export type StoredRecord = v.InferOutput<typeof schema>;

/** The review records a workbook stores. */
export const recordSection: ListSection<StoredRecord> = { noun: "review records", version: 1, schema };
