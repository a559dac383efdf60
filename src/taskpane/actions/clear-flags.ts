import { FlagOffRegular } from "@fluentui/react-icons/svg/flag-off";
import { withEngine } from "../session/engine";
import type { Action } from "./action";

export const clearFlagsAction: Action = {
  id: "clear-flags",
  label: "Clear flags",
  icon: FlagOffRegular,
  hint: "Takes the issues column and the colours away: the sheets are then as they were",
  isAvailable: ({ busy, run }) => busy === null && run.phase === "idle",
  perform: (session) => withEngine(session, (engine) => engine.clearFlags(session)),
};
