import { withEngine } from "../session/engine";
import type { Action } from "./action";

export const runReviewAction: Action = {
  id: "run-review",
  label: "Run review",
  isAvailable: ({ run }) => run.phase === "idle",
  perform: (session) => withEngine(session, (engine) => engine.runReview(session)),
};
