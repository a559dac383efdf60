import type { CaseKind, IsoDate } from "../../policy";
import type {
  DismissalState,
  FilterChoices,
  FindingFilter,
  GroupedFindings,
  Grouping,
  HeadingMatch,
  KindGuess,
  ReviewResult,
  Settings,
  StateRead,
} from "../../review";
import type { ActivePlace, Source, SourceRead } from "../../excel";
import { initialShare, type ShareState } from "./share";

export type PageId = "start" | "review" | "case" | "share" | "functions";

/** A table or range that can be reviewed, with what its headings say. */
export interface SourceView {
  readonly source: Source;
  /** What the headings say, before any correction. */
  readonly guess: KindGuess;
  /** The kind it is reviewed as: the analyst's correction, else the guess. */
  readonly kind: CaseKind | null;
  readonly kindTitle: string;
  /** Null while the kind is not known. */
  readonly match: HeadingMatch | null;
  /** True when kind or columns were corrected by the analyst. */
  readonly corrected: boolean;
}

export interface SourcesState {
  readonly status: "loading" | "ready" | "trouble";
  readonly views: readonly SourceView[];
  /** Ids the analyst switched off. */
  readonly left: ReadonlySet<string>;
  readonly date1904: boolean;
  /** The sheet that was shown when the sources were found. */
  readonly activeSheet: string;
  /** Why the workbook could not be read. */
  readonly trouble: string;
}

export type RunState =
  | { readonly phase: "idle" }
  /** Asked for before the tables of the workbook were found. */
  | { readonly phase: "waiting" }
  | { readonly phase: "reading" | "checking"; readonly done: number; readonly total: number };

/** One reviewed source: how it was read, for flags, changes and going to cells. */
export interface ReviewedSource {
  readonly read: SourceRead;
  readonly match: HeadingMatch;
}

/** A finished review. */
export interface Reviewed {
  readonly result: ReviewResult;
  readonly dismissals: DismissalState;
  /** In the order of `result.tables`. */
  readonly sources: readonly ReviewedSource[];
  readonly asOf: IsoDate;
  /** When it finished, as the analyst's clock shows it: `14:02`. */
  readonly time: string;
  readonly date: IsoDate;
  readonly choices: FilterChoices;
  /** The settings it was made with. */
  readonly settings: Settings;
}

/** What the list shows of a review. */
export interface ListState {
  readonly filter: FindingFilter;
  /** Only findings on the sheet that is shown. */
  readonly onlyHere: boolean;
  readonly grouping: Grouping;
  /** Labels of the folded groups: numbers of groups say nothing of the next review, labels do. */
  readonly collapsed: ReadonlySet<string>;
  readonly grouped: GroupedFindings | null;
  /** See `visibleLines`. */
  readonly lines: Int32Array;
  /** Number of the finding whose details are shown. */
  readonly open: number | null;
  /** The line that has or last had the keyboard's focus. */
  readonly line: number;
  /** True while a filter by text is at work. */
  readonly busy: boolean;
  /** True when the list is drawn again after a finding's details: the line gets the focus back. */
  readonly returning: boolean;
}

/** Changes of reviewed cells since the review. */
export interface StaleState {
  readonly edited: ReadonlyMap<string, ReadonlySet<number>>;
  readonly recalculated: boolean;
  readonly structure: boolean;
  readonly remote: boolean;
}

export interface MessageAction {
  readonly label: string;
  readonly perform: () => void;
}

/** Something the pane tells the analyst, in whole sentences. */
export interface Message {
  readonly id: number;
  readonly tone: "done" | "trouble" | "question" | "note";
  readonly title?: string | undefined;
  readonly text: string;
  readonly actions?: readonly MessageAction[] | undefined;
}

/** Work under way that is not the review: what it does, and how far it is. */
export interface Busy {
  readonly label: string;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
  /** Stops it and takes back what was done; there while that is possible. */
  readonly cancel?: (() => void) | undefined;
}

/** Everything the pane knows. */
export interface PaneState {
  readonly page: PageId;
  readonly sources: SourcesState;
  /** What the workbook stores: settings, dismissals, flags. Null until it is read. */
  readonly stored: StateRead | null;
  readonly run: RunState;
  readonly review: Reviewed | null;
  readonly list: ListState;
  readonly stale: StaleState | null;
  readonly messages: readonly Message[];
  readonly busy: Busy | null;
  /** Where the analyst is, as far as that is followed and Excel says it. */
  readonly at: ActivePlace | null;
  /** The name typed with the last dismissal: self-declared, and asked once. */
  readonly name: string;
  /** Steps back to where the analyst was before going to cells. */
  readonly backSteps: number;
  readonly share: ShareState;
}

export const initialState: PaneState = {
  page: "review",
  sources: { status: "loading", views: [], left: new Set(), date1904: false, activeSheet: "", trouble: "" },
  stored: null,
  run: { phase: "idle" },
  review: null,
  list: {
    filter: { state: "open" },
    onlyHere: false,
    grouping: "case",
    collapsed: new Set(),
    grouped: null,
    lines: new Int32Array(0),
    open: null,
    line: 0,
    busy: false,
    returning: false,
  },
  stale: null,
  messages: [],
  busy: null,
  at: null,
  name: "",
  backSteps: 0,
  share: initialShare,
};
