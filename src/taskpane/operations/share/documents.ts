import type { DocumentInput } from "../../../excel";
import { counted, listed } from "../../parts/words";
import { attempt } from "../../session/attempt";
import { cancellable } from "../../session/cancellable";
import { clearMessages, tell } from "../../session/messages";
import type { Session } from "../../session/session";
import { setShare } from "../../session/share";
import type { DocumentSpec } from "./document-kinds";
import { ensureReview } from "./ensure-review";

const titleOf = ({ noun }: DocumentSpec): string => noun.charAt(0).toUpperCase() + noun.slice(1);

/** Reviews where that is due, and writes what was found as a sheet for sharing. */
export async function writeDocument(session: Session, spec: DocumentSpec): Promise<void> {
  clearMessages(session, titleOf(spec));
  const review = await ensureReview(session);
  if (review === null) return;
  const nothing = spec.nothing(review);
  if (nothing !== "") {
    tell(session, { tone: "note", title: titleOf(spec), text: nothing });
    return;
  }
  await write(session, spec, () => spec.make(session, review));
}

async function write(
  session: Session,
  spec: DocumentSpec,
  make: () => Promise<DocumentInput | null>,
): Promise<void> {
  const { busy, work } = cancellable(session, `Writing the ${spec.noun}`);
  const written = await attempt(
    session,
    titleOf(spec),
    async () => {
      const input = await make();
      if (input === null) return undefined;
      const outcome = await (await session.workbook()).writeDocument({ ...input, ...work });
      return { input, outcome };
    },
    busy,
  );
  if (written === undefined) return;
  const { input, outcome } = written;
  if (outcome.result === "earlier") {
    const { sheet, edited } = outcome;
    const what = edited ? `was edited since SAMM wrote it` : `holds a ${spec.noun}`;
    const again = (earlier: "replace" | "keep") => () =>
      void write(session, spec, () => Promise.resolve({ ...input, earlier }));
    tell(session, {
      tone: "question",
      title: titleOf(spec),
      text: `The sheet ${sheet} ${what}; it was made on ${outcome.madeOn}. Nothing was changed yet.`,
      actions: [
        { label: "Replace it", perform: again("replace") },
        { label: "Keep it and write another", perform: again("keep") },
      ],
    });
    return;
  }
  await refreshDocuments(session);
  tell(session, {
    tone: "done",
    title: titleOf(spec),
    text: [`The ${spec.noun} is on the sheet ${outcome.sheet}.`, ...outcome.without].join(" "),
  });
}

/** Looks which of the sheets SAMM made are there, and what is stored of them. */
export async function refreshDocuments(session: Session): Promise<void> {
  await attempt(session, "Sheets made by SAMM", async () => {
    const workbook = await session.workbook();
    const stored = await workbook.readStored();
    const documents = await workbook.findDocuments();
    session.store.set({ stored });
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
