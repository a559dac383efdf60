import type { DocumentInput, DocumentOutcome } from "../../../excel";
import { counted, listed } from "../../parts/words";
import { attempt } from "../../session/attempt";
import { cancellable } from "../../session/cancellable";
import { clearMessages, tell } from "../../session/messages";
import type { Session } from "../../session/session";
import { setShare } from "../../session/share";
import type { DocumentSpec } from "./document-kinds";
import { refreshStored } from "../load-workbook";
import { ensureReview } from "./ensure-review";

/** What becomes of an earlier sheet. */
type Earlier = NonNullable<DocumentInput["earlier"]>;

const titleOf = ({ noun }: DocumentSpec): string => noun.charAt(0).toUpperCase() + noun.slice(1);

/**
 * Reviews where that is due, and writes what was found as a sheet for sharing.
 *
 * @param earlier what becomes of an earlier sheet; asked where it is left out and that matters
 */
export async function writeDocument(session: Session, spec: DocumentSpec, earlier?: Earlier): Promise<void> {
  clearMessages(session, titleOf(spec));
  const review = await ensureReview(session, titleOf(spec));
  if (review === null) return;
  const nothing = spec.nothing(review);
  if (nothing !== "") {
    tell(session, { tone: "note", title: titleOf(spec), text: nothing });
    return;
  }
  const { busy, work } = cancellable(session, `Writing the ${spec.noun}`);
  const outcome = await attempt(
    session,
    titleOf(spec),
    async () => {
      const input = await spec.make(session, review);
      if (input === null) return undefined;
      return (await session.workbook()).writeDocument({ ...input, ...work, earlier });
    },
    busy,
  );
  if (outcome === undefined) return;
  if (outcome.result === "earlier") {
    askAboutEarlier(session, spec, outcome);
    return;
  }
  await refreshDocuments(session);
  tell(session, {
    tone: "done",
    title: titleOf(spec),
    text: [`The ${spec.noun} is on the sheet ${outcome.sheet}.`, ...outcome.without].join(" "),
  });
}

function askAboutEarlier(
  session: Session,
  spec: DocumentSpec,
  { sheet, edited, madeOn }: Extract<DocumentOutcome, { result: "earlier" }>,
): void {
  const what = edited ? `was edited since SAMM wrote it` : `holds a ${spec.noun}`;
  // Only the choice is kept: cells and findings may have changed when the question is answered.
  const again = (earlier: Earlier) => () => void writeDocument(session, spec, earlier);
  tell(session, {
    tone: "question",
    title: titleOf(spec),
    text: `The sheet ${sheet} ${what}; it was made on ${madeOn}. Nothing was changed yet.`,
    actions: [
      { label: "Replace it", perform: again("replace") },
      { label: "Keep it and write another", perform: again("keep") },
    ],
  });
}

/** Every look has a number: an older one that takes longer says nothing any more. */
const looks = new WeakMap<Session, number>();

/** Looks which of the sheets SAMM made are there, and what is stored of them. */
export async function refreshDocuments(session: Session): Promise<void> {
  const look = (looks.get(session) ?? 0) + 1;
  looks.set(session, look);
  await attempt(session, "Sheets made by SAMM", async () => {
    const workbook = await session.workbook();
    await refreshStored(session);
    const documents = await workbook.findDocuments();
    if (looks.get(session) === look)
      setShare(session, { documents, opensWith: workbook.opensWithWorkbook() });
  });
}

/** Removes the sheets SAMM made. */
export async function removeDocuments(session: Session): Promise<void> {
  const title = "Remove the sheets";
  const outcome = await attempt(session, title, async () => (await session.workbook()).removeDocuments(), {
    label: "Removing the sheets",
  });
  if (outcome === undefined) return;
  setShare(session, { verified: null });
  await refreshDocuments(session);
  const { removed, kept } = outcome;
  const done =
    removed.length === 0
      ? "No sheet was removed."
      : `${counted(removed.length, "sheet")} removed: ${listed(removed)}.`;
  const stays = kept.map(({ sheet, because }) => `${sheet} stays. ${because}`);
  tell(session, { tone: "done", title, text: [done, ...stays].join(" ") });
}
