import { MessageChannel } from "node:worker_threads";
import { workbook } from "../../../src/excel";
import { loadWorkbook } from "../../../src/taskpane/operations/load-workbook";
import { createSession, type Clock, type Session } from "../../../src/taskpane/session/session";

/** A day on which July 31 is near. */
export const clock: Clock = {
  today: () => "2026-07-15",
  time: () => "09:00",
  ticks: () => performance.now(),
};

/** The pane over the workbook that is open in office.js, before it has looked into it. */
export function newPane(today: Clock = clock): Session {
  // Every browser has it; jsdom does not.
  Object.assign(globalThis, { MessageChannel });
  return createSession(() => Promise.resolve(workbook), today);
}

/** The pane over the workbook that is open in office.js, as it is after it was opened. */
export async function openPane(today: Clock = clock): Promise<Session> {
  const session = newPane(today);
  await loadWorkbook(session);
  return session;
}

/** What the pane tells now, a message a line. */
export const messagesOf = ({ store }: Session): readonly string[] =>
  store.get().messages.map(({ title, text }) => [title, text].filter(Boolean).join(": "));
