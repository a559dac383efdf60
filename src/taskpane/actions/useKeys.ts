import { useEffect } from "react";
import { useSession } from "../session/context";
import type { Action } from "./action";

/** Lets the keys of actions work anywhere in the pane while the view that names them is shown. */
export function useKeys(actions: readonly Action[]): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.shiftKey ? `Shift+${event.key}` : event.key;
      const action = actions.find((each) => each.key === key);
      if (!action?.isAvailable(session.store.get())) return;
      event.preventDefault();
      event.stopPropagation();
      void action.perform(session);
    };
    // Before office.js: in Excel on the web it takes Escape for leaving the pane.
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [actions, session]);
}
