import { useEffect, useState } from "react";
import { followCase, loadCase, type CaseLook } from "../../operations/load-case";
import { followSelection } from "../../operations/watch";
import { attempt } from "../../session/attempt";
import { usePane, useSession } from "../../session/context";

const TITLE = "Case";

/** The case of the selected row, followed as the selection moves. Null while it is looked at for the first time. */
export function useCase(): { readonly look: CaseLook | null; readonly readAgain: () => void } {
  const session = useSession();
  const at = usePane((state) => state.at);
  const review = usePane((state) => state.review);
  const stale = usePane((state) => state.stale);
  const views = usePane((state) => state.sources.views);
  const [look, setLook] = useState<CaseLook | null>(null);
  useEffect(() => {
    void followSelection(session);
  }, [session]);
  useEffect(() => {
    let isOver = false;
    const show = async (): Promise<void> => {
      const next = await attempt(session, TITLE, () => followCase(session, at, () => isOver));
      if (next) setLook(next);
    };
    void show();
    return () => {
      isOver = true;
    };
  }, [session, at, review, stale, views]);
  return {
    look,
    readAgain: () =>
      void attempt(session, TITLE, async () => {
        const next = await loadCase(session, at, true);
        // Whoever went on to another row meanwhile is shown that one.
        if (session.store.get().at === at) setLook(next);
      }),
  };
}
