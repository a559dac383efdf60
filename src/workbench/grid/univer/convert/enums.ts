/** The member of a text enumeration that has this value, `undefined` for none. */
export function memberOf<E extends string>(all: Readonly<Record<string, E>>, text: string): E | undefined {
  return Object.values(all).find((each: string) => each === text);
}
