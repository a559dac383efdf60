import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Dismissal } from "../../../../review";
import { resetDismissals, undoDismissal } from "../../../operations/dismissals";
import { useSession } from "../../../session/context";
import type { Reviewed } from "../../../session/state";
import { DismissalText } from "./DismissalText";
import css from "./Dismissals.module.css";

/** Every dismissal of the workbook: those that hold, those that do not any more, and those without a finding. */
export function Dismissals({ review }: { readonly review: Reviewed }) {
  const { active, reopened, gone } = review.dismissals;
  return (
    <div className={css.form}>
      <Group title="In force" items={active} undoLabel="Open it again" />
      <Group title="Open again: facts, severity or rule changed" items={reopened} undoLabel="Forget it" />
      <Group title="Not found in this review" items={gone} undoLabel="Forget it" />
      <ResetAll />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly items: readonly Dismissal[];
  readonly undoLabel: string;
}

function Group({ title, items, undoLabel }: GroupProps) {
  const session = useSession();
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      <ul className={css.list}>
        {items.map((one) => (
          <li
            key={`${one.table} ${one.identity} ${one.code} ${one.place} ${one.fingerprint}`}
            className={css.item}
          >
            <p className={css.message}>
              {[one.caseId, one.lineId].filter(Boolean).join(" / ")}: {one.message}
            </p>
            <DismissalText dismissal={one} />
            <Button size="small" onClick={() => void undoDismissal(session, one)}>
              {undoLabel}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Asks before it forgets everything. What asks stands in one place with what is asked, so that the focus goes from
 * one to the other, and to the answer that does no harm.
 */
function ResetAll() {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      {asking ? (
        <div role="group" aria-label="Forget all dismissals" className={css.item}>
          <p className={css.text}>
            All dismissals of this workbook, with their reasons and names, will be gone. Their findings open
            again.
          </p>
          <div className={css.actions}>
            <Button appearance="primary" onClick={() => void resetDismissals(session)}>
              Forget all
            </Button>
            <Button autoFocus onClick={() => setAsking(false)}>
              Keep them
            </Button>
          </div>
        </div>
      ) : (
        <Button onClick={() => setAsking(true)}>Forget all dismissals…</Button>
      )}
    </div>
  );
}
