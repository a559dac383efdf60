import { useState } from "react";
import type { Settings } from "../../../../review";
import { saveSettings } from "../../../operations/settings";
import { useSession } from "../../../session/context";
import { readForm, textsOf, type Problems, type SettingsTexts } from "./read-form";

/** The settings being typed, what is wrong with them, and keeping them in the workbook. */
export function useSettingsForm(
  settings: Settings,
  onDone: () => void,
): {
  readonly texts: SettingsTexts;
  readonly problems: Problems;
  readonly change: (part: Partial<SettingsTexts>) => void;
  readonly submit: () => Promise<void>;
} {
  const session = useSession();
  const [texts, setTexts] = useState(() => textsOf(settings, session.clock.today()));
  const [problems, setProblems] = useState<Problems>({});
  return {
    texts,
    problems,
    change: (part) => setTexts({ ...texts, ...part }),
    async submit() {
      const read = readForm(texts);
      if ("problems" in read) {
        setProblems(read.problems);
        return;
      }
      setProblems({});
      if (!(await saveSettings(session, read.changes))) return;
      session.announcer.say("The settings are kept in this workbook.");
      onDone();
    },
  };
}
