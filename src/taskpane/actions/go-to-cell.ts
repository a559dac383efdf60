import { goTo } from "../operations/go-to";
import { viewFinding } from "../pages/review/detail/finding-view";
import type { Action } from "./action";

export const goToCellAction: Action = {
  id: "go-to-cell",
  label: "Go to cell",
  isAvailable: ({ list, review }) => list.open !== null && review !== null,
  async perform(session) {
    const { list, review } = session.store.get();
    if (list.open === null || review === null) return;
    await goTo(session, viewFinding(review, list.open).place, list.open);
  },
};
