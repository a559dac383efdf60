import type { FlagOutcome, Source } from "../../excel";
import { listed } from "../parts/words";
import { attempt } from "../session/attempt";
import { clearMessages, tell } from "../session/messages";
import { nextTask } from "../session/slices";
import type { Session } from "../session/session";
import type { Reviewed } from "../session/state";

const TITLE = "Flag issues";
const CLEAR_TITLE = "Clear flags";

/** Rows whose texts are made between two turns of the page. */
const BATCH = 500;

/** Writes the issues column and its colours beside every reviewed table. Asks before cells are moved. */
export async function flagIssues(session: Session): Promise<void> {
  const { review } = session.store.get();
  if (review === null) return;
  clearMessages(session, CLEAR_TITLE);
  const written: string[] = [];
  const asBefore: string[] = [];
  for (let table = 0; table < review.sources.length; table++) {
    const outcome = await flagTable(session, review, table, false);
    if (outcome?.result === "done") (outcome.changed ? written : asBefore).push(nameOf(review, table));
  }
  if (written.length + asBefore.length === 0) return;
  tell(session, { tone: "done", title: TITLE, text: flaggedText(written, asBefore) });
}

function nameOf(review: Reviewed, table: number): string {
  return review.sources[table]?.read.source.name ?? "";
}

function flaggedText(written: readonly string[], asBefore: readonly string[]): string {
  const are = written.length === 1 ? "is" : "are";
  const done = `${listed(written)} ${are} flagged: the column "SAMM issues" says what was found in each row, and the cells it names are coloured.`;
  const same = `${listed(asBefore)} ${asBefore.length === 1 ? "was" : "were"} flagged so already: nothing was written there.`;
  return [...(written.length > 0 ? [done] : []), ...(asBefore.length > 0 ? [same] : [])].join(" ");
}

/** Flags one table; asks where that would move cells. Undefined, with a message, where it failed. */
async function flagTable(
  session: Session,
  review: Reviewed,
  table: number,
  mayInsert: boolean,
): Promise<FlagOutcome | undefined> {
  const reviewed = review.sources[table];
  if (reviewed === undefined) return undefined;
  const { read, match } = reviewed;
  const { name } = read.source;
  const label = `Flagging ${name}`;
  const perform = async (): Promise<FlagOutcome> => {
    const texts = await issueTextsOf(review, table);
    return (await session.workbook()).flag({
      source: read.source,
      texts,
      reviewed: { rows: read.rows, columns: match.keys.flatMap((key, at) => (key === null ? [] : [at])) },
      mayInsert,
      onProgress: (done, total) => session.store.set({ busy: { label, done, total } }),
    });
  };
  const outcome = await attempt(session, `${TITLE}: ${name}`, perform, { label });
  if (outcome?.result === "needs-column-insert") askToInsert(session, read.source, outcome.address);
  return outcome;
}

function askToInsert(session: Session, { id, name }: Source, address: string): void {
  const title = `${TITLE}: ${name}`;
  const insert = async (): Promise<void> => {
    // The review as it is when the question is answered: findings may have been dismissed meanwhile.
    const { review } = session.store.get();
    const table = review?.sources.findIndex(({ read }) => read.source.id === id) ?? -1;
    if (review === null || table < 0) {
      const text = `${name} is not in the review any more. Nothing was changed. Review it, then flag again.`;
      tell(session, { tone: "note", title, text });
      return;
    }
    const outcome = await flagTable(session, review, table, true);
    if (outcome?.result === "done")
      tell(session, { tone: "done", title: TITLE, text: flaggedText([nameOf(review, table)], []) });
  };
  tell(session, {
    tone: "question",
    title,
    text: `The cells right of ${name} (${address}) are not empty. To flag it, a column has to be inserted, which moves them one column to the right. Nothing was changed yet.`,
    actions: [{ label: "Insert the column", perform: () => void insert() }],
  });
}

async function issueTextsOf(review: Reviewed, table: number): Promise<readonly string[]> {
  const { result, dismissals } = review;
  const count = result.tables[table]?.rows.length ?? 0;
  const isDismissed = (finding: number): boolean => dismissals.dismissed[finding] === 1;
  const texts: string[] = [];
  for (let row = 0; row < count; row++) {
    if (row % BATCH === BATCH - 1) await nextTask();
    texts.push(result.issueText(result.ordinalOf(table, row), isDismissed));
  }
  return texts;
}

/** Takes every flag away: the sheets are then as they were. */
export async function clearFlags(session: Session): Promise<void> {
  const perform = async () => (await session.workbook()).clearFlags();
  const outcome = await attempt(session, CLEAR_TITLE, perform, { label: "Clearing flags" });
  if (outcome === undefined) return;
  clearMessages(session, TITLE);
  const { cleared, kept } = outcome;
  const done =
    cleared.length === 0
      ? "No flags were found: nothing was changed."
      : `The issues column and the colours are gone from ${listed(cleared)}; the sheets are as they were.`;
  const stays = kept.map(({ sheet, address, because }) => `${sheet}, ${address} stays: ${because}`);
  tell(session, { tone: "done", title: CLEAR_TITLE, text: [done, ...stays].join(" ") });
}
