import type { FindingView } from "../pages/review/detail/finding-view";
import { attempt, isChanged } from "../session/attempt";
import { tell } from "../session/messages";
import type { Session } from "../session/session";
import { rowOfFinding } from "./row-of-finding";
import { noteChange } from "./watch";

/** A finding as plain text, for an e-mail or a case remark. */
export function findingText(view: FindingView): string {
  const lines = [
    `${view.mark.word}: ${view.message}`,
    [view.caseName && `Case ${view.caseName}`, `${view.place.sheet}, ${view.place.address}`, view.paragraph]
      .filter(Boolean)
      .join("; "),
    view.due && `Due: ${view.due}`,
    view.action && `To do: ${view.action}${view.actor ? ` (${view.actor})` : ""}`,
    view.samm && `SAMM says: ${view.samm}`,
    view.interpretation && `Interpretation of SAMM for Excel: ${view.interpretation}`,
  ];
  return lines.filter(Boolean).join("\n");
}

/** Puts a finding on the clipboard. Where the browser forbids that, the text is shown to be copied by hand. */
export async function copyFinding(session: Session, view: FindingView): Promise<void> {
  const text = findingText(view);
  if (await copyText(text)) {
    session.announcer.say("The finding is copied.");
    tell(session, { tone: "done", title: "Copy", text: "The finding is on the clipboard as text." });
  } else {
    tell(session, {
      tone: "note",
      title: "Copy",
      text: `This browser does not let the pane copy. Mark and copy it here: ${text}`,
    });
  }
}

/** True when the text is on the clipboard. Excel on the web may forbid the newer way, not the older. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

function copyFromField(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the frame around forbids the clipboard
  const copied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** Adds a finding as a comment to its cell, if the row still holds what was reviewed. */
export async function commentFinding(session: Session, view: FindingView, finding: number): Promise<void> {
  const { place } = view;
  const row = rowOfFinding(session, finding);
  const done = await attempt(session, "Comment", async () => {
    try {
      await (await session.workbook()).addComment(place, findingText(view), row?.known);
    } catch (error) {
      if (row !== null && isChanged(error)) noteChange(session, row.changed);
      throw error;
    }
    return true;
  });
  if (done)
    tell(session, {
      tone: "done",
      title: "Comment",
      text: `A comment was added to ${place.sheet}, ${place.address}.`,
    });
}
