import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState } from "./state";
import type { Session } from "./session";
import type { Store } from "./store";

/** The session of this pane. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionContext around it.");
  return session;
}

/** A part of what the pane knows; the view draws again when that part changes. */
export function usePane<T>(select: (state: PaneState) => T): T {
  return useStore(useSession().store, select);
}

export function useStore<S, T>(store: Store<S>, select: (value: S) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
