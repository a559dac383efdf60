import { nextFindingAction, previousFindingAction } from "../../actions/step-finding";
import { useKeys } from "../../actions/useKeys";
import { usePane } from "../../session/context";
import { FindingDetail } from "./detail/FindingDetail";
import { FilterBar } from "./list/FilterBar";
import { FindingsTree } from "./list/FindingsTree";
import { NothingToShow } from "./list/NothingToShow";
import { ResultHeader } from "./result/ResultHeader";
import { StaleBanner } from "./result/StaleBanner";

const KEYS = [nextFindingAction, previousFindingAction];

/** What a review found: the list, or one finding of it. */
export function Findings() {
  useKeys(KEYS);
  const review = usePane((state) => state.review);
  const open = usePane((state) => state.list.open);
  const shown = usePane((state) => state.list.grouped?.order.length ?? 0);
  if (review === null) return null;
  if (open !== null) return <FindingDetail review={review} index={open} />;
  return (
    <>
      <StaleBanner review={review} />
      <ResultHeader review={review} />
      {review.result.findingCount > 0 && <FilterBar review={review} shown={shown} />}
      {shown === 0 ? <NothingToShow review={review} /> : <FindingsTree />}
    </>
  );
}
