import { Button } from "@fluentui/react-components";
import { Section } from "../../parts/section/Section";
import { usePane, useSession } from "../../session/context";
import { setShare } from "../../session/share";
import css from "./SharePage.module.css";
import { TextToCopy } from "./TextToCopy";

/** A text that the browser did not let the pane put on the clipboard. */
export function ByHand() {
  const session = useSession();
  const byHand = usePane((state) => state.share.byHand);
  if (byHand === null) return null;
  return (
    <Section title={byHand.title}>
      <p className={css.note}>
        This browser does not let the pane copy. Mark all, then press Ctrl+C (Command+C on a Mac).
      </p>
      <TextToCopy label="Text to copy" text={byHand.text}>
        <Button onClick={() => setShare(session, { byHand: null })}>Close</Button>
      </TextToCopy>
    </Section>
  );
}
