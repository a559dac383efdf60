import { tell } from "./messages";
import type { Session } from "./session";
import type { Busy } from "./state";

/** The sentences of an error: those of the workbook layer are written for people, others are faults of ours. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === "ExcelTrouble") return error.message;
  const said = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside SAMM for Excel (${said}). What was written to the workbook before stays as it is. Try again; if it comes back, report the words in brackets.`;
}

/** True when the user cancelled: nothing went wrong. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "cancelled";
}

/** True when the workbook is not as it was when it was read. */
export function isChanged(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "changed";
}

/**
 * Does something with the workbook. An error becomes a message under `title`, in sentences, and the result
 * is undefined. Work that takes a while says so with `busy`.
 */
export async function attempt<T>(
  session: Session,
  title: string,
  perform: () => Promise<T>,
  busy?: Busy,
): Promise<T | undefined> {
  if (busy !== undefined) session.store.set({ busy });
  try {
    return await perform();
  } catch (error) {
    if (isCancelled(error)) tell(session, { tone: "note", title, text: sentenceOf(error) });
    else tell(session, { tone: "trouble", title, text: sentenceOf(error) });
    return undefined;
  } finally {
    if (busy !== undefined) session.store.set({ busy: null });
  }
}
