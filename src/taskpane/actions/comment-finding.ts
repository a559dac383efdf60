import { CommentAddRegular } from "@fluentui/react-icons/svg/comment-add";
import { commentFinding } from "../operations/share-finding";
import { viewFinding } from "../pages/review/detail/finding-view";
import type { Action } from "./action";

export const commentFindingAction: Action = {
  id: "comment-finding",
  label: "Add as comment",
  icon: CommentAddRegular,
  hint: "Adds the finding as a comment to its cell",
  isAvailable: ({ list, review }) => list.open !== null && review !== null,
  async perform(session) {
    const { list, review } = session.store.get();
    if (list.open === null || review === null) return;
    await commentFinding(session, viewFinding(review, list.open), list.open);
  },
};
