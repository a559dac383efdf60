import { Button } from "@fluentui/react-components";
import { ActionButton } from "../../actions/ActionButton";
import { cancelReviewAction } from "../../actions/cancel-review";
import { usePane } from "../../session/context";
import type { Busy } from "../../session/state";
import css from "./SharePage.module.css";

/** What is under way, how far it is, and how to stop it where that is possible. Nothing while nothing is. */
export function Progress() {
  const busy = usePane((state) => state.busy);
  const run = usePane((state) => state.run);
  const isReview = run.phase !== "idle";
  const shown: Busy | null = isReview ? { label: "Reviewing", ...run } : busy;
  if (shown === null) return null;
  return (
    <div className={css.progress}>
      <label className={css.meterLabel}>
        {shown.label}
        <progress
          className={css.meter}
          {...(shown.total === undefined ? {} : { value: shown.done ?? 0, max: Math.max(1, shown.total) })}
        />
      </label>
      {isReview && <ActionButton action={cancelReviewAction} />}
      {!isReview && busy?.cancel !== undefined && <Button onClick={busy.cancel}>Cancel</Button>}
    </div>
  );
}
