import { ActionButton } from "../../../actions/ActionButton";
import { recheckChangedAction } from "../../../actions/recheck-changed";
import { staleText } from "../../../operations/watch";
import { usePane } from "../../../session/context";
import css from "./StaleBanner.module.css";

/** Says that the cells are no longer what was reviewed. */
export function StaleBanner() {
  const stale = usePane((state) => state.stale);
  if (stale === null) return null;
  return (
    <section className={css.banner} aria-label="The findings may be out of date">
      <p className={css.text}>{staleText(stale)}</p>
      <ActionButton action={recheckChangedAction} />
    </section>
  );
}
