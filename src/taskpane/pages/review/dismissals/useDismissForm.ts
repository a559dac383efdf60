import { useState } from "react";
import { dismissFinding, type Given } from "../../../operations/dismissals";
import { usePane, useSession } from "../../../session/context";

/** What is typed about a dismissal. The name is asked once: later forms begin with it. */
export function useDismissForm(
  index: number,
  onDone: () => void,
): {
  readonly given: Given;
  readonly change: (part: Partial<Given>) => void;
  readonly submit: () => Promise<void>;
  readonly nameProblem: string;
} {
  const session = useSession();
  const name = usePane((state) => state.name || (state.stored?.state.settings.preparedBy ?? ""));
  const [given, setGiven] = useState<Given>({ reason: "accepted risk", note: "", by: name });
  const [nameProblem, setNameProblem] = useState("");
  return {
    given,
    change: (part) => setGiven({ ...given, ...part }),
    nameProblem,
    async submit() {
      const by = given.by.trim();
      if (by === "") {
        setNameProblem("Type a name: whoever reads the record must know whom to ask.");
        return;
      }
      session.store.set({ name: by });
      if (await dismissFinding(session, index, { ...given, by, note: given.note.trim() })) onDone();
    },
  };
}
