import { Button } from "@fluentui/react-components";
import { fillList, isFilterSet } from "../../../operations/list";
import { counted } from "../../../parts/words";
import { usePane, useSession } from "../../../session/context";
import type { Reviewed } from "../../../session/state";
import css from "./NothingToShow.module.css";

/**
 * The list without a line: nothing was there, nothing was found, all is dismissed, or nothing of it is asked for.
 * Four things.
 */
export function NothingToShow({ review }: { readonly review: Reviewed }) {
  const session = useSession();
  const busy = usePane((state) => state.list.busy);
  const isFiltered = usePane((state) => isFilterSet(state.list));
  const { findingCount, parts } = review.result;
  if (busy) return <p className={css.text}>Looking…</p>;
  if (parts.rowsChecked === 0) {
    return (
      <div className={css.empty}>
        <p className={css.title}>Nothing to check.</p>
        <p className={css.text}>
          No row of the chosen tables has anything in it. Fill in a row, then run the review again.
        </p>
      </div>
    );
  }
  if (findingCount === 0) {
    return (
      <div className={css.empty}>
        <p className={css.title}>Nothing found.</p>
        <p className={css.text}>
          {counted(parts.rowsChecked, "row")} went through every check that is switched on, and none had
          anything to say. A check sees only what the cells say.
        </p>
      </div>
    );
  }
  if (!isFiltered) {
    return (
      <div className={css.empty}>
        <p className={css.title}>No finding is open.</p>
        <p className={css.text}>
          {counted(findingCount, "finding is", "findings are")} dismissed, and counted in the totals.
        </p>
        <Button onClick={() => void fillList(session, { state: "dismissed" })}>
          Show dismissed findings
        </Button>
      </div>
    );
  }
  return (
    <div className={css.empty}>
      <p className={css.title}>No finding matches.</p>
      <p className={css.text}>
        {counted(findingCount, "finding is", "findings are")} hidden by the filter or dismissed.
      </p>
      <Button onClick={() => void fillList(session, { state: "open" })}>Clear the filter</Button>
    </div>
  );
}
