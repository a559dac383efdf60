import {
  headerGroup,
  nextFinding,
  startFilter,
  startGrouping,
  visibleLines,
  type FindingFilter,
  type GroupedFindings,
  type Grouping,
} from "../../review";
import type { Session } from "../session/session";
import { runInSlices } from "../session/slices";
import type { ListState, PaneState } from "../session/state";

/** Every change of the filter has a number: an older one still at work gives up. */
const runs = new WeakMap<Session, number>();

/** The sheet that is shown, where Excel says it. */
export function sheetHere({ at }: PaneState): string | undefined {
  return at?.sheet;
}

/** Filters, groups and lays out the findings of the review as the list asks. False when a newer wish came. */
export async function showFindings(session: Session): Promise<boolean> {
  const { store, clock } = session;
  const run = (runs.get(session) ?? 0) + 1;
  runs.set(session, run);
  const { review, list } = store.get();
  if (review === null) return false;
  const isOld = (): boolean => runs.get(session) !== run;
  setList(session, { busy: true });
  const filter = effectiveFilter(list, store.get());
  const job = startFilter(review.result, filter, review.dismissals.dismissed);
  const shown = await runInSlices(clock, job, { isCancelled: isOld });
  if (shown === null || isOld()) return false;
  const grouping = startGrouping(review.result, shown, list.grouping);
  const grouped = await runInSlices(clock, grouping, { isCancelled: isOld });
  if (grouped === null || isOld()) return false;
  const { collapsed, open, returning } = store.get().list;
  const lines = linesOf(grouped, collapsed);
  setList(session, {
    grouped,
    lines,
    busy: false,
    line: Math.min(store.get().list.line, Math.max(lines.length - 1, 0)),
    open: open !== null && open < review.result.findingCount ? open : null,
    returning: returning && lines.length > 0,
  });
  return true;
}

/** The lines of a list in which the groups of those labels are folded. */
function linesOf(grouped: GroupedFindings, collapsed: ReadonlySet<string>): Int32Array {
  const folded = collapsed.size === 0 ? [] : grouped.id.filter((_, at) => collapsed.has(grouped.label(at)));
  return visibleLines(grouped, new Set(folded));
}

/** Where the header of a group stands among the lines. */
function headerLine(grouped: GroupedFindings, lines: Int32Array, label: string): number | undefined {
  const at = lines.findIndex((line) => {
    const group = headerGroup(line);
    return group !== null && grouped.label(group) === label;
  });
  return at < 0 ? undefined : at;
}

function effectiveFilter({ filter, onlyHere }: ListState, { at, review }: PaneState): FindingFilter {
  if (!onlyHere || at === null) return filter;
  // A sheet may have another name now than in the review.
  const reads = review?.sources.map(({ read }) => read.source) ?? [];
  const here = reads.filter(({ sheetId }) => sheetId === at.sheetId);
  return { ...filter, sheets: here.map(({ sheet }) => sheet) };
}

function setList(session: Session, changes: Partial<ListState>): void {
  session.store.set({ list: { ...session.store.get().list, ...changes } });
}

/** Changes what the list shows, and says how much that is. */
export async function changeFilter(session: Session, changes: FindingFilter): Promise<void> {
  setList(session, { filter: { ...session.store.get().list.filter, ...changes }, line: 0 });
  if (await showFindings(session)) sayShown(session);
}

export async function clearFilter(session: Session): Promise<void> {
  setList(session, { filter: { state: "open" }, onlyHere: false, line: 0 });
  if (await showFindings(session)) sayShown(session);
}

/**
 * Shows all findings of a state, from the place of an empty list. The button that asks for it goes away by that:
 * the list that comes instead gets the focus.
 */
export async function fillList(session: Session, { state }: Pick<FindingFilter, "state">): Promise<void> {
  setList(session, { filter: { state }, onlyHere: false, line: 0, returning: true });
  if (await showFindings(session)) sayShown(session);
}

/** True while the list is asked for anything less than all open findings. */
export function isFilterSet({ filter, onlyHere }: ListState): boolean {
  const { state, text = "", ...others } = filter;
  return (
    onlyHere || state !== "open" || text !== "" || Object.values(others).some((wish) => wish !== undefined)
  );
}

export async function changeOnlyHere(session: Session, onlyHere: boolean): Promise<void> {
  setList(session, { onlyHere, line: 0 });
  if (await showFindings(session)) sayShown(session);
}

export async function changeGrouping(session: Session, grouping: Grouping): Promise<void> {
  setList(session, { grouping, collapsed: new Set(), line: 0 });
  await showFindings(session);
}

function sayShown(session: Session): void {
  const count = session.store.get().list.grouped?.order.length ?? 0;
  session.announcer.say(`${count} ${count === 1 ? "finding" : "findings"} shown.`);
}

/** Folds a group, by its label, or unfolds it. Its header is then the line that keys act on. */
export function foldGroup(session: Session, label: string, folded: boolean): void {
  const { list } = session.store.get();
  if (list.grouped === null) return;
  const collapsed = new Set(list.collapsed);
  if (folded) collapsed.add(label);
  else collapsed.delete(label);
  const lines = linesOf(list.grouped, collapsed);
  setList(session, { collapsed, lines, line: headerLine(list.grouped, lines, label) ?? 0 });
}

export function foldAll(session: Session, folded: boolean): void {
  const { grouped } = session.store.get().list;
  if (grouped === null) return;
  const collapsed = new Set(folded ? Array.from(grouped.id, (_, at) => grouped.label(at)) : []);
  setList(session, { collapsed, lines: linesOf(grouped, collapsed), line: 0 });
}

/** Remembers which line has the focus. */
export function focusLine(session: Session, line: number): void {
  setList(session, { line });
}

/** Shows the details of a finding. The list remembers its line. */
export function openFinding(session: Session, finding: number): void {
  const { list } = session.store.get();
  setList(session, { open: finding, line: lineOfFinding(list, finding) ?? list.line });
}

/**
 * Back from the details to the list, where the finding's line gets the focus. A list without a line has none to
 * give it to, and must not take it from elsewhere once it has lines again.
 */
export function closeFinding(session: Session): void {
  setList(session, { open: null, returning: session.store.get().list.lines.length > 0 });
}

/** The list has given the focus back. */
export function endReturn(session: Session): void {
  setList(session, { returning: false });
}

function lineOfFinding({ grouped, lines }: ListState, finding: number): number | undefined {
  const at = lines.indexOf(grouped?.order.indexOf(finding) ?? -1);
  return at < 0 ? undefined : at;
}

/** Opens the finding after or before the open one, as the list shows them; round from the end to the start. */
export function stepFinding(session: Session, step: 1 | -1): Promise<void> {
  const { review, list } = session.store.get();
  const next = list.grouped === null ? null : nextFinding(list.grouped, list.open, step);
  if (next === null || review === null) return Promise.resolve();
  openFinding(session, next);
  session.announcer.say(review.result.finding(next).message);
  return Promise.resolve();
}

/** Where the open finding stands among those shown, from 1; 0 when it is not among them. */
export function placeInList({ grouped, open }: ListState): number {
  return open === null || grouped === null ? 0 : grouped.order.indexOf(open) + 1;
}
