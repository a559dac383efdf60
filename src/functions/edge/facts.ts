import { Bad, isBad, type Answer, type Fact } from "../../policy";

/** What an argument that cannot be used leaves: not decided when blank, bad input when it cannot be read. */
export function lacking(name: string, fact: Fact<unknown>): Answer<never> {
  return isBad(fact)
    ? { status: "invalid", columns: [name], because: "" }
    : { status: "unknown", missing: [name] };
}

/** Arguments that can each be read, but not together. */
export function clash(...names: readonly string[]): Answer<never> {
  return { status: "invalid", columns: names, because: "" };
}

/** In the place of a fact that contradicts another: whatever needs it cannot be decided. */
export const contradicted = new Bad("input.contradiction");

export function known<V>(value: V): Answer<V> {
  return { status: "known", value };
}

/** The same answer with its known value in other words. */
export function worded<V, W>(answer: Answer<V>, words: (value: V) => W): Answer<W> {
  return answer.status === "known" ? known(words(answer.value)) : answer;
}

/** An answer that wants a person's review, as a word in its own right. */
export function reviewAs(answer: Answer<string>, word: string): Answer<string> {
  return answer.status === "review" ? known(word) : answer;
}

/** What arguments of which at least one cannot be used leave: bad input first, then every blank one. */
export function openOf(...given: readonly (readonly [name: string, fact: Fact<unknown>])[]): Answer<never> {
  const bad = given.filter(([, fact]) => isBad(fact)).map(([name]) => name);
  if (bad.length > 0) return { status: "invalid", columns: bad, because: "" };
  return { status: "unknown", missing: given.filter(([, fact]) => fact === null).map(([name]) => name) };
}
