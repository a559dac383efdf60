import { lazy, Suspense, useEffect } from "react";
import { usePane, useSession } from "../../session/context";
import { withEngine } from "../../session/engine";
import { RunBar } from "./run/RunBar";
import { Sources } from "./sources/Sources";
import css from "./ReviewPage.module.css";

const Findings = lazy(async () => ({
  default: (await import(/* webpackChunkName: "findings" */ "./Findings")).Findings,
}));

/** Which tables, by which settings, and what was found in them. */
export function ReviewPage() {
  const session = useSession();
  const hasResult = usePane((state) => state.review !== null);
  const isOpen = usePane((state) => state.list.open !== null);
  useEffect(() => {
    if (session.store.get().stored !== null) return;
    void withEngine(session, (engine) => engine.loadWorkbook(session));
  }, [session]);
  return (
    <>
      <h1 className={css.hidden}>Review</h1>
      {!isOpen && (
        <>
          <Sources />
          <RunBar />
        </>
      )}
      {hasResult && (
        <Suspense fallback={<p role="status">Loading the findings…</p>}>
          <Findings />
        </Suspense>
      )}
    </>
  );
}
