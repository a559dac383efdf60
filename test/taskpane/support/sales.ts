import type { PaneState } from "../../../src/taskpane/session/state";
import type { Session } from "../../../src/taskpane/session/session";
import { messagesOf } from "./open-workbook";

/** Headings of stock sales; the price quoted stands in the sixth column. */
export const SALES_HEADINGS = [
  ...["Case", "Intent to replace", "Munition", "Acquisition cost", "Depreciation"],
  ...["Article price quoted", "Line"],
];

/** A sale whose price is 600 by the SAMM: any other one is found. */
export const sale = (caseId: string, quoted = 600): (string | number)[] => [
  ...[caseId, "No", "No", 1000, 400, quoted],
  "001",
];

/** A reason for a dismissal. */
export const GIVEN = { reason: "accepted risk", note: "", by: "A. Analyst" } as const;

/** Presses a button of the message that asks something. */
export function answer({ store }: Session, label: string): void {
  const question = store.get().messages.find(({ tone }) => tone === "question");
  const action = question?.actions?.find((each) => each.label === label);
  if (action === undefined) throw new Error(`Nothing asks with the button ${label}.`);
  action.perform();
}

/** Waits until the pane knows something; in vain, it says what the pane tells instead. */
export async function until(session: Session, holds: (state: PaneState) => boolean): Promise<void> {
  const { store } = session;
  if (holds(store.get())) return;
  await new Promise<void>((resolve, reject) => {
    const inVain = setTimeout(() => reject(new Error(messagesOf(session).join("\n"))), 20_000);
    const stop = store.subscribe(() => {
      if (!holds(store.get())) return;
      clearTimeout(inVain);
      stop();
      resolve();
    });
  });
}
