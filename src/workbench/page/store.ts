/** A value that tells when it changes. */
export class Store<T extends object> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  /** Bound, so that React can hold on to it. */
  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<T>): void {
    const isSame = Object.entries(change).every(([key, value]) => this.#value[key as keyof T] === value);
    if (isSame) return;
    this.#value = { ...this.#value, ...change };
    for (const listener of this.#listeners) listener();
  }
}
