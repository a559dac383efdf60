import type { Place } from "../../excel";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";
import { rowOfFinding } from "./row-of-finding";
import { noteChange } from "./watch";

/**
 * Shows and selects cells of the workbook; Back returns to where the analyst was. Where the row of the finding
 * holds something else by now, the review is out of date, whether Excel told of the change or not.
 *
 * @param finding the number of the finding that these are cells of
 */
export async function goTo(session: Session, place: Place, finding?: number): Promise<void> {
  await attempt(session, "Go to cell", async () => {
    const workbook = await session.workbook();
    const row = finding === undefined ? null : rowOfFinding(session, finding);
    const isKnown = await workbook.goTo(place, row?.known);
    if (row !== null && !isKnown) noteChange(session, row.changed);
    session.store.set({ backSteps: workbook.backSteps() });
    session.announcer.say(`${place.sheet}, ${place.address} is selected.`);
  });
}

export async function goBack(session: Session): Promise<void> {
  await attempt(session, "Back", async () => {
    const workbook = await session.workbook();
    try {
      const went = await workbook.goBack();
      session.announcer.say(went ? "Back where you were." : "There is nowhere to go back to.");
    } finally {
      // A step to a sheet that is gone is gone too.
      session.store.set({ backSteps: workbook.backSteps() });
    }
  });
}
