import { columnsOf, readDate, isKnown, isoOfDay, type CellValue, type IsoDate } from "../../policy";
import {
  applyDismissals,
  contextOf,
  filterChoices,
  startDismissals,
  startReview,
  type DismissalState,
  type ReviewInput,
  type ReviewResult,
  type TableInput,
} from "../../review";
import type { Source, SourceRead, Work } from "../../excel";
import { attempt } from "../session/attempt";
import { clearMessages, tell } from "../session/messages";
import type { Session } from "../session/session";
import { nextTask, runInSlices } from "../session/slices";
import type { PaneState, Reviewed, ReviewedSource, SourceView } from "../session/state";
import { showFindings } from "./list";
import { refreshSources, settingsOf } from "./load-workbook";
import { isReviewable, viewOf } from "./source-views";
import { endReading, staleText, startReading, watchReviewed } from "./watch";

const TITLE = "Review";

/** Cancelled since it began? One flag, as one review runs at a time. */
const cancelled = new WeakSet<Session>();

/** Stops the review under way. It has written nothing anywhere, so nothing is left half-done. */
export function cancelReview(session: Session): void {
  cancelled.add(session);
}

/** A review begins: that an earlier one was cancelled says nothing of it. */
export function startUncancelled(session: Session): void {
  cancelled.delete(session);
}

/** The sources a review would take now. */
export function chosenSources({ sources }: PaneState): readonly SourceView[] {
  return sources.views.filter((view) => isReviewable(view) && !sources.left.has(view.source.id));
}

/** Reads the chosen tables, reviews them in slices, and shows what was found. Writes nothing. */
export async function runReview(session: Session): Promise<void> {
  const { store } = session;
  if (store.get().run.phase !== "idle") return;
  startUncancelled(session);
  clearMessages(session, TITLE);
  store.set({ run: { phase: "waiting" } });
  try {
    await tablesFound(session);
    if (!stopsHere(session)) await reviewChosen(session);
  } finally {
    endReading(session);
    store.set({ run: { phase: "idle" } });
  }
}

/**
 * Who is quick asks for a review before the pane has found the tables: that is no reason to refuse it. Where
 * it could not find them, it looks once more.
 */
async function tablesFound(session: Session): Promise<void> {
  const { store } = session;
  const isOver = (): boolean => store.get().sources.status !== "loading";
  if (!isOver()) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        if (!isOver()) return;
        stop();
        resolve();
      });
    });
  }
  if (store.get().sources.status === "trouble") await refreshSources(session);
}

async function reviewChosen(session: Session): Promise<void> {
  const { store } = session;
  await findRangesAgain(session);
  tellMissingRanges(session, store.get().review);
  const views = chosenSources(store.get());
  if (views.length === 0) {
    tellNone(session);
    return;
  }
  const total = views.reduce((sum, { source }) => sum + source.rowCount, 0);
  store.set({ run: { phase: "reading", done: 0, total } });
  session.announcer.say(`Reviewing ${total} rows.`);
  await attempt(session, TITLE, async () => {
    const sources = views.map(({ source }) => source);
    // First the watching, then the reading: what is written in between is not missed.
    await watchReviewed(session);
    startReading(session, sources);
    const reads = await readSources(session, sources, {
      onProgress: (done, all) => store.set({ run: { phase: "reading", done, total: all } }),
      isCancelled: () => cancelled.has(session),
    });
    await reviewRead(session, reads);
  });
}

function tellNone(session: Session): void {
  const { status, trouble } = session.store.get().sources;
  if (status === "trouble") tell(session, { tone: "trouble", title: TITLE, text: trouble });
  else tell(session, { tone: "note", title: TITLE, text: "Choose at least one table whose kind is known." });
}

/**
 * Nothing but its address tells where a plain range ends. Where its rows came, went or moved it is looked for
 * again, as the tables are; which is done under the selection only, so that it may not be found.
 */
async function findRangesAgain(session: Session): Promise<void> {
  if (hasMovedRange(session)) await refreshSources(session);
}

/** True when rows or columns of a reviewed range came, went or moved. */
export function hasMovedRange({ store }: Session): boolean {
  const { review, stale } = store.get();
  if (review === null || stale?.structure !== true) return false;
  return review.sources.some(
    ({ read: { source } }) => source.kind === "range" && stale.edited.has(source.id),
  );
}

/** Says which reviewed ranges are not among the sources any more: their rows are not reviewed again. */
function tellMissingRanges(session: Session, before: Reviewed | null): void {
  const { views } = session.store.get().sources;
  // A range may have moved; a table in its place was made of it.
  const isThere = ({ sheetId, headings, address }: Source): boolean =>
    views.some(
      ({ source }) =>
        source.sheetId === sheetId &&
        (source.kind === "range" || source.address === address) &&
        source.headings.join() === headings.join(),
    );
  for (const { read } of before?.sources ?? []) {
    if (read.source.kind !== "range" || isThere(read.source)) continue;
    tell(session, {
      tone: "note",
      title: TITLE,
      text: `The range ${read.source.name} is not part of this review: it was looked for again, and is found only under the selection. Select a cell in it, press Look again, and review again.`,
    });
  }
}

