import type { ChangesFound, SourceRead } from "../../excel";
import { attempt } from "../session/attempt";
import { tell } from "../session/messages";
import type { Session } from "../session/session";
import type { Reviewed } from "../session/state";
import { hasMovedRange, reviewRead, runReview, startUncancelled, stopsHere } from "./run-review";
import { refreshSources } from "./load-workbook";
import { endReading, startReading, watchReviewed, watchedSources } from "./watch";

const TITLE = "Re-check";

/**
 * Reads the reviewed tables again and reviews the rows that changed. Where rows or columns came, went or
 * moved, everything is read anew.
 */
export async function recheckChanged(session: Session): Promise<void> {
  const { store } = session;
  const before = store.get().review;
  if (before === null || store.get().run.phase !== "idle") return;
  if (hasMovedRange(session)) {
    await runReview(session);
    return;
  }
  startUncancelled(session);
  store.set({ run: { phase: "reading", done: 0, total: before.result.rowCount } });
  let came: Recheck;
  try {
    came = await recheck(session, before);
  } finally {
    endReading(session);
    store.set({ run: { phase: "idle" } });
  }
  if (came === "shape") {
    await refreshSources(session);
    await runReview(session);
  } else if (came !== null) {
    const text = recheckedText(came.rows, before.result.findingCount, session);
    tell(session, { tone: "done", title: TITLE, text });
  }
}

/** How many rows were checked again; `shape` where everything is to be read anew; null where it was told why not. */
type Recheck = { readonly rows: number } | "shape" | null;

async function recheck(session: Session, before: Reviewed): Promise<Recheck> {
  const found = await attempt(session, TITLE, async () => {
    // A watch that Excel refused is asked for again.
    await watchReviewed(session);
    startReading(
      session,
      before.sources.map(({ read }) => read.source),
    );
    const workbook = await session.workbook();
    const changes: ChangesFound[] = [];
    for (const watched of watchedSources(session)) changes.push(await workbook.findChanges(watched));
    return changes;
  });
  if (found === undefined || stopsHere(session)) return null;
  if (found.some(({ result }) => result === "shape")) return "shape";
  const reads = before.sources.map(({ read }, index): SourceRead => patched(read, found[index]));
  const rows = found.reduce((sum, change) => sum + (change.result === "rows" ? change.rows.length : 0), 0);
  const isDone = await attempt(session, TITLE, () => reviewRead(session, reads));
  return isDone === true ? { rows } : null;
}

function patched(read: SourceRead, found: ChangesFound | undefined): SourceRead {
  if (found?.result !== "rows" || found.rows.length === 0) return read;
  const rows = [...read.rows];
  const formats = new Map([...read.formats].map(([column, texts]) => [column, [...texts]]));
  for (const row of found.rows) {
    rows[row.rowIndex] = row.cells;
    for (const [column, text] of row.formats ?? []) {
      const texts = formats.get(column);
      if (texts !== undefined) texts[row.rowIndex] = text;
    }
  }
  return { ...read, rows, formats };
}

function recheckedText(rows: number, before: number, session: Session): string {
  const now = session.store.get().review?.result.findingCount ?? before;
  const change =
    now === before
      ? "as many findings as before"
      : `${Math.abs(now - before)} ${now < before ? "fewer" : "more"} than before`;
  return `${rows} changed ${rows === 1 ? "row" : "rows"} checked again: ${now} findings, ${change}.`;
}
