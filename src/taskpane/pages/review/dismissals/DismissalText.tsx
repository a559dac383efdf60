import type { Dismissal } from "../../../../review";
import css from "./Dismissals.module.css";

/** Who dismissed what, when and why. */
export function DismissalText({ dismissal }: { readonly dismissal: Dismissal }) {
  const { reason, note, by, on } = dismissal;
  return (
    <p className={css.text}>
      Dismissed as {reason} on {on} by {by === "" ? "nobody named" : by}
      {note === "" ? "." : `: ${note}`}
    </p>
  );
}
