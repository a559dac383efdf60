import type { CaseKind, IsoDate, Review, ReviewContext } from "../../policy";
import {
  cellAddress,
  contextOf,
  relatesTables,
  startReview,
  type Facts,
  type FindingRecord,
  type TableInput,
} from "../../review";
import {
  passesByItself,
  rowAt,
  type ActivePlace,
  type Place,
  type SelectedRow,
  type Source,
  type SourceRead,
} from "../../excel";
import { outdatedBy } from "../pages/review/result/outdated";
import type { Session } from "../session/session";
import { runInSlices } from "../session/slices";
import type { PaneState, Reviewed, ReviewedSource, SourceView } from "../session/state";
import { noteMoved, settingsOf } from "./load-workbook";
import { chosenSources, readSources, tableOf } from "./run-review";
import { viewOf } from "./source-views";

/** One row of a case table, reviewed. */
export interface CaseData {
  readonly kind: CaseKind;
  readonly facts: Facts;
  readonly review: Review;
  readonly context: ReviewContext;
  readonly findings: readonly FindingRecord[];
  readonly table: TableInput;
  /** The row's first cell. */
  readonly place: Place;
  /** True when it was read just now, apart from the review the list shows. */
  readonly isFresh: boolean;
}

/** What came of looking at the selected row. */
export type CaseLook =
  | { readonly result: "case"; readonly data: CaseData }
  | { readonly result: "none" | "no-table" | "unknown-kind" | "blank-row" };

/** Larger tables are read again only when asked, not at every step of the selection. */
const SMALL = 5000;

/** Tables that were read apart, and what was known of the workbook then: it holds as long as that does. */
interface Kept extends Known {
  readonly id: string;
  readonly run: FreshRun;
}

type Known = Pick<PaneState, "review" | "stale" | "stored">;

const kept = new WeakMap<Session, Kept>();

/** Tables read and reviewed apart from the review that is shown. */
interface FreshRun {
  readonly result: Reviewed["result"];
  /** In the order of `result.tables`. */
  readonly reads: readonly SourceRead[];
}

/**
 * The case of the row where the analyst is: from the review where that still holds for it, else read and
 * reviewed now.
 *
 * @param again reads the table again in any case
 */
export async function loadCase(session: Session, at: ActivePlace | null, again = false): Promise<CaseLook> {
  if (at === null) return { result: "none" };
  const row = await rowUnder(session, at);
  const state = session.store.get();
  const view = state.sources.views.find(({ source }) => source.id === row?.sourceId);
  if (row === null || view === undefined)
    return { result: state.sources.status === "loading" ? "none" : "no-table" };
  if (view.kind === null) return { result: "unknown-kind" };
  // Rows above a table may have come or gone since it was found: its rows are told by where they stand.
  const sheetRow = view.source.firstRow + row.rowIndex;
  const number = again ? -1 : reviewedTable(state, view.source, sheetRow, session.clock.today());
  const { review } = state;
  if (number >= 0 && review !== null) return lookAt(review.result, number, sheetRow, false);
  const run = await freshRun(session, view, again);
  const own = run?.reads.findIndex(({ source }) => source.id === row.sourceId) ?? -1;
  return run === null || own < 0 ? { result: "no-table" } : lookAt(run.result, own, sheetRow, true);
}

/** While somebody types in a cell Excel answers nothing: it is asked again after this long. */
const AGAIN_MS = 1000;

/**
 * The same for whoever looks on while the analyst works: a cell that is being edited is no trouble to tell of.
 * Null once nobody waits for it any more.
 */
