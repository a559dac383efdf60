import type { CaseKind, IsoDate, Review, ReviewContext } from "../../policy";
import {
  cellAddress,
  contextOf,
  startReview,
  type Facts,
  type FindingRecord,
  type TableInput,
} from "../../review";
import type { Place, SelectedRow, SourceRead } from "../../excel";
import { outdatedBy } from "../pages/review/result/outdated";
import type { Session } from "../session/session";
import { runInSlices } from "../session/slices";
import type { PaneState, Reviewed, SourceView } from "../session/state";
import { settingsOf } from "./load-workbook";
import { readSources, tableOf } from "./run-review";
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

/** A table that was read apart, and what was known of the workbook then: it holds as long as that does. */
interface Kept extends Known {
  readonly id: string;
  readonly reviewed: SingleRun;
}

type Known = Pick<PaneState, "review" | "stale" | "stored">;

const kept = new WeakMap<Session, Kept>();

interface SingleRun {
  readonly result: Reviewed["result"];
  readonly read: SourceRead;
}

/**
 * The case of a row: from the review where that still holds for it, else read and reviewed now.
 *
 * @param again reads the table again in any case
 */
export async function loadCase(session: Session, at: SelectedRow | null, again = false): Promise<CaseLook> {
  const state = session.store.get();
  if (at === null) return { result: "none" };
  const view = state.sources.views.find(({ source }) => source.id === at.sourceId);
  if (view === undefined) return { result: "no-table" };
  if (view.kind === null) return { result: "unknown-kind" };
  const number = again ? -1 : reviewedTable(state, at, session.clock.today());
  const { review } = state;
  if (number >= 0 && review !== null) return lookAt(review.result, number, at.rowIndex, false);
  const run = await singleRun(session, view, again);
  if (run === null) return { result: "none" };
  // The selection counts from where the table was found; rows above it may have come or gone since.
  const moved = view.source.firstRow - run.read.source.firstRow;
  return lookAt(run.result, 0, at.rowIndex + moved, true);
}

/** The number of the table in the review, or -1 when the review no longer says what the row and the settings say. */
function reviewedTable(state: PaneState, { sourceId, rowIndex }: SelectedRow, today: IsoDate): number {
  const { review, stale } = state;
  if (review !== null && outdatedBy(review, settingsOf(state), today) !== "") return -1;
  const number = review?.sources.findIndex(({ read }) => read.source.id === sourceId) ?? -1;
  if (stale === null) return number;
  const changed = stale.structure || stale.recalculated || stale.edited.get(sourceId)?.has(rowIndex) === true;
  return changed ? -1 : number;
}

/** Reads and reviews one table on its own; the rows of one case still know of each other. */
async function singleRun(session: Session, view: SourceView, again: boolean): Promise<SingleRun | null> {
  const { source } = view;
  const { review, stale, stored } = session.store.get();
  const known: Known = { review, stale, stored };
  const old = kept.get(session);
  const holds = old?.id === source.id && isSame(old, known);
  if (!again && holds && source.rowCount > SMALL) return old.reviewed;
  const settings = settingsOf(session.store.get());
  const [read] = await readSources(session, [source]);
  const match = read === undefined ? null : viewOf(read.source, settings).match;
  if (read === undefined || match === null) return null;
  const context = contextOf(settings, session.clock.today());
  const input = { tables: [tableOf({ read, match })], context, checksOff: settings.checksOff };
  const result = await runInSlices(session.clock, startReview(input));
  if (result === null) return null;
  const reviewed = { result, read };
  kept.set(session, { ...known, id: source.id, reviewed });
  return reviewed;
}

function isSame(one: Known, other: Known): boolean {
  return one.review === other.review && one.stale === other.stale && one.stored === other.stored;
}

function lookAt(result: Reviewed["result"], number: number, rowIndex: number, isFresh: boolean): CaseLook {
  const table = result.tables[number];
  if (table === undefined || rowIndex < 0 || rowIndex >= table.rows.length) return { result: "none" };
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
      place: { sheet: table.sheet, address: cellAddress(table.firstRow + rowIndex, table.firstColumn) },
      isFresh,
    },
  };
}
