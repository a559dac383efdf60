import type { Place } from "../../excel";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";

/** Shows and selects cells of the workbook; Back returns to where the analyst was. */
export async function goTo(session: Session, place: Place): Promise<void> {
  await attempt(session, "Go to cell", async () => {
    const workbook = await session.workbook();
    await workbook.goTo(place);
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
