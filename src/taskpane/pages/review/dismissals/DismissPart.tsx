import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { dismissalOf, undoDismissal } from "../../../operations/dismissals";
import { usePane, useSession } from "../../../session/context";
import { DismissForm } from "./DismissForm";
import { DismissalText } from "./DismissalText";
import css from "./Dismissals.module.css";

/** Sets a finding aside with a reason, or says who did and brings it back. */
export function DismissPart({ index }: { readonly index: number }) {
  const session = useSession();
  usePane((state) => state.review?.dismissals);
  const [asking, setAsking] = useState(false);
  const dismissal = dismissalOf(session, index);
  if (dismissal !== undefined) {
    return (
      <div>
        <div className={css.item}>
          <DismissalText dismissal={dismissal} />
          <Button onClick={() => void undoDismissal(session, dismissal)}>Open it again</Button>
        </div>
      </div>
    );
  }
  return (
    <div>
      {asking ? (
        <DismissForm index={index} onDone={() => setAsking(false)} />
      ) : (
        <Button onClick={() => setAsking(true)}>Dismiss…</Button>
      )}
    </div>
  );
}
