import { withEngine } from "../session/engine";
import type { Action } from "./action";

export const cancelReviewAction: Action = {
  id: "cancel-review",
  label: "Cancel",
  isAvailable: ({ run }) => run.phase !== "idle",
  perform: (session) => withEngine(session, (engine) => engine.cancelReview(session)),
};
