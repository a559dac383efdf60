import { withEngine } from "../session/engine";
import type { Action } from "./action";

export const recheckChangedAction: Action = {
  id: "recheck-changed",
  label: "Re-check changed rows",
  isAvailable: ({ run, review }) => run.phase === "idle" && review !== null,
  perform: (session) => withEngine(session, (engine) => engine.recheckChanged(session)),
};
