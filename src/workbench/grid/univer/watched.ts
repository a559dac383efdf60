type Method = (...args: never[]) => unknown;

/** What is done after a method of `T` has been called, with its arguments. */
export type Effects<T> = {
  readonly [K in keyof T]?: T[K] extends Method ? (...args: Parameters<T[K]>) => void : never;
};

/** The same object, but each method named in `effects` is followed by its effect. A method that throws has none. */
export function watched<T extends object>(target: T, effects: Effects<T>): T {
  return new Proxy(target, {
    get(object, key): unknown {
      const member: unknown = Reflect.get(object, key);
      if (typeof member !== "function") return member;
      const effect = effects[key as keyof T] as Method | undefined;
      return (...args: never[]): unknown => {
        const result: unknown = Reflect.apply(member, object, args);
        effect?.(...args);
        return result;
      };
    },
  });
}
