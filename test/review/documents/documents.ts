import type { CellValue } from "../../../src/policy";
import {
  applyDismissals,
  defaultSettings,
  finish,
  startRecord,
  type Dismissal,
  type DocumentBlock,
  type DocumentValue,
  type RecordInput,
  type RecordMade,
  type ReviewResult,
  type Settings,
  type SheetDocument,
} from "../../../src/review";

/** Makes the record of a result at once. */
export function recordOf(
  result: ReviewResult,
  dismissals: readonly Dismissal[] = [],
  settings: Settings = defaultSettings,
  version = "1.2.3",
  limits?: RecordInput["limits"],
): RecordMade {
  const dismissalState = applyDismissals(result, dismissals);
  const madeOn = "2026-07-15 09:00 -04:00";
  return finish(
    startRecord({
      result,
      settings,
      dismissals,
      dismissalState,
      version,
      madeOn,
      limits,
      sheetName: "SAMM review record",
    }),
  );
}

/** A block of a document by its id. */
export function blockOf(document: SheetDocument, id: string): DocumentBlock {
  const block = document.blocks.find((each) => each.id === id);
  if (block === undefined) throw new Error(`No block ${id}`);
  return block;
}

/** The cells of a block's column, by heading. */
export function columnOf(block: DocumentBlock, heading: string): DocumentValue[] {
  const at = block.columns.findIndex((column) => column.heading === heading);
  if (at < 0) throw new Error(`No column ${heading}`);
  return block.rows.map((row) => row[at] ?? null);
}

/** The value beside a name of a document's header. */
export function headerOf(document: SheetDocument, name: string): DocumentValue | undefined {
  return document.header.find(([each]) => each === name)?.[1];
}

export type Row = Readonly<Record<string, CellValue>>;
