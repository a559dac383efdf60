/** What went wrong, for a caller that acts on it; people read the sentences. */
export type TroubleCode =
  /** A sheet is protected. */
  | "protected"
  /** A sheet, table, column or range is no longer there. */
  | "not-found"
  /** It is there, but not as it was when it was read: headings, rows or cells differ. */
  | "changed"
  /** More than Excel takes in one request or one range. */
  | "too-large"
  | "timeout"
  /** A cell is being edited. */
  | "cell-edit"
  /** A filter is in the way. */
  | "filtered"
  /** Merged cells, another table or an array formula are in the way. */
  | "blocked"
  /** Excel is busy with too much at once. */
  | "busy"
  /** The workbook is read-only, or its owner forbids the change. */
  | "no-access"
  /** This Excel cannot do it. */
  | "unsupported"
  /** Something of that name exists already. */
  | "exists"
  /** What SAMM stored in the workbook is damaged or newer, so it must not be overwritten. */
  | "store-locked"
  /** The user cancelled. */
  | "cancelled"
  /** Anything else Excel said. */
  | "host";

/** The three things a user needs to be told. Whole sentences. */
export interface TroubleText {
  readonly happened: string;
  readonly unchanged: string;
  readonly todo: string;
}

/**
 * The only error this layer rejects with. `message` is the three sentences in a row, ready to be shown.
 */
export class ExcelTrouble extends Error implements TroubleText {
  readonly happened: string;
  readonly unchanged: string;
  readonly todo: string;

  constructor(
    readonly code: TroubleCode,
    { happened, unchanged, todo }: TroubleText,
    /** What Excel said, for a report of the fault. */
    override readonly cause?: unknown,
  ) {
    super([happened, unchanged, todo].filter((sentence) => sentence !== "").join(" "));
    this.name = "ExcelTrouble";
    this.happened = happened;
    this.unchanged = unchanged;
    this.todo = todo;
  }
}

const PASSING: ReadonlySet<TroubleCode> = new Set(["cell-edit", "busy", "timeout"]);

/** True of trouble that passes by itself: somebody types, or Excel calculates. */
export function passesByItself(error: unknown): boolean {
  return error instanceof ExcelTrouble && PASSING.has(error.code);
}
