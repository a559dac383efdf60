import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { copyFinding } from "../operations/share-finding";
import { viewFinding } from "../pages/review/detail/finding-view";
import type { Action } from "./action";

export const copyFindingAction: Action = {
  id: "copy-finding",
  label: "Copy as text",
  icon: CopyRegular,
  isAvailable: ({ list, review }) => list.open !== null && review !== null,
  async perform(session) {
    const { list, review } = session.store.get();
    if (list.open !== null && review !== null) await copyFinding(session, viewFinding(review, list.open));
  },
};
