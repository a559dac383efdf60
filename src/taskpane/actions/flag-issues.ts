import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { withEngine } from "../session/engine";
import type { Action } from "./action";

export const flagIssuesAction: Action = {
  id: "flag-issues",
  label: "Flag issues",
  icon: FlagRegular,
  hint: "Writes a column with the findings of each row beside the reviewed tables, and colours the cells it names",
  isAvailable: ({ review, busy, run }) => review !== null && busy === null && run.phase === "idle",
  perform: (session) => withEngine(session, (engine) => engine.flagIssues(session)),
};
