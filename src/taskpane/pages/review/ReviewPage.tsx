import { lazy, Suspense, useId, useState } from "react";
import { DisclosureLine } from "../../parts/disclosure/DisclosureLine";
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

/**
 * What a review takes. Once there is one it is out of the way, and a step away, but not from under the hands of
 * someone who is changing the settings: it is the same parts in both places, so that nothing typed is lost.
 */
function Setup({ folded }: { readonly folded: boolean }) {
  const chosen = usePane(
    ({ sources }) => sources.views.filter((view) => !sources.left.has(view.source.id)).length,
  );
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <div className={folded ? css.folded : undefined}>
      {folded && (
        <DisclosureLine
          label={`${chosen} ${chosen === 1 ? "table" : "tables"} and settings`}
          aside={<RunBar />}
          open={isUnfolded}
          controls={id}
          onToggle={() => setUnfolded(!isUnfolded)}
        />
      )}
      {(!folded || isUnfolded) && (
        <div id={id} className={folded ? css.parts : undefined}>
          <Sources />
          <SettingsBar onChanging={folded ? undefined : setUnfolded} />
        </div>
      )}
      {!folded && (
        <div className={css.run}>
          <RunBar />
        </div>
      )}
    </div>
  );
}
