import type { IsoDate } from "../../policy";
import type { WorkbookPort } from "../../excel";
import { createAnnouncer, type Announcer } from "./announcer";
import { createStore, type Store } from "./store";
import { initialState, type PaneState } from "./state";

/** The time of the analyst's machine. */
export interface Clock {
  today(): IsoDate;
  /** `14:02`. */
  time(): string;
  /** Milliseconds that only grow. */
  ticks(): number;
}

/** What every operation works with: what the pane knows, the workbook, the clock, and a voice. */
export interface Session {
  readonly store: Store<PaneState>;
  /** The open workbook; its code is loaded once, when it is first asked for. */
  readonly workbook: () => Promise<WorkbookPort>;
  readonly clock: Clock;
  readonly announcer: Announcer;
}

export function createSession(workbook: () => Promise<WorkbookPort>, clock: Clock): Session {
  return { store: createStore<PaneState>(initialState), workbook, clock, announcer: createAnnouncer() };
}
