import type { Source, WatchedSource, WatchWishes, WorkbookChange } from "../../excel";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";
import type { StaleState } from "../session/state";
import { showFindings } from "./list";

type Wish = keyof WatchWishes;

/** What is watched, or begins to be. */
const begun = new WeakMap<Session, Map<Wish, Promise<unknown>>>();

/** What a review under way reads, and what changed of it since it began to read. */
interface Underway {
  readonly sources: readonly Source[];
  stale: StaleState | null;
}

const underway = new WeakMap<Session, Underway>();

/** From now on, changes of these sources are kept for the review that reads them. */
export function startReading(session: Session, sources: readonly Source[]): void {
  underway.set(session, { sources, stale: null });
}

/** What changed since the reading began: its review is out of date by that from the first. */
export function endReading(session: Session): StaleState | null {
  const stale = underway.get(session)?.stale ?? null;
  underway.delete(session);
  return stale;
}

/**
 * Watches the cells of the review, and the selection, which says whether the list is of this sheet. What this
 * add-in writes itself does not make the review stale.
 */
export function watchReviewed(session: Session): Promise<void> {
  return watch(session, ["changes", "selection"]);
}

/** Follows where the analyst is, from the first time it is asked for. */
export function followSelection(session: Session): Promise<void> {
  return watch(session, ["selection"]);
}

/** Asks Excel for what is not watched yet, in one request. It is watched for as long as the pane lives. */
async function watch(session: Session, wished: readonly Wish[]): Promise<void> {
  const under = begun.get(session) ?? new Map<Wish, Promise<unknown>>();
  begun.set(session, under);
  const missing = wished.filter((wish) => !under.has(wish));
  if (missing.length > 0) {
    const run = attempt(session, "Watching the workbook", async () => {
      const workbook = await session.workbook();
      await workbook.watch(wishesOf(session, missing));
      return true;
    }).then((isWatched) => {
      // The next review asks again.
      if (isWatched !== true) for (const wish of missing) under.delete(wish);
    });
    for (const wish of missing) under.set(wish, run);
  }
  await Promise.all(wished.map((wish) => under.get(wish) ?? Promise.resolve()));
}

function wishesOf(session: Session, wished: readonly Wish[]): WatchWishes {
  const { store } = session;
  const all: Required<WatchWishes> = {
    changes: {
      sources: () => watchedSources(session),
      reading: () => underway.get(session)?.sources ?? [],
      tell: (change) => noteChange(session, change),
    },
    selection: {
      tell(at) {
        const before = store.get().at;
        store.set({ at });
        if (store.get().list.onlyHere && at?.sheetId !== before?.sheetId) void showFindings(session);
      },
    },
  };
  return Object.fromEntries(wished.map((wish) => [wish, all[wish]]));
}

/** The reviewed sources, with the cells the review read. */
export function watchedSources(session: Session): readonly WatchedSource[] {
  const { review } = session.store.get();
  return (review?.sources ?? []).map(({ read, match }) => ({
    source: read.source,
    rows: read.rows,
    formats: read.formats,
    date1904: read.date1904,
    columns: match.keys.flatMap((key, index) => (key === null ? [] : [index])),
  }));
}

/** Marks the review stale by a change, the one that is shown and the one under way. */
export function noteChange(session: Session, change: WorkbookChange): void {
  if (change.ours || change.sourceIds.length === 0) return;
  const reading = underway.get(session);
  // Recalculated means other than in the review that is shown; the one under way reads the cells itself.
  if (reading !== undefined && change.kind !== "recalculated") {
    const ids = new Set(reading.sources.map(({ id }) => id));
    if (change.sourceIds.some((id) => ids.has(id))) reading.stale = withChange(reading.stale, change);
  }
  const { review, stale } = session.store.get();
  if (review === null) return;
  const next = withChange(stale, change);
  session.store.set({ stale: next });
  if (stale === null) session.announcer.say(staleText(next));
}

function withChange(stale: StaleState | null, change: WorkbookChange): StaleState {
  const edited = new Map(stale?.edited);
  const [id] = change.sourceIds;
  if (id !== undefined) edited.set(id, new Set([...(edited.get(id) ?? []), ...change.rows]));
  return {
    edited,
    recalculated: (stale?.recalculated ?? false) || change.kind === "recalculated",
    structure: (stale?.structure ?? false) || change.kind === "structure",
    remote: (stale?.remote ?? false) || change.remote,
  };
}

/** What changed since the review, as a sentence. */
export function staleText({ edited, structure, recalculated, remote }: StaleState): string {
  if (structure) return "Rows or columns of a reviewed table came, went or moved since the review.";
  const rows = [...edited.values()].reduce((sum, each) => sum + each.size, 0);
  const who = remote ? " Someone else has the workbook open." : "";
  if (rows === 0) return `Cells of a reviewed table changed since the review.${who}`;
  const how = recalculated ? "changed or recalculated" : "changed";
  return `${rows} ${rows === 1 ? "row" : "rows"} ${how} since the review.${who}`;
}
