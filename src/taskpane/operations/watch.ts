import type { Stop, WatchedSource, WorkbookChange } from "../../excel";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";
import type { StaleState } from "../session/state";

const watching = new WeakMap<Session, Stop>();

/** Watches the cells of the review. What this add-in writes itself does not make it stale. */
export async function watchReviewed(session: Session): Promise<void> {
  await watching.get(session)?.();
  const stop = await attempt(session, "Watching for changes", async () => {
    const workbook = await session.workbook();
    return workbook.watchChanges(
      () => watchedSources(session),
      (change) => noteChange(session, change),
    );
  });
  if (stop !== undefined) watching.set(session, stop);
}

/** The reviewed sources, with the cells the review read. */
export function watchedSources(session: Session): readonly WatchedSource[] {
  const { review } = session.store.get();
  return (review?.sources ?? []).map(({ read, match }) => ({
    source: read.source,
    rows: read.rows,
    date1904: read.date1904,
    columns: match.keys.flatMap((key, index) => (key === null ? [] : [index])),
  }));
}

/** Marks the review stale by a change. */
export function noteChange(session: Session, change: WorkbookChange): void {
  const { review, stale } = session.store.get();
  if (review === null || change.ours || change.sourceIds.length === 0) return;
  const old: StaleState = stale ?? {
    edited: new Map(),
    recalculated: false,
    structure: false,
    remote: false,
  };
  const edited = new Map(old.edited);
  const [id] = change.sourceIds;
  if (id !== undefined) edited.set(id, new Set([...(edited.get(id) ?? []), ...change.rows]));
  const next: StaleState = {
    edited,
    recalculated: old.recalculated || change.kind === "recalculated",
    structure: old.structure || change.kind === "structure",
    remote: old.remote || change.remote,
  };
  session.store.set({ stale: next });
  if (stale === null) session.announcer.say(staleText(next));
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
