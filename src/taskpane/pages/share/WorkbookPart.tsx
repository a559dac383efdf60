import { useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import { isIdle } from "../../actions/share";
import { removeEverything, setOpensWith } from "../../operations/share/stored";
import { Section } from "../../parts/section/Section";
import { usePane, useSession } from "../../session/context";
import css from "./SharePage.module.css";

/** What travels with the workbook. */
export function WorkbookPart() {
  const session = useSession();
  const opensWith = usePane((state) => state.share.opensWith);
  return (
    <Section title="This workbook">
      <Checkbox
        className={css.box}
        label="Open this pane with this workbook"
        checked={opensWith}
        onChange={(_, { checked }) => void setOpensWith(session, checked === true)}
      />
      <p className={css.text}>
        Settings, dismissals and what records are verified by are stored in the workbook and travel with it.
      </p>
      <RemoveStored />
    </Section>
  );
}

/** Asks before it removes. */
function RemoveStored() {
  const session = useSession();
  const idle = usePane(isIdle);
  const hasPart = usePane(({ stored }) => stored !== null && stored.xml !== null);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div>
        <Button disabledFocusable={!idle || !hasPart} onClick={() => setAsking(idle && hasPart)}>
          Remove everything SAMM stored…
        </Button>
      </div>
    );
  }
  const remove = (): void => {
    setAsking(false);
    void removeEverything(session);
  };
  return (
    <div role="group" aria-label="Remove everything SAMM stored" className={css.item}>
      <p className={css.text}>
        Settings, dismissals with their reasons, and what records are verified by will be gone. Sheets and
        cells stay as they are. This cannot be undone.
      </p>
      <div className={css.actions}>
        <Button onClick={remove}>Remove everything</Button>
        <Button onClick={() => setAsking(false)}>Keep it</Button>
      </div>
    </div>
  );
}
