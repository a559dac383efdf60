import type { Stop } from "../../excel";
import { attempt } from "../session/attempt";
import type { Session } from "../session/session";
import { showFindings } from "./list";

const following = new WeakMap<Session, Promise<Stop | undefined>>();

/** Follows the row under the active cell, from the first time it is asked for. */
export async function followSelection(session: Session): Promise<void> {
  const { store } = session;
  const begin = async (): Promise<Stop | undefined> =>
    attempt(session, "Following the selection", async () => {
      const workbook = await session.workbook();
      return workbook.followSelection(
        () => store.get().sources.views.map(({ source }) => source),
        (selected) => {
          store.set({ selected });
          if (store.get().list.onlyHere) void showFindings(session);
        },
      );
    });
  if (!following.has(session)) following.set(session, begin());
  await following.get(session);
}
