import type { DocumentKind, SheetLayout, StoredRecord } from "../../review";
import type { LeftAlone } from "./flags";
import type { Work } from "./source";

export interface DocumentInput extends Work {
  readonly kind: DocumentKind;
  readonly layout: SheetLayout;
  /** The name wanted for the sheet; a number is added where somebody else's sheet has it. */
  readonly sheetName: string;
  /** When it was made, as the sheet says. */
  readonly madeOn: string;
  /** Shown at the head of each printed page; "" for none. */
  readonly marking: string;
  /** What to store of a review record; sheet name and lines are put in as they come to stand. */
  readonly record?: StoredRecord | undefined;
  /** What the user wants done with an earlier sheet of the kind; asked for where it matters. */
  readonly earlier?: "replace" | "keep" | undefined;
}

export type DocumentOutcome =
  | {
      readonly result: "written";
      readonly sheet: string;
      /** What this Excel cannot do, as sentences: charts, page setup. The numbers are all there. */
      readonly without: readonly string[];
    }
  /** Nothing was changed: an earlier sheet is a record, or was edited. Ask, and call again with `earlier`. */
  | {
      readonly result: "earlier";
      readonly sheet: string;
      readonly madeOn: string;
      readonly edited: boolean;
    };

/** A sheet that SAMM made and that is still there. */
export interface FoundDocument {
  readonly kind: DocumentKind;
  /** What the sheet is called now. */
  readonly sheet: string;
  /** What it was called when it was written: by this name its record is stored. */
  readonly writtenAs: string;
  readonly madeOn: string;
  readonly edited: boolean;
}

export interface DocumentCells {
  readonly sheet: string;
  readonly cells: readonly (readonly unknown[])[];
}

export interface DocumentsRemoved {
  /** Names of the sheets that are gone. */
  readonly removed: readonly string[];
  /** Sheets that were edited, or are the last of the workbook: they stay. */
  readonly kept: readonly LeftAlone[];
}
