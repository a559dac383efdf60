import type { LeftAlone } from "./flags";
import type { Work } from "./source";

/** Formulas to values and back, for recipients without the add-in. */
export interface FreezePort {
  /**
   * Puts the values that SAMM.* formulas show in their place, on every sheet, and adds a sheet that says so.
   * The formulas are stored first, so that whatever was done when it fails can be taken back by
   * `restoreFrozen`; cancelled, it takes back by itself what was done. Rejects before anything is changed where
   * a sheet is protected, a table is filtered or a formula is not calculated. Where the workbook is changed
   * while it runs, it takes back what was done, leaves what was typed, and rejects.
   */
  freeze(work?: Work): Promise<FreezeOutcome>;
  /**
   * Writes frozen formulas back character by character, wherever their cells are now, and takes away what
   * `freeze` added. Cells that were edited meanwhile are left alone and named; the rest is restored. Done
   * again after a failure it goes on where it stopped.
   */
  restoreFrozen(work?: Work): Promise<RestoreOutcome>;
}

export interface FreezeOutcome {
  /** Formulas replaced by their values now; a spilled one counts once. 0: there was none, nothing was changed. */
  readonly formulas: number;
  /** Sheets on which. */
  readonly sheets: readonly string[];
  /** The sheet that says so to whoever opens the workbook; null when nothing is frozen. */
  readonly noticeSheet: string | null;
  /** Arrays over several cells that no add-in can write back: they stay formulas. */
  readonly left: readonly LeftAlone[];
}

/** A frozen cell that was left alone: `because` is a sentence. */
export interface RefusedCell extends LeftAlone {
  /** What was put there, and what is there now, as short texts. */
  readonly was: string;
  readonly is: string;
  /** The formula kept for it. */
  readonly formula: string;
}

export interface RestoreOutcome {
  /** Formulas that are back in their cells. */
  readonly restored: number;
  /** Formulas that were forgotten because their cells had been deleted. */
  readonly deleted: number;
  /** Frozen cells that were edited or cannot be followed: their values stay, their formulas stay stored. */
  readonly refused: readonly RefusedCell[];
  /** Anything else that was left, such as a notice sheet in which somebody wrote. */
  readonly left: readonly LeftAlone[];
}
