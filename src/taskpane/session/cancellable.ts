import type { Work } from "../../excel";
import type { Session } from "./session";
import type { Busy } from "./state";

/** Work that the user can cancel: what it says while it runs, and how the workbook is told to stop. */
export interface Cancellable {
  readonly busy: Busy;
  readonly work: Work;
}

/** Long work with a Cancel button: the workbook takes back what was done, and says so when that is over. */
export function cancellable(session: Session, label: string): Cancellable {
  const { store } = session;
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
    store.set({ busy: { label: "Taking back what was done" } });
    session.announcer.say("Cancelling.");
  };
  return {
    busy: { label, cancel },
    work: {
      isCancelled: () => isCancelled,
      onProgress: (done, total) => {
        if (!isCancelled) store.set({ busy: { label, done, total, cancel } });
      },
    },
  };
}
