import { createStore, type Store } from "./store";

/** What is read out next. `count` tells two equal texts apart. */
export interface Spoken {
  readonly text: string;
  readonly count: number;
}

/** The voice of the pane: sentences for the live region (see `LiveRegion`). */
export interface Announcer {
  readonly spoken: Store<Spoken>;
  /** Reads a sentence out when the reader is idle; the last one wins. */
  say(text: string): void;
}

export function createAnnouncer(): Announcer {
  const spoken = createStore<Spoken>({ text: "", count: 0 });
  return { spoken, say: (text) => spoken.set({ text, count: spoken.get().count + 1 }) };
}
