import { addInVersion, startCsv, startSarif, type Job } from "../../../review";
import { counted } from "../../parts/words";
import { attempt } from "../../session/attempt";
import { tell } from "../../session/messages";
import type { Session } from "../../session/session";
import { setShare } from "../../session/share";
import { runInSlices } from "../../session/slices";
import type { Reviewed } from "../../session/state";
import { copyText } from "../share-finding";
import { ensureReview } from "./ensure-review";

/** A form in which findings leave the pane. */
export interface ExportFormat {
  readonly title: string;
  readonly start: (review: Reviewed) => Job<string>;
}

export const csvFormat: ExportFormat = {
  title: "Findings as CSV",
  start: ({ result, dismissals }) => startCsv(result, dismissals.dismissed),
};

export const sarifFormat: ExportFormat = {
  title: "Findings as JSON (SARIF)",
  start: ({ result, dismissals }) => startSarif({ result, dismissals, version: addInVersion }),
};

/** Puts the findings of the review, made now where that is due, on the clipboard. */
export async function copyFindings(session: Session, format: ExportFormat): Promise<void> {
  const review = await ensureReview(session, format.title);
  if (review === null) return;
  const text = await attempt(session, format.title, () => runInSlices(session.clock, format.start(review)), {
    label: format.title,
  });
  if (typeof text !== "string") return;
  await offerText(session, format.title, text, counted(review.result.findingCount, "finding"));
}

/** Puts a text on the clipboard; where the browser forbids that, shows it to be copied by hand. */
export async function offerText(session: Session, title: string, text: string, what: string): Promise<void> {
  if (await copyText(text)) {
    setShare(session, { byHand: null });
    tell(session, { tone: "done", title, text: `${what} on the clipboard.` });
    return;
  }
  setShare(session, { byHand: { title, text } });
  session.announcer.say(`${title}: this browser does not let the pane copy. Copy the text shown.`);
}
