import { lazy, Suspense } from "react";
import { Disclosure } from "../../parts/disclosure/Disclosure";
import { Hidden } from "../../parts/hidden/Hidden";
import { usePane } from "../../session/context";
import { RunBar } from "./run/RunBar";
import { SettingsBar } from "./settings/SettingsBar";
import { Sources } from "./sources/Sources";
import css from "./ReviewPage.module.css";

const Findings = lazy(async () => ({
  default: (await import(/* webpackChunkName: "findings" */ "./Findings")).Findings,
}));

/** Which tables, by which settings, and what was found in them. After a review, the findings come first. */
export function ReviewPage() {
  const hasResult = usePane((state) => state.review !== null);
  const isOpen = usePane((state) => state.list.open !== null);
  return (
    <>
      <Hidden as="h1">Review</Hidden>
      {!isOpen && <Setup folded={hasResult} />}
      {hasResult && (
        <Suspense fallback={<p role="status">Loading the findings…</p>}>
          <Findings />
        </Suspense>
      )}
    </>
  );
}

/** What a review takes. Once there is one it is out of the way, and a step away. */
function Setup({ folded }: { readonly folded: boolean }) {
  const chosen = usePane(
    ({ sources }) => sources.views.filter((view) => !sources.left.has(view.source.id)).length,
  );
  const parts = (
    <>
      <Sources />
      <SettingsBar />
    </>
  );
  if (!folded) {
    return (
      <>
        {parts}
        <div className={css.run}>
          <RunBar />
        </div>
      </>
    );
  }
  return (
    <div className={css.folded}>
      <Disclosure label={`${chosen} ${chosen === 1 ? "table" : "tables"} and settings`} aside={<RunBar />}>
        {parts}
      </Disclosure>
    </div>
  );
}
