import type { Source } from "../../excel";
import { emptyState, type StateRead } from "../../review";
import { sentenceOf } from "../session/attempt";
import { tell } from "../session/messages";
import type { Session } from "../session/session";
import type { PaneState } from "../session/state";
import { isReviewable, viewOf } from "./source-views";

/** The settings of the workbook, or the defaults until they are read. */
export function settingsOf(state: PaneState): typeof emptyState.settings {
  return state.stored?.state.settings ?? emptyState.settings;
}

/** Reads what the workbook holds for the pane: its case tables, and what SAMM stored in it. */
export async function loadWorkbook(session: Session): Promise<void> {
  try {
    const { problems } = await refreshStored(session);
    if (problems.length > 0)
      tell(session, { tone: "note", title: "Stored in this workbook", text: problems.join(" ") });
  } catch (error) {
    tell(session, { tone: "trouble", title: "Stored in this workbook", text: sentenceOf(error) });
  }
  await refreshSources(session);
  const { sources, page, messages } = session.store.get();
  const isEmpty = sources.status === "ready" && sources.views.every((view) => !isReviewable(view));
  // Nothing to review yet: begin where a table can be inserted, unless the analyst is at something already.
  if (isEmpty && page === "review" && messages.length === 0) session.store.set({ page: "start" });
}

/**
 * Reads what the workbook stores. What the pane itself stored while it was being read is newer: then it is
 * read once more, or the pane would go on with what is no longer so.
 */
export async function refreshStored({ store, workbook }: Session): Promise<StateRead> {
  const port = await workbook();
  for (;;) {
    const before = store.get().stored;
    const stored = await port.readStored();
    if (store.get().stored !== before) continue;
    store.set({ stored });
    return stored;
  }
}

/** Finds the tables again, and what their headings mean. */
export async function refreshSources(session: Session): Promise<void> {
  const { store } = session;
  try {
    const found = await (await session.workbook()).findSources();
    const settings = settingsOf(store.get());
    const views = found.sources.map((source) => viewOf(source, settings));
    const { left } = store.get().sources;
    const { date1904, activeSheet } = found;
    store.set({ sources: { status: "ready", views, left, date1904, activeSheet, trouble: "" } });
    const taken = views.filter(isReviewable).length;
    session.announcer.say(
      taken === 0 ? "No case table found." : `${taken} case ${taken === 1 ? "table" : "tables"} found.`,
    );
  } catch (error) {
    const { sources } = store.get();
    store.set({ sources: { ...sources, status: "trouble", trouble: sentenceOf(error) } });
  }
}

/** Takes note of where sources stand now. */
export function noteMoved({ store }: Session, now: readonly Source[]): void {
  const { sources } = store.get();
  const settings = settingsOf(store.get());
  const views = sources.views.map((view) => {
    const source = now.find(({ id }) => id === view.source.id);
    return source === undefined ? view : viewOf(source, settings);
  });
  store.set({ sources: { ...sources, views } });
}

/** Works out again what headings mean, after a correction: the workbook need not be asked. */
export function rereadHeadings(session: Session): void {
  const { store } = session;
  const { sources } = store.get();
  const settings = settingsOf(store.get());
  store.set({ sources: { ...sources, views: sources.views.map(({ source }) => viewOf(source, settings)) } });
}

/** Takes a source into the next review, or leaves it out. */
export function chooseSource(session: Session, id: string, chosen: boolean): void {
  const { sources } = session.store.get();
  const left = new Set(sources.left);
  if (chosen) left.delete(id);
  else left.add(id);
  session.store.set({ sources: { ...sources, left } });
}
