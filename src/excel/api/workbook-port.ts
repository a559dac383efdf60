import type { CaseKind } from "../../policy";
import type { MadeSheet, SectionName, StateRead, StoredState } from "../../review";
import type { WatchedSource, WatchWishes } from "./changes";
import type { ChangesFound, ClearOutcome, FlagInput, FlagOutcome } from "./flags";
import type {
  DocumentCells,
  DocumentInput,
  DocumentOutcome,
  DocumentsRemoved,
  FoundDocument,
} from "./documents";
import type { FreezePort } from "./freeze";
import type { FunctionPort } from "./columns";
import type { Inserted, RemoveOutcome } from "./sheets";
import type { KnownRow, Place, ReadOptions, Source, SourceRead, SourcesFound, Work } from "./source";

/**
 * Everything the add-in does with the open workbook. All of it rejects only with `ExcelTrouble`. What a
 * function changed before it failed is either taken back or can be taken back by `clearFlags`: the
 * trouble says which.
 */
export interface WorkbookPort extends FreezePort, FunctionPort {
  /** Every table of the workbook and the plain range with headings under the selection. Reads only. */
  findSources(): Promise<SourcesFound>;
  /** The plain ranges of these names, such as `Sheet1!A3:F20`, as far as their sheets are there. Reads only. */
  findRanges(names: readonly string[]): Promise<readonly Source[]>;
  /**
   * Reads sources in blocks of at most 1 MB: one request, and one a block. Small sources share a block.
   * Rejects with `not-found` where one is gone.
   */
  readSources(sources: readonly Source[], options?: ReadOptions): Promise<readonly SourceRead[]>;
  /** Where these sources stand now, with their headings; those that are gone are left out. Reads only. */
  locateSources(sources: readonly Source[]): Promise<readonly Source[]>;
  /** Reads a source again and compares the given columns with what was read before. */
  findChanges(watched: WatchedSource, work?: Work): Promise<ChangesFound>;

  /** What SAMM stored in the workbook, read defensively: `problems` has sentences for the user. */
  readStored(): Promise<StateRead>;
  /**
   * Reads what is stored, changes some sections of it, and writes it back. `changes` may be a function of
   * the stored state, so that what another person stored meanwhile is kept. Gives what is stored then.
   * Rejects with `store-locked` where a damaged or newer section would be overwritten, unless it is named
   * in `replace`.
   */
  writeStored(
    changes: Partial<StoredState> | ((state: StoredState) => Partial<StoredState>),
    replace?: readonly SectionName[],
  ): Promise<StateRead>;
  /** Removes what SAMM stored. Refuses while flags or frozen formulas depend on it, unless `force`. */
  removeEverything(options?: { readonly force?: boolean }): Promise<RemoveOutcome>;

  /** Writes the issues column and the colours of one source. Doing it twice changes nothing. */
  flag(input: FlagInput): Promise<FlagOutcome>;
  /** Takes flags away, of one source or of the whole workbook: the sheets are then as they were. */
  clearFlags(source?: Source): Promise<ClearOutcome>;

  /**
   * Shows and selects cells; where the user was before is kept for `goBack`. False when the row no longer holds
   * what was known of it; the cells are selected all the same.
   */
  goTo(place: Place, row?: KnownRow): Promise<boolean>;
  /** Back to where the user was before the last `goTo`. False when there is nowhere to go. */
  goBack(): Promise<boolean>;
  /** How many steps back there are. */
  backSteps(): number;
  /** Tells of what is wished for as long as the pane lives: one request, whatever is wished. */
  watch(wishes: WatchWishes): Promise<void>;

  /**
   * Inserts a ready case table: at the selection where there is room, else on a new sheet; never over
   * anything. Selects its first cell.
   */
  insertReadyTable(kind: CaseKind): Promise<Inserted>;
  /**
   * Adds a comment to a cell; a cell that has one gets a reply. Rejects with `changed`, nothing being written,
   * when the row no longer holds what was known of it.
   */
  addComment(place: Place, text: string, row?: KnownRow): Promise<void>;

  /**
   * Writes a document for sharing as a sheet of its own, and remembers it. An earlier one that SAMM wrote is
   * replaced once the new one is whole; where that would lose a record or somebody's edits, asks first.
   */
  writeDocument(input: DocumentInput): Promise<DocumentOutcome>;
  /** The sheets SAMM made that are still there, renamed or not. Reads only. */
  findDocuments(): Promise<readonly FoundDocument[]>;
  /** What such a sheet holds now; null when it is gone. Reads only. */
  readDocument(made: MadeSheet): Promise<DocumentCells | null>;
  /** Removes the sheets SAMM made, but those that were edited since. */
  removeDocuments(): Promise<DocumentsRemoved>;

  /** Shows a sheet, its first cell selected. */
  showSheet(sheet: string): Promise<void>;

  /** True when this workbook opens the pane by itself. */
  opensWithWorkbook(): boolean;
  /** Opt-in: the pane opens with this workbook, for whoever has the add-in. */
  setOpensWithWorkbook(on: boolean): Promise<void>;
  /** Shows the pane. */
  showPane(): Promise<void>;
}
