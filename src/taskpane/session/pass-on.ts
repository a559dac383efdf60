import { notices, type Notice } from "../../excel";
import { withEngine } from "./engine";
import { clearMessages, tell } from "./messages";
import type { Session } from "./session";

/** What each command takes back: what was told of that no longer holds. */
const OPPOSITES: Readonly<Record<string, string>> = {
  "Flag issues": "Clear flags",
  "Clear flags": "Flag issues",
  "Freeze formulas": "Restore formulas",
  "Restore formulas": "Freeze formulas",
};

/** Tells what ribbon commands have to tell, from now on and from before the pane was there. Gives its end. */
export function passOnNotices(session: Session): () => void {
  let told = 0;
  const next = (): Notice | null => {
    const notice = notices.current();
    if (notice === null || notice.number === told) return null;
    told = notice.number;
    notices.dismiss();
    return notice;
  };
  // What that command did is read with the rest of the workbook: the pane has only begun.
  const waiting = next();
  if (waiting !== null) tellNotice(session, waiting);
  return notices.subscribe(() => {
    const notice = next();
    if (notice !== null) void passOn(session, notice);
  });
}

/** The pane catches up with the command first: how many tables there are is read out before what was done. */
async function passOn(session: Session, notice: Notice): Promise<void> {
  await withEngine(session, (engine) => engine.catchUp(session, notice.addsTable === true));
  tellNotice(session, notice);
}

function tellNotice(session: Session, { tone, title, text, onAgree, agreeLabel }: Notice): void {
  const opposite = OPPOSITES[title];
  if (opposite !== undefined) clearMessages(session, opposite);
  tell(session, {
    tone,
    title,
    text,
    ...(onAgree === undefined
      ? {}
      : { actions: [{ label: agreeLabel ?? "Go on", perform: () => void onAgree() }] }),
  });
}
