import { useEffect, useState } from "react";
import { loadCase, type CaseLook } from "../../operations/load-case";
import { followSelection } from "../../operations/watch";
import { attempt } from "../../session/attempt";
import { usePane, useSession } from "../../session/context";

/** The case of the selected row, followed as the selection moves. Null while it is looked at for the first time. */
export function useCase(): { readonly look: CaseLook | null; readonly readAgain: () => void } {
  const session = useSession();
  const selected = usePane((state) => state.selected);
  const review = usePane((state) => state.review);
  const stale = usePane((state) => state.stale);
  const views = usePane((state) => state.sources.views);
  const [look, setLook] = useState<CaseLook | null>(null);
  useEffect(() => {
    void followSelection(session);
  }, [session]);
  useEffect(() => {
    let isOld = false;
    const show = async (): Promise<void> => {
      const next = await attempt(session, "Case", () => loadCase(session, selected));
      if (!isOld && next !== undefined) setLook(next);
    };
    void show();
    return () => {
      isOld = true;
    };
  }, [session, selected, review, stale, views]);
  return {
    look,
    readAgain: () =>
      void attempt(session, "Case", async () => {
        const next = await loadCase(session, selected, true);
        // Whoever went on to another row meanwhile is shown that one.
        if (session.store.get().selected === selected) setLook(next);
      }),
  };
}
