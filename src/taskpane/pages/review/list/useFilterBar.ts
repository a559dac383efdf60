import type { Grouping } from "../../../../review";
import { changeFilter, changeGrouping, foldAll } from "../../../operations/list";
import { usePane, useSession } from "../../../session/context";
import { wishCount } from "./useFilterPanel";

export interface FilterBarModel {
  readonly text: string;
  readonly grouping: Grouping;
  /** Wishes set in the panel. */
  readonly wishes: number;
  readonly isFolded: boolean;
  readonly setText: (text: string) => void;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly foldAll: (folded: boolean) => void;
}

/** The text sought and the groups. Each key starts a new search; one still under way gives up. */
export function useFilterBar(): FilterBarModel {
  const session = useSession();
  const list = usePane((state) => state.list);
  return {
    text: list.filter.text ?? "",
    grouping: list.grouping,
    wishes: wishCount(list),
    isFolded: list.grouped !== null && list.lines.length === list.grouped.groupCount,
    setText: (text) => void changeFilter(session, { text }),
    setGrouping: (grouping) => void changeGrouping(session, grouping),
    foldAll: (folded) => foldAll(session, folded),
  };
}
