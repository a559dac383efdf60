import { Hidden } from "../parts/hidden/Hidden";
import { useStore } from "../session/context";
import type { Spoken } from "../session/announcer";
import type { Store } from "../session/store";

/**
 * Reads sentences out without being seen. Two places take turns, so that the same sentence said twice is
 * read twice.
 */
export function LiveRegion({ spoken }: { readonly spoken: Store<Spoken> }) {
  const { text, count } = useStore(spoken, (value) => value);
  return (
    <Hidden as="div" role="status" aria-live="polite">
      <p>{count % 2 === 0 ? text : ""}</p>
      <p>{count % 2 === 1 ? text : ""}</p>
    </Hidden>
  );
}