/** True, and told, when the review was cancelled before it came to its rows. */
export function stopsHere(session: Session): boolean {
  const isCancelled = cancelled.has(session);
  if (isCancelled) tellCancelled(session);
  return isCancelled;
}

function tellCancelled(session: Session): void {
  const text = "The review was cancelled. Nothing was written to the workbook.";
  tell(session, { tone: "note", title: TITLE, text });
}

/** Reads sources with the number formats the review needs. */
export async function readSources(
  session: Session,
  sources: readonly Source[],
  work: Work = {},
): Promise<readonly SourceRead[]> {
  const { store } = session;
  const workbook = await session.workbook();
  return workbook.readSources(sources, {
    ...work,
    formatColumns: (source) => percentColumns(source, store.get()),
  });
}

/** Only percent cells need their number format: 12.5 % and 12.5 are told apart by it. */
function percentColumns(source: Source, state: PaneState): readonly number[] {
  const { match, kind } = viewOf(source, settingsOf(state));
  if (match === null || kind === null) return [];
  const percent = new Set(columnsOf(kind).flatMap(({ key, type }) => (type === "percent" ? [key] : [])));
  return match.keys.flatMap((key, index) => (key !== null && percent.has(key) ? [index] : []));
}

/** Reviews what was read, and shows it. False when it was cancelled. */
export async function reviewRead(session: Session, reads: readonly SourceRead[]): Promise<boolean> {
  const { store, clock } = session;
  const settings = settingsOf(store.get());
  const sources = reads.flatMap((read): ReviewedSource[] => {
    const { match } = viewOf(read.source, settings);
    return match === null ? [] : [{ read, match }];
  });
  const context = contextOf(settings, clock.today());
  const input: ReviewInput = { tables: sources.map(tableOf), context, checksOff: settings.checksOff };
  const job = startReview(input);
  const result = await runInSlices(clock, job, {
    onProgress: (done, total) => store.set({ run: { phase: "checking", done, total } }),
    isCancelled: () => cancelled.has(session),
  });
  if (result === null) {
    tellCancelled(session);
    return false;
  }
  const review: Reviewed = {
    result,
    dismissals: await dismissalsOf(session, result),
    sources,
    asOf: dateOf(context.asOf),
    time: clock.time(),
    date: clock.today(),
    choices: filterChoices(result),
    settings,
  };
  // The lines of the list name findings by number: those of the old result say nothing of the new one.
  const list = { ...store.get().list, grouped: null, lines: new Int32Array(0), open: null, busy: true };
  store.set({ review, list, stale: endReading(session) });
  // The page draws the numbers before the findings are sorted.
  await nextTask();
  await showFindings(session);
  const { stale } = store.get();
  session.announcer.say(outcomeOf(review) + (stale === null ? "" : ` ${staleText(stale)}`));
  return true;
}

/** Which of the stored dismissals hold, looked up in slices; again where one came or went meanwhile. */
async function dismissalsOf({ store, clock }: Session, result: ReviewResult): Promise<DismissalState> {
  for (;;) {
    const { stored } = store.get();
    const job = startDismissals(result, stored?.state.dismissals ?? []);
    const found = (await runInSlices(clock, job)) ?? applyDismissals(result, []);
    if (store.get().stored === stored) return found;
  }
}

/** What the review layer takes of a source that was read. */
export function tableOf({ read, match }: ReviewedSource): TableInput {
  const { source, rows, formats, date1904 } = read;
  const ofKey = Object.fromEntries(
    match.keys.flatMap((key, index) => {
      const column = key === null ? undefined : formats.get(index);
      return key === null || column === undefined ? [] : [[key, column]];
    }),
  );
  return {
    name: source.name,
    sheet: source.sheet,
    match,
    rows,
    formats: ofKey,
    date1904,
    firstRow: source.firstRow,
    firstColumn: source.firstColumn,
  };
}

function dateOf(asOf: CellValue): IsoDate {
  const day = readDate(asOf);
  return isKnown(day) ? isoOfDay(day) : "";
}

/** What a review came to, as one sentence. */
export function outcomeOf({ result, dismissals }: Reviewed): string {
  const { rowsChecked, counts } = result.parts;
  const rows = `${rowsChecked} ${rowsChecked === 1 ? "row" : "rows"} checked`;
  if (rowsChecked === 0) return "No row has anything in it: nothing to check.";
  if (result.findingCount === 0) return `${rows}. Nothing found.`;
  const parts = [
    `${counts.error} ${counts.error === 1 ? "error" : "errors"}`,
    `${counts.warning} ${counts.warning === 1 ? "warning" : "warnings"}`,
    `${counts.unknown} unknown`,
    `${counts.info} for information`,
  ];
  const aside = dismissals.count === 0 ? "" : ` ${dismissals.count} of them dismissed.`;
  return `${rows}: ${parts.join(", ")}.${aside}`;
}
