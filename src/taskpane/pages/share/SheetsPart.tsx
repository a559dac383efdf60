import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { ActionButton } from "../../actions/ActionButton";
import { documentActions, isIdle } from "../../actions/share";
import { goTo } from "../../operations/go-to";
import { removeDocuments } from "../../operations/share/documents";
import { isCurrent } from "../../operations/share/ensure-review";
import { Section } from "../../parts/section/Section";
import { counted } from "../../parts/words";
import { usePane, useSession } from "../../session/context";
import css from "./SharePage.module.css";

/** The sheets that are made for others: what each holds, and where it is when it is there. */
export function SheetsPart() {
  const { clock } = useSession();
  const review = usePane((state) => state.review);
  const current = usePane((state) => isCurrent(state, clock.today()));
  const documents = usePane((state) => state.share.documents) ?? [];
  return (
    <Section title="Sheets for others">
      <p className={css.text}>
        {review !== null && current
          ? `Made from the review of ${review.time}: ${counted(review.result.parts.rowsChecked, "row")}.`
          : "There is no review that is up to date: the chosen tables are reviewed first."}{" "}
        Each is a sheet of its own, readable without SAMM for Excel.
      </p>
      <ul className={css.list}>
        {documentActions.map(({ spec, action }, index) => (
          <li key={spec.kind} className={css.item}>
            <p className={css.text}>{spec.text}</p>
            <div className={css.actions}>
              <ActionButton action={action} {...(index === 0 ? { appearance: "primary" as const } : {})} />
              {documents
                .filter(({ kind }) => kind === spec.kind)
                .map(({ sheet }) => (
                  <ShowSheet key={sheet} sheet={sheet} />
                ))}
            </div>
          </li>
        ))}
      </ul>
      {documents.length > 0 && <RemoveSheets count={documents.length} />}
    </Section>
  );
}

function ShowSheet({ sheet }: { readonly sheet: string }) {
  const session = useSession();
  return (
    <Button appearance="subtle" onClick={() => void goTo(session, { sheet, address: "A1" })}>
      Show {sheet}
    </Button>
  );
}

/** Asks before it removes. */
function RemoveSheets({ count }: { readonly count: number }) {
  const session = useSession();
  const idle = usePane(isIdle);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div>
        <Button appearance="subtle" disabledFocusable={!idle} onClick={() => setAsking(true)}>
          Remove these sheets…
        </Button>
      </div>
    );
  }
  const remove = (): void => {
    setAsking(false);
    void removeDocuments(session);
  };
  return (
    <div role="group" aria-label="Remove the sheets" className={css.item}>
      <p className={css.text}>
        {counted(count, "sheet")} made by SAMM will be deleted; one that was edited since stays.
      </p>
      <div className={css.actions}>
        <Button onClick={remove}>Remove them</Button>
        <Button onClick={() => setAsking(false)}>Keep them</Button>
      </div>
    </div>
  );
}
