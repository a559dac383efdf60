import { ActionButton } from "../../../actions/ActionButton";
import { cancelReviewAction } from "../../../actions/cancel-review";
import { runReviewAction } from "../../../actions/run-review";
import { usePane } from "../../../session/context";
import type { RunState } from "../../../session/state";
import css from "./RunBar.module.css";

/** Starts the review; while it runs, shows how many rows are done and lets it be cancelled. */
export function RunBar() {
  const run = usePane((state) => state.run);
  const isAgain = usePane((state) => state.review !== null);
  if (run.phase === "idle") {
    return (
      <div className={css.bar}>
        <ActionButton
          action={runReviewAction}
          appearance={isAgain ? "secondary" : "primary"}
          label={isAgain ? "Run again" : "Run review"}
        />
      </div>
    );
  }
  return (
    <div className={css.bar}>
      <div className={css.progress}>
        <label>
          {doingText(run)}
          {run.phase === "waiting" ? (
            <progress className={css.meter} />
          ) : (
            <progress className={css.meter} value={run.done} max={Math.max(run.total, 1)} />
          )}
        </label>
      </div>
      <ActionButton action={cancelReviewAction} />
    </div>
  );
}

function doingText(run: Exclude<RunState, { readonly phase: "idle" }>): string {
  if (run.phase === "waiting") return "Looking for case tables";
  const doing = run.phase === "reading" ? "Reading" : "Checking";
  return `${doing} rows: ${run.done.toLocaleString("en-US")} of ${run.total.toLocaleString("en-US")}`;
}
