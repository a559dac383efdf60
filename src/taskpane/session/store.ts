/** A value that views watch. Everything the pane knows lives in one of these, so it outlives any page. */
export interface Store<T> {
  get(): T;
  /** Replaces the fields named. */
  set(changes: Partial<T>): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(changes) {
      value = { ...value, ...changes };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
