import type { Grouping } from "../../../../review";
import { changeFilter, changeGrouping } from "../../../operations/list";
import { usePane, useSession } from "../../../session/context";

/** The text sought and the groups. Each key starts a new search; one still under way gives up. */
export function useFilterBar(): {
  readonly text: string;
  readonly grouping: Grouping;
  readonly setText: (text: string) => void;
  readonly setGrouping: (grouping: Grouping) => void;
} {
  const session = useSession();
  const text = usePane((state) => state.list.filter.text) ?? "";
  const grouping = usePane((state) => state.list.grouping);
  return {
    text,
    grouping,
    setText: (next) => void changeFilter(session, { text: next }),
    setGrouping: (next) => void changeGrouping(session, next),
  };
}
