import { usePane } from "../../session/context";
import css from "./SharePage.module.css";

/** What is under way and how far it is. Nothing while nothing is. */
export function Progress() {
  const busy = usePane((state) => state.busy);
  const run = usePane((state) => state.run);
  const shown = run.phase === "idle" ? busy : { label: "Reviewing", done: run.done, total: run.total };
  if (shown === null) return null;
  return (
    <label className={css.progress}>
      {shown.label}
      <progress
        className={css.meter}
        {...(shown.total === undefined ? {} : { value: shown.done ?? 0, max: Math.max(1, shown.total) })}
      />
    </label>
  );
}
