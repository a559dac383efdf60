import { ActionButton } from "../../../actions/ActionButton";
import { recheckChangedAction } from "../../../actions/recheck-changed";
import { runReviewAction } from "../../../actions/run-review";
import { staleText } from "../../../operations/watch";
import { usePane, useSession } from "../../../session/context";
import type { Reviewed } from "../../../session/state";
import { outdatedBy } from "./outdated";
import css from "./StaleBanner.module.css";

/** Says that cells, settings or the day are no longer those of the review, and how to catch up. */
export function StaleBanner({ review }: { readonly review: Reviewed }) {
  const { clock } = useSession();
  const stale = usePane((state) => state.stale);
  const settings = usePane((state) => state.stored?.state.settings);
  const outdated = outdatedBy(review, settings, clock.today());
  if (stale === null && outdated === "") return null;
  const cellsOnly = outdated === "" && stale?.structure !== true;
  return (
    <section className={css.banner} aria-label="The findings may be out of date">
      <p className={css.text}>
        {[stale === null ? "" : staleText(stale), outdated].filter(Boolean).join(" ")}
      </p>
      {cellsOnly ? (
        <ActionButton action={recheckChangedAction} />
      ) : (
        <ActionButton action={runReviewAction} label="Run review again" />
      )}
    </section>
  );
}