export async function followCase(
  session: Session,
  at: ActivePlace | null,
  isOver: () => boolean,
): Promise<CaseLook | null> {
  while (!isOver()) {
    try {
      const look = await loadCase(session, at);
      return isOver() ? null : look;
    } catch (error) {
      if (isOver()) return null;
      if (!passesByItself(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  return null;
}

/**
 * The row of a source at a place. Where it is in none as they were found, the tables of that sheet may have
 * grown or moved since: Excel is asked where they stand now.
 */
async function rowUnder(session: Session, at: ActivePlace): Promise<SelectedRow | null> {
  const { store } = session;
  const sourcesNow = (): readonly Source[] => store.get().sources.views.map(({ source }) => source);
  const found = rowAt(sourcesNow(), at);
  const here = sourcesNow().filter(({ kind, sheetId }) => kind === "table" && sheetId === at.sheetId);
  if (found !== null || here.length === 0 || at.address === null) return found;
  const now = await (await session.workbook()).locateSources(here);
  const row = rowAt(now, at);
  if (row !== null) noteMoved(session, now);
  return row;
}

/** The number of the table in the review, or -1 when the review no longer says what the row and the settings say. */
function reviewedTable(state: PaneState, { id }: Source, sheetRow: number, today: IsoDate): number {
  const { review, stale } = state;
  if (review === null || outdatedBy(review, settingsOf(state), today) !== "") return -1;
  const number = review.sources.findIndex(({ read }) => read.source.id === id);
  const rowIndex = sheetRow - (review.result.tables[number]?.firstRow ?? 0);
  if (rowIndex < 0 || rowIndex >= (review.result.tables[number]?.rows.length ?? 0)) return -1;
  if (stale === null) return number;
  const isEdited = stale.edited.get(id)?.has(rowIndex) === true;
  return stale.structure || stale.recalculated || isEdited ? -1 : number;
}

/** Reads and reviews a table with those it has to be reviewed with; rows of one case know of each other. */
async function freshRun(session: Session, view: SourceView, again: boolean): Promise<FreshRun | null> {
  const { id } = view.source;
  const state = session.store.get();
  const { review, stale, stored } = state;
  const sources = [view, ...relatedTo(view, state)].map(({ source }) => source);
  const rows = sources.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const old = kept.get(session);
  if (!again && rows > SMALL && old?.id === id && isSame(old, { review, stale, stored })) return old.run;
  const settings = settingsOf(state);
  const found = (await readSources(session, sources)).flatMap((read): ReviewedSource[] => {
    const { match } = viewOf(read.source, settings);
    return match === null ? [] : [{ read, match }];
  });
  const context = contextOf(settings, session.clock.today());
  const input = { tables: found.map(tableOf), context, checksOff: settings.checksOff };
  const result = await runInSlices(session.clock, startReview(input));
  if (result === null) return null;
  const run = { result, reads: found.map(({ read }) => read) };
  kept.set(session, { review, stale, stored, id, run });
  return run;
}

/** The other tables whose rows say something of this one's, of those a review would take. */
function relatedTo({ kind, source }: SourceView, state: PaneState): readonly SourceView[] {
  if (kind === null || !relatesTables(kind)) return [];
  return chosenSources(state).filter((other) => other.kind === kind && other.source.id !== source.id);
}

function isSame(one: Known, other: Known): boolean {
  return one.review === other.review && one.stale === other.stale && one.stored === other.stored;
}

function lookAt(result: Reviewed["result"], number: number, sheetRow: number, isFresh: boolean): CaseLook {
  const table = result.tables[number];
  const rowIndex = sheetRow - (table?.firstRow ?? 0);
  if (table === undefined || rowIndex < 0 || rowIndex >= table.rows.length) return { result: "no-table" };
  const ordinal = result.ordinalOf(number, rowIndex);
  const row = result.reviewedRow(ordinal);
  if (row === null) return { result: "blank-row" };
  const { first, end } = result.findingsOfRow(ordinal);
  const findings = Array.from({ length: end - first }, (_, nth) => result.record(first + nth));
  return {
    result: "case",
    data: {
      kind: table.match.kind,
      facts: row.facts,
      review: row.review,
      context: result.context,
      findings,
      table,
      place: { sheet: table.sheet, address: cellAddress(sheetRow, table.firstColumn) },
      isFresh,
    },
  };
}
